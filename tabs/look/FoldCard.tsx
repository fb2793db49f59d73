import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { type ReactNode, useId, useState } from 'react';
import { Icon } from './Icon.tsx';
import { useLook } from './use-look.ts';

const useStyles = makeStyles({
  head: { alignItems: 'start', display: 'flex', gap: '8px', justifyContent: 'space-between' },
  closed: { display: 'none' },
  title: { '::first-letter': { textTransform: 'uppercase' } },
});

interface FoldCardProps {
  readonly title: string;
  /** A line that is seen when the card is folded, too. */
  readonly summary?: string | undefined;
  readonly startsOpen: boolean;
  /** The first and every further time somebody opens it. */
  readonly onOpen?: () => void;
  readonly children: ReactNode;
}

/** Whether the screen is wide enough for two columns. */
export function hasRoomBeside(): boolean {
  return matchMedia('(min-width: 961px)').matches;
}

/** A card beside the main thing, which can be folded away. */
export function FoldCard({ title, summary, startsOpen, onOpen, children }: FoldCardProps) {
  const look = useLook();
  const styles = useStyles();
  const heading = useId();
  const content = useId();
  const [isOpen, setOpen] = useState(startsOpen);
  return (
    <section className={mergeClasses(look.card, look.stack)} aria-labelledby={heading}>
      <div className={styles.head}>
        <div>
          <h2 id={heading} className={mergeClasses(look.small, styles.title)}>
            {title}
          </h2>
          {summary !== undefined && <p className={look.quiet}>{summary}</p>}
        </div>
        <Button
          size="small"
          appearance="subtle"
          aria-expanded={isOpen}
          aria-controls={content}
          aria-label={`${isOpen ? 'Hide' : 'Show'}: ${title}`}
          icon={<Icon name={isOpen ? 'down' : 'next'} size={16} />}
          onClick={() => {
            if (!isOpen) onOpen?.();
            setOpen(!isOpen);
          }}
        />
      </div>
      <div id={content} className={isOpen ? look.stack : styles.closed}>
        {children}
      </div>
    </section>
  );
}

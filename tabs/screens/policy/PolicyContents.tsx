import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { Icon } from '../../look/Icon.tsx';
import { useLook } from '../../look/use-look.ts';
import { headingOf } from './PolicySection.tsx';

const NARROW = '@media (max-width: 960px)';

const useStyles = makeStyles({
  contents: { padding: '12px', position: 'sticky', top: '16px', [NARROW]: { position: 'static' } },
  entry: { fontWeight: tokens.fontWeightRegular, justifyContent: 'flex-start', textAlign: 'left', width: '100%' },
  // Where the page is one column the list would push the policy itself down: it opens when it is asked for.
  toggle: { display: 'none', justifyContent: 'space-between', width: '100%', [NARROW]: { display: 'flex' } },
  closed: { [NARROW]: { display: 'none' } },
});

interface PolicyContentsProps {
  readonly parts: readonly { readonly id: string; readonly title: string }[];
}

/** Goes to a part of the page: scrolls there and puts the reader on its heading. */
function goToPart(id: string): void {
  const heading = document.getElementById(headingOf(id));
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}

/** The table of contents. */
export function PolicyContents({ parts }: PolicyContentsProps) {
  const look = useLook();
  const styles = useStyles();
  const list = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <nav className={mergeClasses(look.card, styles.contents, look.notOnPaper)} aria-label="On this page">
      <Button
        className={styles.toggle}
        appearance="subtle"
        aria-expanded={isOpen}
        aria-controls={list}
        iconPosition="after"
        icon={<Icon name={isOpen ? 'down' : 'next'} size={16} />}
        onClick={() => setOpen(!isOpen)}
      >
        On this page
      </Button>
      <ul id={list} className={mergeClasses(look.plain, !isOpen && styles.closed)}>
        {parts.map(({ id, title }) => (
          <li key={id}>
            <Button className={styles.entry} appearance="subtle" onClick={() => goToPart(id)}>
              {title}
            </Button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

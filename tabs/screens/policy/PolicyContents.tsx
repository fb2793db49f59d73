import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useLook } from '../../look/use-look.ts';
import { headingOf } from './PolicySection.tsx';

const useStyles = makeStyles({
  contents: { position: 'sticky', top: '16px', '@media (max-width: 960px)': { position: 'static' } },
  entry: { fontWeight: tokens.fontWeightRegular, justifyContent: 'flex-start', textAlign: 'left', width: '100%' },
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
  return (
    <nav className={mergeClasses(look.card, styles.contents, look.notOnPaper)} aria-label="On this page">
      <ul className={look.plain}>
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

import { makeStyles } from '@fluentui/react-components';
import type { PolicyEntry, SchoolLinkView } from '../../../shared/contract/policy.ts';
import { useLook } from '../../look/use-look.ts';
import { linkWords } from './entries-of.ts';

const useStyles = makeStyles({
  entry: { breakInside: 'avoid', display: 'flex', flexDirection: 'column', gap: '6px' },
  points: { margin: 0, paddingLeft: '20px' },
});

interface PolicyEntryTextProps {
  readonly entry: PolicyEntry;
  readonly links: readonly SchoolLinkView[];
  /** The level of its heading. */
  readonly level: 'h3' | 'p';
}

/** One thing a policy wants known: its words, its points, its rules, and where the school keeps more. */
export function PolicyEntryText({ entry, links, level: Heading }: PolicyEntryTextProps) {
  const look = useLook();
  const styles = useStyles();
  const more = links.filter((link) => entry.links.includes(link.id) && link.address !== null);
  return (
    <div className={styles.entry}>
      <Heading className={look.small}>{entry.heading}</Heading>
      {entry.text.map((text) => (
        <p key={text} className={look.text}>
          {text}
        </p>
      ))}
      {entry.points.length > 0 && (
        <ul className={styles.points}>
          {entry.points.map((point) => (
            <li key={point} className={look.text}>
              {point}
            </li>
          ))}
        </ul>
      )}
      {more.map((link) => (
        <p key={link.id} className={look.text}>
          <a className={look.inText} href={link.address ?? ''} target="_blank" rel="noreferrer">
            {linkWords(link)}
            <span className={look.hidden}> (opens in a new window)</span>
          </a>
        </p>
      ))}
      {entry.rules.length > 0 && (
        <p className={look.quiet}>
          {entry.rules.length === 1 ? 'Rule' : 'Rules'} {entry.rules.join(', ')}
        </p>
      )}
    </div>
  );
}

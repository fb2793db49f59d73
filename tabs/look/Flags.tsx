import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Flag } from '../../shared/contract/parts.ts';
import { Icon } from './Icon.tsx';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '6px', listStyleType: 'none', margin: 0, padding: 0 },
  flag: {
    color: tokens.colorNeutralForeground2,
    display: 'flex',
    fontSize: tokens.fontSizeBase300,
    gap: '8px',
    lineHeight: tokens.lineHeightBase300,
    '& svg': { color: tokens.colorStatusWarningForeground3, flexShrink: 0 },
  },
  calm: { '& svg': { color: tokens.colorNeutralForeground3 } },
});

interface FlagsProps {
  readonly flags: readonly Flag[];
  /** Good to know, with nothing amiss. */
  readonly isCalm?: boolean;
}

/** What is not as the policy wants it, or what it wants known: said, never in the way. */
export function Flags({ flags, isCalm = false }: FlagsProps) {
  const styles = useStyles();
  if (flags.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={isCalm ? 'Good to know' : 'Worth knowing'}>
      {flags.map((flag) => (
        <li key={flag.text} className={mergeClasses(styles.flag, isCalm && styles.calm)}>
          <Icon name={isCalm ? 'info' : 'warning'} />
          <span>
            {flag.text}
            {flag.rule !== null && ` Rule ${flag.rule} of your policy.`}
          </span>
        </li>
      ))}
    </ul>
  );
}

import { makeStyles, tokens } from '@fluentui/react-components';
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
});

/** What is not as the policy wants it: said, never in the way. */
export function Flags({ flags }: { readonly flags: readonly Flag[] }) {
  const styles = useStyles();
  if (flags.length === 0) return null;
  return (
    <ul className={styles.list} aria-label="Worth knowing">
      {flags.map((flag) => (
        <li key={flag.text} className={styles.flag}>
          <Icon name="warning" />
          <span>
            {flag.text}
            {flag.rule !== null && ` Rule ${flag.rule} of your policy.`}
          </span>
        </li>
      ))}
    </ul>
  );
}

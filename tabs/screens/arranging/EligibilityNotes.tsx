import { makeStyles, tokens } from '@fluentui/react-components';
import type { EligibilityView } from '../../../shared/contract/arrange.ts';
import { Flags } from '../../look/Flags.tsx';
import { Icon } from '../../look/Icon.tsx';

const useStyles = makeStyles({
  refused: {
    color: tokens.colorStatusDangerForeground1,
    display: 'flex',
    fontSize: tokens.fontSizeBase300,
    gap: '8px',
    lineHeight: tokens.lineHeightBase300,
    margin: 0,
    '& svg': { flexShrink: 0 },
  },
});

/** What stands against who is to supervise whom: what must be put right first, then what is only worth knowing. */
export function EligibilityNotes({ found }: { readonly found: EligibilityView | undefined }) {
  const styles = useStyles();
  return (
    <div aria-live="polite">
      {found?.refused.map((flag) => (
        <p key={flag.text} className={styles.refused}>
          <Icon name="overdue" />
          <span>{flag.text}</span>
        </p>
      ))}
      <Flags flags={found?.warnings ?? []} />
    </div>
  );
}

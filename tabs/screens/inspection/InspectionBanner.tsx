import { makeStyles, tokens } from '@fluentui/react-components';
import type { InspectionView } from '../../../shared/contract/inspections.ts';
import { READING_REASONS } from '../../../shared/domain/inspections/inspection.ts';
import { writtenDate } from '../../look/dates.ts';
import { Icon } from '../../look/Icon.tsx';

const useStyles = makeStyles({
  banner: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    borderRadius: tokens.borderRadiusLarge,
    color: tokens.colorNeutralForeground1,
    display: 'flex',
    fontSize: tokens.fontSizeBase300,
    gap: '10px',
    lineHeight: tokens.lineHeightBase300,
    padding: '12px 16px',
    '& svg': { color: tokens.colorStatusWarningForeground3, flexShrink: 0 },
  },
});

/** Who sees what is opened: nobody of the supervision where all have left, or where they are not told yet. */
function writtenDown({ toldAt, arrangement }: InspectionView): string {
  if (arrangement.isOrphaned) return 'What you open is written down. Everybody whose supervision it was has left.';
  return toldAt === null
    ? 'What you open is written down; the people of this supervision are not told yet.'
    : 'What you open is written down, and the people of this supervision see it.';
}

/** Says, on every page of it, that this is read by inspection, why and until when, and that it is written down. */
export function InspectionBanner({ inspection }: { readonly inspection: InspectionView }) {
  const styles = useStyles();
  const { untilOn, reason } = inspection;
  return (
    <div className={styles.banner} role="note" aria-label="By inspection">
      <Icon name="eye" />
      <span>
        <strong>
          You read this as an inspection{untilOn === null ? '' : ` until ${writtenDate(untilOn)}`} (
          {READING_REASONS[reason].toLowerCase()}).
        </strong>{' '}
        You can change nothing. {writtenDown(inspection)}
      </span>
    </div>
  );
}

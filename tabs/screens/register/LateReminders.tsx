import { makeStyles, tokens } from '@fluentui/react-components';
import type { RegisterView } from '../../../shared/contract/register.ts';
import { writtenDate } from '../../look/dates.ts';
import { Icon } from '../../look/Icon.tsx';

const useStyles = makeStyles({
  note: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    borderRadius: tokens.borderRadiusLarge,
    color: tokens.colorStatusWarningForeground1,
    display: 'flex',
    gap: '8px',
    margin: 0,
    padding: '10px 12px',
    '& svg': { flexShrink: 0 },
  },
});

/** That reminders should have gone out and have not, in one note however many schools it is about; nothing when they have. */
export function LateReminders({ register }: { readonly register: Pick<RegisterView, 'remindersLate' | 'schools'> }) {
  const styles = useStyles();
  const late = register.remindersLate ?? [];
  if (late.length === 0) return null;
  const nameOf = (key: string) => register.schools.find((one) => one.key === key)?.name ?? key;
  const places = late.map(
    ({ school, sinceOn }) =>
      `${nameOf(school)} (${sinceOn === null ? 'for some time' : `since ${writtenDate(sinceOn)}`})`,
  );
  return (
    <p className={styles.note} role="status">
      <Icon name="overdue" />
      <span>
        Reminders have not gone out at {new Intl.ListFormat('en-GB').format(places)}. Nobody there has been told of what
        is due; please let your administrator know.
      </span>
    </p>
  );
}

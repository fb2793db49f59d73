import { makeStyles, tokens } from '@fluentui/react-components';
import type { SchoolSettingsView } from '../../../shared/contract/settings.ts';
import { hrefTo } from '../../app/route.ts';
import { writtenDate } from '../../look/dates.ts';
import { Icon } from '../../look/Icon.tsx';
import { useLook } from '../../look/use-look.ts';

type Beginning = NonNullable<SchoolSettingsView['beginning']>;

const useStyles = makeStyles({
  line: { alignItems: 'flex-start', display: 'grid', gap: '8px', gridTemplateColumns: '20px minmax(0, 1fr)' },
  there: { color: tokens.colorStatusSuccessForeground1 },
  missing: { color: tokens.colorStatusWarningForeground3 },
});

interface Step {
  readonly isThere: boolean;
  readonly words: string;
  /** Where to put it right. */
  readonly link: { readonly words: string; readonly href: string };
}

const SHEET = { words: 'Bring in from a sheet', href: hrefTo.importing };

function counted(count: number, one: string, many: string): string {
  return count === 1 ? `1 ${one}` : `${count === 0 ? 'No' : count} ${many}`;
}

function ofArrangements({ withoutSession, withoutContract }: Beginning): readonly Step[] {
  return [
    {
      isThere: withoutSession === 0,
      words:
        withoutSession === 0
          ? 'The last session of every arrangement is known'
          : `The last session of ${counted(withoutSession, 'arrangement', 'arrangements')} is not known; nobody is said to be overdue there.`,
      link: SHEET,
    },
    {
      isThere: withoutContract === 0,
      words:
        withoutContract === 0
          ? 'A contract with everybody'
          : `${counted(withoutContract, 'arrangement', 'arrangements')} without a signed contract`,
      link: SHEET,
    },
  ];
}

function stepsOf(school: string, beginning: Beginning): readonly Step[] {
  const { people, arrangements, needsSupervisor, datesUntilOn } = beginning;
  const list = { words: 'People', href: hrefTo.staff };
  return [
    {
      isThere: datesUntilOn !== null,
      words:
        datesUntilOn === null
          ? 'No term dates. Without them nobody is due each half term, and nothing is sent.'
          : `Term dates until ${writtenDate(datesUntilOn)}`,
      link: { words: 'Term dates', href: hrefTo.calendar(school) },
    },
    { isThere: people > 0, words: counted(people, 'person', 'people'), link: SHEET },
    {
      isThere: arrangements > 0,
      words: counted(arrangements, 'supervision arrangement', 'supervision arrangements'),
      link: SHEET,
    },
    {
      isThere: needsSupervisor === 0,
      words:
        needsSupervisor === 0
          ? 'Nobody who needs a supervisor is without one'
          : `${counted(needsSupervisor, 'person needs', 'people need')} a supervisor`,
      link: list,
    },
    ...(arrangements > 0 ? ofArrangements(beginning) : []),
  ];
}

/** What is there, and what is not, before a school's reminders begin; what is missing keeps nobody from beginning. */
export function BeginningList({ school, beginning }: { readonly school: string; readonly beginning: Beginning }) {
  const look = useLook();
  const styles = useStyles();
  return (
    <div className={look.stack}>
      <h3 className={look.small}>Before the first day</h3>
      <ul className={look.list}>
        {stepsOf(school, beginning).map(({ isThere, words, link }) => (
          <li key={words} className={styles.line}>
            <span className={isThere ? styles.there : styles.missing}>
              <Icon name={isThere ? 'check' : 'warning'} />
            </span>
            <span className={look.text}>
              {words}{' '}
              {!isThere && (
                <a className={look.inText} href={link.href}>
                  {link.words}
                </a>
              )}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

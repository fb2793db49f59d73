import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { RegisterRow } from '../../../shared/contract/oversight.ts';
import { happeningWords, OUTLOOK_WORDS } from '../../../shared/domain/oversight/register-words.ts';
import { hrefTo } from '../../app/route.ts';
import { writtenDate, writtenDay, writtenShortDay } from '../../look/dates.ts';
import { Icon } from '../../look/Icon.tsx';
import { listed } from '../../look/names.ts';
import { childrenWords, contractWords, dueWords } from '../../look/state-words.ts';
import { Tag } from '../../look/Tag.tsx';
import { useLook } from '../../look/use-look.ts';
import type { RegisterChoice, SortColumn } from './register-filters.ts';

const NARROW = '@media (max-width: 860px)';

const useStyles = makeStyles({
  frame: { padding: '4px 20px', [NARROW]: { backgroundColor: 'transparent', border: 'none', padding: 0 } },
  table: {
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    tableLayout: 'fixed',
    width: '100%',
    [NARROW]: {
      display: 'block',
      '& thead': { display: 'none' },
      '& tbody': {
        display: 'grid',
        gap: '12px',
        gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 270px), 1fr))',
      },
    },
  },
  head: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, padding: '4px 8px 4px 0', textAlign: 'start' },
  sort: {
    alignItems: 'center',
    backgroundColor: 'transparent',
    border: 'none',
    color: tokens.colorNeutralForeground2,
    cursor: 'pointer',
    display: 'inline-flex',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    gap: '4px',
    padding: '8px 0',
    textAlign: 'start',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  up: { display: 'inline-flex', transform: 'rotate(180deg)' },
  down: { display: 'inline-flex' },
  row: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ':last-child': { borderBottom: 'none' },
    [NARROW]: {
      backgroundColor: tokens.colorNeutralBackground1,
      border: `1px solid ${tokens.colorNeutralStroke2}`,
      borderRadius: tokens.borderRadiusXLarge,
      display: 'grid',
      alignContent: 'start',
      gap: '8px',
      padding: '16px',
      ':last-child': { border: `1px solid ${tokens.colorNeutralStroke2}` },
    },
  },
  cell: {
    padding: '12px 12px 12px 0',
    textAlign: 'start',
    verticalAlign: 'top',
    [NARROW]: {
      display: 'block',
      padding: 0,
      '&[data-heading]::before': { color: tokens.colorNeutralForeground3, content: 'attr(data-heading) ": "' },
    },
  },
});

/** Each column with its words and its share of the width. */
const COLUMNS: readonly (readonly [SortColumn, string, string])[] = [
  ['who', 'Supervision of', '24%'],
  ['school', 'School', '15%'],
  ['due', 'Due', '19%'],
  ['held', 'Last held', '13%'],
  ['next', 'Next booked', '11%'],
  ['contract', 'Contract, remarks', '18%'],
];

const counted = (count: number, what: string, how: string): string =>
  `${count} ${what}${count === 1 ? '' : 's'} ${how}`;

/** What stands out besides due dates: counts and days, never what was said. */
function remarksOn(one: RegisterRow): readonly string[] {
  const {
    overdueActions,
    recordsUnsigned,
    decisionsUnfiled = 0,
    missedInARow = 0,
    contractAwaits = 0,
    supervisorCancellations = 0,
    missedTwiceSinceOn,
  } = one;
  return [
    overdueActions > 0 ? counted(overdueActions, 'action', 'overdue') : '',
    recordsUnsigned > 0 ? counted(recordsUnsigned, 'record', 'unsigned') : '',
    decisionsUnfiled > 0 ? counted(decisionsUnfiled, 'decision', 'not filed') : '',
    missedInARow > 1 ? `${missedInARow} missed in a row` : '',
    contractAwaits > 0 ? `contract waits for ${counted(contractAwaits, 'signature', '').trim()}` : '',
    missedTwiceSinceOn === undefined
      ? ''
      : `${missedInARow > 1 ? '' : 'two missed in a row, '}manager not told since ${writtenDate(missedTwiceSinceOn)}`,
    supervisorCancellations > 1 ? `${supervisorCancellations} called off by the supervisor` : '',
  ].filter((words) => words !== '');
}

const AT_RISK: readonly string[] = ['nothing booked', 'booked too late', 'away'];

/** Who is away and whether somebody stands in: facts, never why. */
function AwayLines({ one }: { readonly one: RegisterRow }) {
  const look = useLook();
  return (
    <>
      {(one.away ?? []).map(({ name, untilOn }) => (
        <p key={name} className={look.quiet}>
          {name} is away {untilOn === null ? 'until further notice' : `until ${writtenDate(untilOn)}`}
        </p>
      ))}
      {one.cover === 'needed' && <Tag tone="late">Cover needed</Tag>}
      {one.cover === 'arranged' && <p className={look.quiet}>Cover is arranged</p>}
    </>
  );
}

function LatelyLines({ one, isWhole }: { readonly one: RegisterRow; readonly isWhole: boolean }) {
  const look = useLook();
  const shown = isWhole ? one.lately : one.lately.filter(({ what }) => what !== 'held');
  if (isWhole && shown.length === 0) return <Tag tone="soon">Nothing held</Tag>;
  return shown.map((each) => (
    <p key={`${each.on} ${each.what}`} className={look.quiet}>
      {writtenShortDay(each.on)}: {happeningWords(each)}
    </p>
  ));
}

interface RowProps {
  readonly one: RegisterRow;
  readonly today: string;
  readonly isWhole: boolean;
}

function Row({ one, today, isWhole }: RowProps) {
  const look = useLook();
  const styles = useStyles();
  const due = dueWords(one, today);
  const contract = contractWords(one);
  const children = childrenWords(one);
  const next = one.nextBookedAt ?? null;
  const remarks = remarksOn(one);
  return (
    <tr className={styles.row}>
      <th scope="row" className={styles.cell}>
        <a className={look.link} href={hrefTo.arrangement(one.key)}>
          {listed(one.supervisees)}
        </a>
        {one.roles.length > 0 && <p className={look.quiet}>{one.roles.join(', ')}</p>}
        <p className={look.quiet}>with {listed(one.supervisors)}</p>
        <AwayLines one={one} />
      </th>
      <td className={styles.cell}>{one.school.name}</td>
      <td className={styles.cell}>
        <Tag {...due}>{due.words}</Tag>
        {one.endedOn !== undefined && <p className={look.quiet}>Ends or ended on {writtenDate(one.endedOn)}</p>}
        {children !== null && <p className={look.quiet}>{children.words}</p>}
      </td>
      <td className={styles.cell} data-heading={isWhole ? 'In the half term' : 'Last held'}>
        {!isWhole && (one.lastHeldOn === null ? 'Not yet' : writtenDate(one.lastHeldOn))}
        <LatelyLines one={one} isWhole={isWhole} />
      </td>
      <td className={styles.cell} data-heading="Next booked">
        {next === null ? 'Nothing booked' : writtenDay(next)}
        {one.outlook !== undefined && AT_RISK.includes(one.outlook) && one.outlook !== 'nothing booked' && (
          <p className={look.quiet}>{OUTLOOK_WORDS[one.outlook]}</p>
        )}
      </td>
      <td className={styles.cell}>
        <Tag {...contract}>{contract.words}</Tag>
        {remarks.length > 0 && <p className={look.quiet}>{remarks.join(', ')}</p>}
      </td>
    </tr>
  );
}

interface RegisterTableProps {
  readonly arrangements: readonly RegisterRow[];
  readonly today: string;
  readonly choice: Pick<RegisterChoice, 'sort' | 'isDescending' | 'period'>;
  readonly onSort: (sort: SortColumn, isDescending: boolean) => void;
}

/** One row for each arrangement of a page, sorted by any column; cards on a narrow screen. */
export function RegisterTable({ arrangements, today, choice, onSort }: RegisterTableProps) {
  const look = useLook();
  const styles = useStyles();
  const { sort: by, isDescending } = choice;
  const isWhole = choice.period !== '';
  return (
    <div className={mergeClasses(look.card, styles.frame)}>
      <table className={styles.table}>
        <caption className={look.hidden}>The register</caption>
        <thead>
          <tr>
            {COLUMNS.map(([column, words, width]) => (
              <th
                key={column}
                scope="col"
                className={styles.head}
                style={{ width }}
                aria-sort={by === column ? (isDescending ? 'descending' : 'ascending') : 'none'}
              >
                <button
                  type="button"
                  className={styles.sort}
                  onClick={() => onSort(column, column === by && !isDescending)}
                >
                  {column === 'held' && isWhole ? 'In the half term' : words}
                  {by === column && (
                    <span className={isDescending ? styles.down : styles.up}>
                      <Icon name="down" size={16} />
                    </span>
                  )}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {arrangements.map((one) => (
            <Row key={one.key} one={one} today={today} isWhole={isWhole} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

import type { RegisterRow } from '../../../shared/contract/oversight.ts';
import { londonDateOf, londonTimeOf, type PlainDate, Temporal } from '../../../shared/domain/dates.ts';
import { DUE_WORDS, happeningWords, OUTLOOK_WORDS } from '../../../shared/domain/oversight/register-words.ts';
import type { Cell } from '../../../shared/domain/sheets/cell.ts';
import type { SheetToWrite } from '../../ports/sheets.ts';

/** One column of an export of the register. */
interface RegisterColumn {
  readonly title: string;
  /** What it holds, for the documentation of the export. */
  readonly says: string;
  readonly type: 'text' | 'date' | 'number';
  readonly width?: number;
  of(row: RegisterRow): Cell;
}

const dateOrEmpty = (text: string | null | undefined): PlainDate | null =>
  text === null || text === undefined ? null : Temporal.PlainDate.from(text);
const named = (people: readonly { readonly name: string }[]): string => people.map(({ name }) => name).join('; ');

function bookedWords({ nextBookedAt }: RegisterRow): string | null {
  if (nextBookedAt === null || nextBookedAt === undefined) return null;
  const at = Temporal.Instant.from(nextBookedAt);
  return `${londonDateOf(at)} ${londonTimeOf(at).toString().slice(0, 5)}`;
}

const awayWords = ({ away = [] }: RegisterRow): string =>
  away
    .map(({ name, untilOn }) => (untilOn === null ? `${name}, until further notice` : `${name}, until ${untilOn}`))
    .join('; ');
const latelyWords = ({ lately }: RegisterRow): string =>
  lately.map((one) => `${one.on} ${happeningWords(one)}`).join('; ');

const text = (title: string, says: string, of: RegisterColumn['of'], width = 18): RegisterColumn => ({
  title,
  says,
  type: 'text',
  width,
  of,
});
const date = (title: string, says: string, of: RegisterColumn['of']): RegisterColumn => ({
  title,
  says,
  type: 'date',
  of,
});
const count = (title: string, says: string, of: RegisterColumn['of']): RegisterColumn => ({
  title,
  says,
  type: 'number',
  width: 12,
  of,
});

/** The columns of an export of the register, in order: what the page shows and no more. */
export const REGISTER_COLUMNS: readonly RegisterColumn[] = [
  text('School', 'name of the school', ({ school }) => school.name, 28),
  text('Supervision of', 'supervisees, with a semicolon between them', ({ supervisees }) => named(supervisees), 28),
  text('Role', 'their job titles', ({ roles }) => roles.join('; '), 28),
  text('Supervised by', 'supervisors', ({ supervisors }) => named(supervisors), 28),
  text('Kind', 'one-to-one, group, clinical or external', ({ kind }) => kind),
  text('State', 'how supervision itself stands', ({ dueState }) => DUE_WORDS[dueState]),
  date('Due on', 'the day the next session is due', ({ nextDueOn }) => dateOrEmpty(nextDueOn)),
  date('Last held on', 'the last formal session', ({ lastHeldOn }) => dateOrEmpty(lastHeldOn)),
  text('Next booked', 'day and time in London of the next session, proposed or booked', bookedWords),
  text(
    'Next four weeks',
    'what is foreseen where it falls due in them',
    ({ outlook }) => (outlook === undefined ? null : OUTLOOK_WORDS[outlook]),
    26,
  ),
  text(
    'Held and missed lately',
    'the last four sessions, or those of the half term chosen; the reason is one of a short list',
    latelyWords,
    48,
  ),
  text('Away today', 'who of them is absent and until when; never why', awayWords, 28),
  text('Cover', 'needed or arranged while the supervisor is away', ({ cover }) => cover ?? null),
  text('Contract', 'ok, missing, due soon or overdue', ({ contractState }) => contractState),
  date('Contract review on', 'the day its review is due', ({ contractReviewOn }) => dateOrEmpty(contractReviewOn)),
  count('Records unsigned', 'held sessions whose record is not signed', ({ recordsUnsigned }) => recordsUnsigned),
  count(
    'Decisions not filed',
    'decisions about children not yet filed in the school’s system',
    ({ decisionsUnfiled }) => decisionsUnfiled ?? 0,
  ),
  count('Actions open', 'open actions', ({ openActions }) => openActions),
  count('Actions overdue', 'open actions past their day', ({ overdueActions }) => overdueActions),
  count('Children not discussed in time', 'how many, never which', ({ children }) => children?.overdue ?? 0),
  count(
    'Missed in a row',
    'sessions missed by the supervisee since the last one held',
    ({ missedInARow }) => missedInARow ?? 0,
  ),
  date('Ended on', 'the last day, where it has ended', ({ endedOn }) => dateOrEmpty(endedOn)),
  text('Key', 'the arrangement’s key, as in SharePoint', ({ key }) => key, 24),
];

/** The sheet of some rows of the register. */
export function registerSheet(rows: readonly RegisterRow[]): SheetToWrite {
  return {
    name: 'Register',
    columns: REGISTER_COLUMNS.map(({ title, type, width }) => ({
      title,
      type,
      ...(width === undefined ? {} : { width }),
    })),
    rows: rows.map((row) => REGISTER_COLUMNS.map((column) => column.of(row))),
  };
}

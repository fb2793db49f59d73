import type { TermView } from '../../../shared/contract/term.ts';
import { writtenDate, writtenShortDay, writtenTime } from '../../look/dates.ts';
import { listed } from '../../look/names.ts';
import { SESSION_WORDS, type StateWords } from '../../look/state-words.ts';

export type SchoolTerm = TermView['schools'][number];
export type TermRow = SchoolTerm['rows'][number];
export type Week = SchoolTerm['weeks'][number];
type TermSession = TermRow['sessions'][number];

/** What stands in one week of one supervision. */
export interface TermCell {
  readonly row: TermRow;
  readonly week: Week;
  readonly sessions: readonly TermSession[];
  /** That it is due in this week, and by when; null in every other week. */
  readonly due: StateWords | null;
  /** A session can still be booked here. */
  readonly mayBook: boolean;
}

const NO_SCHOOL = {
  weekend: 'No school: weekend',
  'half term': 'No school: half term',
  closure: 'No school: closed',
  holiday: 'No school: holiday',
} as const;

const withoutYear = (on: string) => writtenDate(on).replace(/ \d{4}$/, '');
const lastOf = (week: Week) => week.days.at(-1)?.on ?? week.mondayOn;

/** The Sunday of a week, as a date. */
function sundayOf(week: Week): string {
  const monday = new Date(`${week.mondayOn}T12:00:00Z`);
  return new Date(monday.getTime() + 6 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

/** "14–18 Sep", or "28 Sep–2 Oct". */
export function weekWords(week: Week): string {
  const from = withoutYear(week.mondayOn);
  const until = withoutYear(lastOf(week));
  return from.slice(-3) === until.slice(-3) ? `${from.split(' ')[0]}–${until}` : `${from}–${until}`;
}

/** What is not school in a week, in words; empty for an ordinary one. */
export function weekNote(week: Week): string {
  const kinds = new Set(week.days.map((day) => day.kind));
  if (kinds.size === 1) {
    if (kinds.has('half term')) return 'Half term';
    if (kinds.has('holiday')) return 'Holiday';
  }
  const first = week.days.findIndex((day) => day.kind === 'school day');
  const last = week.days.findLastIndex((day) => day.kind === 'school day');
  const closed = week.days.filter((day) => day.kind === 'closure').map((day) => writtenShortDay(day.on));
  const isHoliday = (at: number) => week.days[at]?.kind === 'holiday' || week.days[at]?.kind === 'unknown';
  return [
    first > 0 && isHoliday(0) ? `Term begins ${writtenShortDay(week.days[first]?.on ?? week.mondayOn)}` : '',
    last >= 0 && isHoliday(4) ? `Term ends ${writtenShortDay(week.days[last]?.on ?? week.mondayOn)}` : '',
    closed.length === 0 ? '' : `No school on ${closed.join(', ')}`,
    closed.length === 0 && kinds.has('half term') ? 'Part of half term' : '',
  ]
    .filter((words) => words !== '')
    .join('. ');
}

/** Whether no day of a week is a school day. */
export function isWithoutSchool(week: Week): boolean {
  return week.days.every((day) => day.kind !== 'school day');
}

/** Whether a day lies in a week, weekend included. */
export function isIn(week: Week, on: string): boolean {
  return week.mondayOn <= on && on <= sundayOf(week);
}

/** Whether a week is wholly over, its weekend too. */
export function isOver(week: Week, today: string): boolean {
  return sundayOf(week) < today;
}

/** Whose supervision a row is, as the reader would say it. */
export function whose(row: TermRow): string {
  return row.mine === 'supervisee' ? `With ${listed(row.supervisors)}` : listed(row.supervisees);
}

function dueIn(row: TermRow, week: Week): StateWords | null {
  if (row.dueOn === null || !isIn(week, row.dueOn)) return null;
  const on = withoutYear(row.dueOn);
  if (row.dueState === 'overdue') return { tone: 'late', words: `Was due by ${on}` };
  return { tone: row.dueState === 'due soon' ? 'soon' : 'calm', icon: 'clock', words: `Due by ${on}` };
}

/** What stands in a week of a row, seen from today. */
export function cellOf(row: TermRow, week: Week, today: string): TermCell {
  return {
    row,
    week,
    sessions: row.sessions.filter((one) => one.weekOn === week.mondayOn),
    due: dueIn(row, week),
    mayBook: row.mayBook && !isWithoutSchool(week) && lastOf(week) >= today,
  };
}

/** How a session stands: held, booked, missed…, or that there is no school on its day. */
export function stateOf({ session, noSchool }: TermSession): StateWords {
  return noSchool === null
    ? SESSION_WORDS[session.status]
    : { tone: 'late', icon: 'warning', words: NO_SCHOOL[noSchool] };
}

/** When a session is, without the year: "Tue 24 Nov, 15:30". */
export function whenOf({ session }: TermSession): string {
  const london = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date(session.startsAt));
  return `${writtenShortDay(london)}, ${writtenTime(session.startsAt)}`;
}

/** Whose and which week a cell is, for whoever hears it before what stands in it. */
export function cellPlace(cell: TermCell): string {
  return `${whose(cell.row)}, ${weekWords(cell.week)}`;
}

/** What there is to say of a cell that shows nothing, for whoever hears it; empty where something is shown. */
export function emptyWords(cell: TermCell): string {
  if (cell.sessions.length > 0) return '';
  return cell.mayBook ? 'nothing booked, press to book' : 'nothing booked';
}

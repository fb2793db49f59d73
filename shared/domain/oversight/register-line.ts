import type { Arrangement } from '../arrangements/arrangement.ts';
import { type PlainDate, Temporal } from '../dates.ts';
import { isAfter } from '../day-number.ts';
import type { Foreseen } from './forecast.ts';
import { sessionDue } from './standing.ts';

/** What the register can be narrowed down to. */
export const REGISTER_STATES = [
  'all',
  'overdue',
  'due soon',
  'ok',
  'at risk',
  'none held',
  'contract',
  'unsigned',
  'unfiled',
  'actions',
  'children',
  'cover',
  'other',
  'ended',
] as const;
export type RegisterState = (typeof REGISTER_STATES)[number];

export const REGISTER_SORTS = ['who', 'school', 'role', 'due', 'held', 'next', 'contract'] as const;
export type RegisterSort = (typeof REGISTER_SORTS)[number];

/** One arrangement as the register shows it: whose supervision it is, in words, and how it stands. */
export interface RegisterLine {
  readonly arrangement: Arrangement;
  readonly schoolName: string;
  readonly supervisees: readonly string[];
  readonly supervisors: readonly string[];
  /** Job titles of the supervisees, each once. */
  readonly roles: readonly string[];
  readonly foreseen: Foreseen | null;
  /** Whether a formal session was held in the half term asked about; null = none was asked about, or it did not run in it. */
  readonly isHeldInPeriod: boolean | null;
}

/** Whether an arrangement has ended before a day. */
export function hasEnded({ endedOn }: Pick<Arrangement, 'endedOn'>, on: PlainDate): boolean {
  return endedOn !== null && isAfter(on, endedOn);
}

/** Whether a line belongs to what has been asked for; one that has ended only where ended ones, or those of a half term, are. */
export function isInState(line: RegisterLine, state: RegisterState, today: PlainDate): boolean {
  const { arrangement, foreseen, isHeldInPeriod } = line;
  const { standing } = arrangement;
  if (state === 'ended') return hasEnded(arrangement, today);
  if (hasEnded(arrangement, today) && isHeldInPeriod === null) return false;
  const { dueState } = sessionDue(standing);
  switch (state) {
    case 'all':
      return true;
    case 'overdue':
    case 'due soon':
    case 'ok':
      return dueState === state;
    case 'at risk':
      return foreseen !== null && foreseen.outlook !== 'booked';
    case 'none held':
      return isHeldInPeriod === false;
    case 'contract':
      return standing.contractState !== 'ok' || (standing.contractReviewState ?? 'ok') !== 'ok';
    case 'unsigned':
      return standing.recordsUnsigned > 0;
    case 'unfiled':
      return (standing.decisionsUnfiled ?? 0) > 0;
    case 'actions':
      return standing.overdueActions > 0;
    case 'children':
      return (standing.children?.overdue ?? 0) > 0;
    case 'cover':
      return standing.coverState === 'needed';
    case 'other':
      return !['ok', 'due soon', 'overdue'].includes(dueState);
  }
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether every word of a search stands somewhere among the names, job titles and school of a line; capitals and accents don't matter. */
export function isFound({ supervisees, supervisors, roles, schoolName }: RegisterLine, search: string): boolean {
  const words = plain(search)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return true;
  const text = plain([...supervisees, ...supervisors, ...roles, schoolName].join(' '));
  return words.every((word) => text.includes(word));
}

const URGENCY = { overdue: 0, 'no clock': 1, 'no calendar': 2, 'due soon': 3, ok: 4, paused: 5 } as const;
const LAST = '9999';

function sortText({ arrangement, ...line }: RegisterLine, by: RegisterSort): string {
  const { standing, contractReviewOn } = arrangement;
  const due = sessionDue(standing);
  switch (by) {
    case 'who':
      return line.supervisees.join(' ');
    case 'school':
      return line.schoolName;
    case 'role':
      return line.roles.join(' ');
    case 'due':
      return `${URGENCY[due.dueState]} ${due.nextDueOn ?? LAST}`;
    case 'held':
      return standing.lastHeldOn?.toString() ?? '';
    case 'next':
      return standing.nextBookedAt?.toString() ?? LAST;
    case 'contract':
      return standing.contractState === 'missing' ? '' : (contractReviewOn?.toString() ?? LAST);
  }
}

/** The lines in order of one column, then by whose supervision it is, so that paging never shows one twice. */
export function inOrder(
  lines: readonly RegisterLine[],
  by: RegisterSort,
  isDescending: boolean,
): readonly RegisterLine[] {
  const collator = new Intl.Collator('en-GB', { numeric: true });
  const keyed = lines.map((line) => ({ line, text: sortText(line, by), who: line.supervisees.join(' ') }));
  const sign = isDescending ? -1 : 1;
  return keyed
    .sort(
      (one, other) =>
        sign * collator.compare(one.text, other.text) ||
        collator.compare(one.who, other.who) ||
        one.line.arrangement.key.localeCompare(other.line.arrangement.key),
    )
    .map(({ line }) => line);
}

/** The last days of those who are away on a day, latest first; null = not known yet. Counts both ends. */
export function awayUntil(
  absences: readonly { readonly person: string; readonly fromOn: PlainDate; readonly toOn: PlainDate | null }[],
  person: string,
  on: PlainDate,
): { readonly untilOn: PlainDate | null } | null {
  const now = absences.filter(
    (one) =>
      one.person === person &&
      Temporal.PlainDate.compare(one.fromOn, on) <= 0 &&
      (one.toOn === null || Temporal.PlainDate.compare(one.toOn, on) >= 0),
  );
  if (now.length === 0) return null;
  const ends = now.map(({ toOn }) => toOn);
  if (ends.includes(null)) return { untilOn: null };
  return {
    untilOn: ends.reduce(
      (latest, end) => (latest === null || (end !== null && isAfter(end, latest)) ? end : latest),
      null,
    ),
  };
}

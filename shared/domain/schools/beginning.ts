import { hasLeft } from '../access/has-left.ts';
import type { Arrangement } from '../arrangements/arrangement.ts';
import { type PlainDate, Temporal } from '../dates.ts';
import { isLiveOrComing } from '../eligibility/supervision-circles.ts';
import type { Person } from '../people/person.ts';
import type { SchoolKey } from './school.ts';
import type { SchoolCalendar } from './school-calendar.ts';

/** What a school has, and has not, before its reminders begin. Nothing missing keeps it from beginning. */
export interface Beginning {
  readonly people: number;
  readonly arrangements: number;
  /** Arrangements of which no session is known; they are not said to be overdue until one is. */
  readonly withoutSession: number;
  readonly withoutContract: number;
  /** The last day of the last term entered; null = no term that runs or begins soon. */
  readonly datesUntilOn: PlainDate | null;
}

/** A summer holiday, with some days to spare. */
const LONGEST_HOLIDAY_DAYS = 60;

/** How far a school has come on a day. */
export function beginningOf(
  school: SchoolKey,
  people: readonly Person[],
  arrangements: readonly Arrangement[],
  { terms }: SchoolCalendar,
  today: PlainDate,
): Beginning {
  const own = arrangements.filter((one) => one.school === school && isLiveOrComing(one, today));
  const soon = today.add({ days: LONGEST_HOLIDAY_DAYS });
  const isCovered = terms.some(
    ({ startOn, endOn }) =>
      Temporal.PlainDate.compare(startOn, soon) <= 0 && Temporal.PlainDate.compare(endOn, today) >= 0,
  );
  const ends = isCovered ? terms.map(({ endOn }) => endOn) : [];
  return {
    people: people.filter((person) => person.schools.includes(school) && !hasLeft(person, today)).length,
    arrangements: own.length,
    withoutSession: own.filter(({ standing }) => standing.lastHeldOn === null).length,
    withoutContract: own.filter(({ standing }) => standing.contractState === 'missing').length,
    datesUntilOn: ends.sort(Temporal.PlainDate.compare).at(-1) ?? null,
  };
}

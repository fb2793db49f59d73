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
  /** The last day of the last term entered; null = no term from today on. */
  readonly datesUntilOn: PlainDate | null;
}

/** How far a school has come on a day. */
export function beginningOf(
  school: SchoolKey,
  people: readonly Person[],
  arrangements: readonly Arrangement[],
  { terms }: SchoolCalendar,
  today: PlainDate,
): Beginning {
  const own = arrangements.filter((one) => one.school === school && isLiveOrComing(one, today));
  const ends = terms.map(({ endOn }) => endOn).filter((on) => Temporal.PlainDate.compare(on, today) >= 0);
  return {
    people: people.filter((person) => person.schools.includes(school) && !hasLeft(person, today)).length,
    arrangements: own.length,
    withoutSession: own.filter(({ standing }) => standing.lastHeldOn === null).length,
    withoutContract: own.filter(({ standing }) => standing.contractState === 'missing').length,
    datesUntilOn: ends.sort(Temporal.PlainDate.compare).at(-1) ?? null,
  };
}

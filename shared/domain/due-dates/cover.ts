import type { CoverEntry } from '../arrangements/arrangement.ts';
import type { PlainDate } from '../dates.ts';
import { dayNumber } from '../day-number.ts';
import type { PersonId } from '../people/person.ts';
import type { CalendarDays } from '../schools/calendar-days.ts';
import type { CoverState } from './clock.ts';
import type { AbsenceFacts, ArrangementFacts } from './facts.ts';

/** Whether a stretch of days with an open or inclusive end includes a day. */
export function includesDay(stretch: Pick<CoverEntry, 'fromOn' | 'toOn'>, day: PlainDate): boolean {
  const today = dayNumber(day);
  return dayNumber(stretch.fromOn) <= today && (stretch.toOn === null || today <= dayNumber(stretch.toOn));
}

/** Who stands in on a day. */
export function coverOn(day: PlainDate, cover: readonly CoverEntry[]): PersonId[] {
  return cover.filter((entry) => includesDay(entry, day)).map((entry) => entry.person);
}

/**
 * `needed` when every supervisor is away on the day in an absence of more than ten school days or with no end and nobody stands
 * in, `arranged` when somebody does, otherwise null (clocks.md section 3). The clocks run on.
 */
export function coverState(
  day: PlainDate,
  arrangement: ArrangementFacts,
  absencesOf: (person: PersonId) => readonly AbsenceFacts[],
  calendar: CalendarDays,
  moreThanSchoolDays: number,
): CoverState {
  const isLong = ({ fromOn, toOn }: AbsenceFacts) =>
    toOn === null || calendar.countSchoolDays(fromOn, toOn) > moreThanSchoolDays;
  const isLongAway = (person: PersonId) =>
    absencesOf(person).some((absence) => includesDay(absence, day) && isLong(absence));
  if (arrangement.supervisors.length === 0 || !arrangement.supervisors.every(isLongAway)) return null;
  return coverOn(day, arrangement.cover).length > 0 ? 'arranged' : 'needed';
}

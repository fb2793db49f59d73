import type { PlainDate } from '../dates.ts';
import { dayNumber } from '../day-number.ts';
import { includesDay } from '../due-dates/cover.ts';
import type { FactsIndex } from '../due-dates/facts-index.ts';
import type { PersonId } from '../people/person.ts';

/** Those of some people who may be reminded on a day, each once: not absent that day and not gone (clocks.md section 7). */
export function reachable(day: PlainDate, people: readonly PersonId[], index: FactsIndex): PersonId[] {
  return [...new Set(people)].filter((person) => {
    const leftOn = index.facts.left.get(person);
    if (leftOn !== undefined && dayNumber(leftOn) < dayNumber(day)) return false;
    return !index.absencesOf(person).some((absence) => includesDay(absence, day));
  });
}

import type { PlainDate } from '../dates.ts';
import { dayNumber } from '../day-number.ts';
import type { SchoolCalendar, Term } from './school-calendar.ts';

/** Whether a date lies in a term's half-term break (both ends inclusive). */
export function isInBreak(on: PlainDate, term: Term): boolean {
  if (term.halfTermStartOn === null || term.halfTermEndOn === null) return false;
  const day = dayNumber(on);
  return day >= dayNumber(term.halfTermStartOn) && day <= dayNumber(term.halfTermEndOn);
}

/** The school days of a calendar in order: Monday to Friday, inside a term, outside its break, not a closure (clocks.md section 1). */
export function schoolDaysOf(calendar: SchoolCalendar): PlainDate[] {
  const closed = new Set(calendar.closures.map(dayNumber));
  const found: PlainDate[] = [];
  for (const term of calendar.terms) {
    const last = dayNumber(term.endOn);
    for (let on = term.startOn; dayNumber(on) <= last; on = on.add({ days: 1 })) {
      if (on.dayOfWeek <= 5 && !isInBreak(on, term) && !closed.has(dayNumber(on))) found.push(on);
    }
  }
  return found.sort((one, other) => dayNumber(one) - dayNumber(other));
}

import type { PlainDate } from '../dates.ts';
import { dayNumber, isAfter } from '../day-number.ts';
import type { SchoolCalendar, Term } from './school-calendar.ts';
import { isInBreak } from './school-day.ts';

/** What a date is to a school. `unknown`: its term dates do not reach so far. */
export const DAY_KINDS = ['school day', 'weekend', 'half term', 'closure', 'holiday', 'unknown'] as const;
export type DayKind = (typeof DAY_KINDS)[number];

/** For so many days after the last term that is entered it is holiday; later the dates are simply not entered yet. */
const SUMMER_DAYS = 42;

function isInside(on: PlainDate, term: Term): boolean {
  return !isAfter(term.startOn, on) && !isAfter(on, term.endOn);
}

/** What a date is to a school, the nearest reason first: weekend, closure, half term, holiday (clocks.md section 1). */
export function dayKindOf(on: PlainDate, { terms, closures }: SchoolCalendar): DayKind {
  const last = Math.max(...terms.map((term) => dayNumber(term.endOn)));
  const first = Math.min(...terms.map((term) => dayNumber(term.startOn)));
  const day = dayNumber(on);
  if (terms.length === 0 || day > last + SUMMER_DAYS || day < first - SUMMER_DAYS) return 'unknown';
  if (on.dayOfWeek > 5) return 'weekend';
  const term = terms.find((one) => isInside(on, one));
  if (term === undefined) return 'holiday';
  if (isInBreak(on, term)) return 'half term';
  return closures.some((one) => one.equals(on)) ? 'closure' : 'school day';
}

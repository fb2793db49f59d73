import type { PlainDate } from '../dates.ts';
import { dayNumber } from '../day-number.ts';
import { type CalendarFinding, checkCalendar } from './check-calendar.ts';
import type { SchoolCalendar } from './school-calendar.ts';

/** A term lasts no longer, in days. */
const LONGEST_TERM = 300;
/** All dates of a calendar lie within so many days, about fifteen years: each of them is worked through whenever something is due. */
const WIDEST = 5500;

function error(field: string, message: string): CalendarFinding {
  return { severity: 'error', field, message };
}

/** A year that was mistyped: a term that never ends, or dates ages apart. */
function mistypedYears({ terms, closures }: SchoolCalendar): readonly CalendarFinding[] {
  const days = (from: PlainDate, until: PlainDate) => dayNumber(until) - dayNumber(from);
  const long = terms.findIndex(({ startOn, endOn }) => days(startOn, endOn) > LONGEST_TERM);
  if (long !== -1)
    return [error(`terms[${long}].endOn`, 'This term would last most of a year or longer. Is the year right?')];
  const all = [...terms.flatMap(({ startOn, endOn }) => [startOn, endOn]), ...closures].map(dayNumber);
  const isWide = all.length > 0 && Math.max(...all) - Math.min(...all) > WIDEST;
  return isWide ? [error('terms', 'Some of these dates are more than fifteen years apart. Is each year right?')] : [];
}

/** The first thing for which a school's dates cannot be kept; null when they can. Warnings keep nobody from saving. */
export function wrongDates(calendar: SchoolCalendar): CalendarFinding | null {
  const all = [...mistypedYears(calendar), ...checkCalendar(calendar)];
  return all.find((finding) => finding.severity === 'error') ?? null;
}

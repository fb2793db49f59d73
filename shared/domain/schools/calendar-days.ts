import type { PlainDate } from '../dates.ts';
import { dayNumber } from '../day-number.ts';
import { halfTermPeriods, type Period, termPeriods } from './periods.ts';
import type { SchoolCalendar } from './school-calendar.ts';
import { schoolDaysOf } from './school-day.ts';

/** A period with its school days. */
export interface CalendarPeriod extends Period {
  /** The period's last day; null when it has no school day at all. */
  readonly lastOn: PlainDate | null;
  readonly schoolDays: readonly PlainDate[];
}

/** A school calendar worked out once, to be asked many times. */
export interface CalendarDays {
  readonly terms: readonly CalendarPeriod[];
  readonly halfTerms: readonly CalendarPeriod[];
  isSchoolDay(on: PlainDate): boolean;
  /** Whether a date lies in some period, so that the calendar says anything about it. */
  covers(on: PlainDate): boolean;
  /** School days between two dates, both counted. */
  countSchoolDays(fromOn: PlainDate, toOn: PlainDate): number;
  /** The n-th school day counted from a date, that date included; null when the calendar has not so many. */
  schoolDayFrom(fromOn: PlainDate, n: number): PlainDate | null;
  /** The last school day on or before a date; null when the calendar has none. */
  schoolDayOnOrBefore(on: PlainDate): PlainDate | null;
  /** The first school day on or after a date; null when the calendar has none. */
  schoolDayOnOrAfter(on: PlainDate): PlainDate | null;
}

/** How many of the ascending numbers are below a limit. */
function countBelow(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The index of the period that contains a date; −1 when it falls outside every period. */
export function periodIndexOf(periods: readonly Period[], on: PlainDate): number {
  const day = dayNumber(on);
  return periods.findIndex((period) => dayNumber(period.startOn) <= day && day <= dayNumber(period.endOn));
}

/** What was worked out of a calendar, as long as somebody holds it: calendars are values and never change. */
const worked = new WeakMap<SchoolCalendar, Map<number, CalendarDays>>();

/** A calendar's school days and periods, worked out once however often they are asked for (clocks.md section 1). Terms may come in any order. */
export function calendarDays(calendar: SchoolCalendar, missingTermDays: number): CalendarDays {
  const known = worked.get(calendar) ?? new Map<number, CalendarDays>();
  const days = known.get(missingTermDays) ?? workedOut(calendar, missingTermDays);
  worked.set(calendar, known.set(missingTermDays, days));
  return days;
}

function workedOut(calendar: SchoolCalendar, missingTermDays: number): CalendarDays {
  const terms = [...calendar.terms].sort((one, other) => dayNumber(one.startOn) - dayNumber(other.startOn));
  const days = schoolDaysOf({ terms, closures: calendar.closures });
  const numbers = days.map(dayNumber);
  const withDays = (period: Period): CalendarPeriod => {
    const from = countBelow(numbers, dayNumber(period.startOn));
    const schoolDays = days.slice(from, countBelow(numbers, dayNumber(period.teachingEndOn) + 1));
    return { ...period, schoolDays, lastOn: schoolDays.at(-1) ?? null };
  };
  const termList = termPeriods(terms, missingTermDays).map(withDays);
  return {
    terms: termList,
    halfTerms: halfTermPeriods(terms, missingTermDays).map(withDays),
    isSchoolDay: (on) => numbers[countBelow(numbers, dayNumber(on))] === dayNumber(on),
    covers: (on) => periodIndexOf(termList, on) >= 0,
    countSchoolDays: (fromOn, toOn) =>
      Math.max(0, countBelow(numbers, dayNumber(toOn) + 1) - countBelow(numbers, dayNumber(fromOn))),
    schoolDayFrom: (fromOn, n) => days[countBelow(numbers, dayNumber(fromOn)) + n - 1] ?? null,
    schoolDayOnOrBefore: (on) => days[countBelow(numbers, dayNumber(on) + 1) - 1] ?? null,
    schoolDayOnOrAfter: (on) => days[countBelow(numbers, dayNumber(on))] ?? null,
  };
}

import type { PlainDate } from './dates.ts';

/**
 * The number of a calendar date in an unbroken count of days (0 = 1 Mar 0000), so that dates can be compared, sorted and
 * subtracted cheaply. Howard Hinnant's civil calendar arithmetic.
 */
export function dayNumber(on: PlainDate): number {
  const { year, month, day } = on;
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
}

/** Whether the first date is after the second. */
export function isAfter(one: PlainDate, other: PlainDate): boolean {
  return dayNumber(one) > dayNumber(other);
}

/** The earliest of some dates, nulls left out; null when there is none. */
export function earliest(dates: Iterable<PlainDate | null>): PlainDate | null {
  let found: PlainDate | null = null;
  for (const on of dates) if (on !== null && (found === null || isAfter(found, on))) found = on;
  return found;
}

/** The later of two dates. */
export function later(one: PlainDate, other: PlainDate): PlainDate {
  return isAfter(one, other) ? one : other;
}

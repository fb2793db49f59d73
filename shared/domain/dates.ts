import { Temporal } from 'temporal-polyfill';

/** A calendar date with no time zone. Fields that hold one end in `On`. */
export type PlainDate = Temporal.PlainDate;
/** A moment. Fields that hold one end in `At`. */
export type Instant = Temporal.Instant;

/** Every calendar date in the product is a date in this time zone. */
export const LONDON = 'Europe/London';

const HOUR_MS = 3_600_000;
const MOST_HOURS = 20_000;
const dateOfHour = new Map<number, PlainDate>();

/** The Europe/London calendar date of an instant. Days begin on the whole hour of UTC there, so each hour is worked out once. */
export function londonDateOf(at: Instant): PlainDate {
  const hour = Math.floor(at.epochMilliseconds / HOUR_MS);
  const known = dateOfHour.get(hour);
  if (known !== undefined) return known;
  const date = at.toZonedDateTimeISO(LONDON).toPlainDate();
  if (dateOfHour.size >= MOST_HOURS) dateOfHour.clear();
  dateOfHour.set(hour, date);
  return date;
}

/** The Europe/London wall-clock time of an instant. */
export function londonTimeOf(at: Instant): Temporal.PlainTime {
  return at.toZonedDateTimeISO(LONDON).toPlainTime();
}

/** The instant of a wall-clock time in Europe/London; a time skipped by the spring clock change moves an hour later. */
export function atLondon(on: PlainDate, time: string): Instant {
  return on.toPlainDateTime(Temporal.PlainTime.from(time)).toZonedDateTime(LONDON).toInstant();
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** A date as people here write it: "23 Nov 2026". */
export function writtenDate(on: PlainDate): string {
  return `${on.day} ${MONTHS[on.month - 1]} ${on.year}`;
}

/** An instant as people here write it: "Mon 23 Nov 2026, 15:30" (Europe/London). */
export function writtenMoment(at: Instant): string {
  const there = at.toZonedDateTimeISO(LONDON);
  const weekday = WEEKDAYS[there.dayOfWeek - 1];
  return `${weekday} ${writtenDate(there.toPlainDate())}, ${there.toPlainTime().toString().slice(0, 5)}`;
}

/** An instant in the next weeks, short enough for a button: "Mon 23 Nov, 15:30" (Europe/London). */
export function writtenTime(at: Instant): string {
  return writtenMoment(at).replace(/ \d{4},/, ',');
}

export { Temporal };

import { Temporal } from 'temporal-polyfill';

/** A calendar date with no time zone. Fields that hold one end in `On`. */
export type PlainDate = Temporal.PlainDate;
/** A moment. Fields that hold one end in `At`. */
export type Instant = Temporal.Instant;

/** Every calendar date in the product is a date in this time zone. */
export const LONDON = 'Europe/London';

/** The Europe/London calendar date of an instant. */
export function londonDateOf(at: Instant): PlainDate {
  return at.toZonedDateTimeISO(LONDON).toPlainDate();
}

/** The Europe/London wall-clock time of an instant. */
export function londonTimeOf(at: Instant): Temporal.PlainTime {
  return at.toZonedDateTimeISO(LONDON).toPlainTime();
}

/** The instant of a wall-clock time in Europe/London; a time skipped by the spring clock change moves an hour later. */
export function atLondon(on: PlainDate, time: string): Instant {
  return on.toPlainDateTime(Temporal.PlainTime.from(time)).toZonedDateTime(LONDON).toInstant();
}

/** A date as people here write it: "23 Nov 2026". */
export function writtenDate(on: PlainDate): string {
  return on.toLocaleString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' }).replace('Sept', 'Sep');
}

/** An instant as people here write it: "Mon 23 Nov 2026, 15:30" (Europe/London). */
export function writtenMoment(at: Instant): string {
  const there = at.toZonedDateTimeISO(LONDON);
  const weekday = there.toPlainDate().toLocaleString('en-GB', { weekday: 'short' });
  return `${weekday} ${writtenDate(there.toPlainDate())}, ${there.toPlainTime().toString().slice(0, 5)}`;
}

/** An instant in the next weeks, short enough for a button: "Mon 23 Nov, 15:30" (Europe/London). */
export function writtenTime(at: Instant): string {
  return writtenMoment(at).replace(/ \d{4},/, ',');
}

export { Temporal };

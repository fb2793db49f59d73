import { type Instant, LONDON, Temporal, writtenDate } from '../../../../../shared/domain/dates.ts';

/** An instant Graph gives as a wall-clock time and a zone; Windows' name for London is understood. */
export function instantOf(moment: { readonly dateTime: string; readonly timeZone: string }): Instant {
  const { dateTime, timeZone } = moment;
  if (/Z|[+-]\d\d:\d\d$/.test(dateTime)) return Temporal.Instant.from(dateTime);
  const zone = timeZone === 'GMT Standard Time' ? LONDON : timeZone;
  return Temporal.PlainDateTime.from(dateTime).toZonedDateTime(zone).toInstant();
}

/** "15:30", in London. */
export function timeOfDay(at: Instant): string {
  return at.toZonedDateTimeISO(LONDON).toPlainTime().toString().slice(0, 5);
}

/** When a message was sent, short: the time today, else the date and time. */
export function sentAt(at: Instant, now: Instant): string {
  const day = at.toZonedDateTimeISO(LONDON).toPlainDate();
  const isToday = day.equals(now.toZonedDateTimeISO(LONDON).toPlainDate());
  return isToday ? timeOfDay(at) : `${writtenDate(day)}, ${timeOfDay(at)}`;
}

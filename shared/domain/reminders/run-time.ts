import { type Instant, londonDateOf, londonTimeOf, Temporal } from '../dates.ts';
import type { CalendarDays } from '../schools/calendar-days.ts';

/** Between which London times a school's reminders may go out; never evenings, so that a late catch-up waits for the next school day. */
export interface SendingHours {
  readonly from: string;
  readonly until: string;
}

/** Whether a school's reminders may go out at this moment: a school day of its own, within its sending hours. */
export function mayRemindAt(at: Instant, calendar: CalendarDays, hours: SendingHours): boolean {
  const time = londonTimeOf(at);
  const isInHours =
    Temporal.PlainTime.compare(time, Temporal.PlainTime.from(hours.from)) >= 0 &&
    Temporal.PlainTime.compare(time, Temporal.PlainTime.from(hours.until)) < 0;
  return isInHours && calendar.isSchoolDay(londonDateOf(at));
}

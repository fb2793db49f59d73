import type { PlainDate } from '../dates.ts';
import type { CalendarDays } from '../schools/calendar-days.ts';
import type { PersonSettings } from '../schools/school-settings.ts';
import { isWanted } from './duty.ts';
import type { Reminder, ReminderKind } from './reminder.ts';

/** What does not wait for anybody's weekly message: children's safety goes before all preferences (design D10). */
const NEVER_WAITS: readonly ReminderKind[] = ['child-in-need', 'not-filed'];

/** Whether it is the day of a person's weekly message: the weekday they chose, or the next school day after it in that week. */
export function isWeeklyDay(day: PlainDate, weeklyOn: number, calendar: CalendarDays): boolean {
  const chosen = day.add({ days: weeklyOn - day.dayOfWeek });
  return calendar.schoolDayOnOrAfter(chosen)?.equals(day) ?? false;
}

/** Whether a person wants a reminder on a day: not what they switched off, and on a day that isn't their weekly one only what cannot wait. */
export function isWantedOn(
  day: PlainDate,
  reminder: Reminder,
  { offKinds, weeklyOn }: PersonSettings,
  calendar: CalendarDays,
): boolean {
  if (!isWanted(reminder.kind, offKinds)) return false;
  return weeklyOn === null || NEVER_WAITS.includes(reminder.kind) || isWeeklyDay(day, weeklyOn, calendar);
}

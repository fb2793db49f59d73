import { type Instant, londonDateOf, londonTimeOf, type PlainDate, Temporal } from '../../../shared/domain/dates.ts';
import { DEFAULT_NUMBERS } from '../../../shared/domain/due-dates/clock-numbers.ts';
import { type CalendarDays, calendarDays } from '../../../shared/domain/schools/calendar-days.ts';
import type { SchoolKey } from '../../../shared/domain/schools/school.ts';
import { isLiveOn, type ReminderSettings } from '../../../shared/domain/schools/school-settings.ts';
import type { Ports } from '../../ports/index.ts';
import { everySchoolSettings } from '../steps/settings-of.ts';
import { lastFinishedOn, runMarkShown } from './run-marks.ts';

/** A school whose reminders did not go out when they should have. */
export interface LateRun {
  readonly school: SchoolKey;
  /** The last day on which they went out; null when that is longer ago than is looked. */
  readonly sinceOn: PlainDate | null;
}

/** How long after a school's hour a run that has not ended is late. */
const LATE_AFTER_HOURS = 1;

/** The latest day whose run should be over by now: today an hour after the school's time, else the school day before. */
function owedOn(at: Instant, calendar: CalendarDays, { sendAt }: ReminderSettings): PlainDate | null {
  const today = londonDateOf(at);
  const isLateToday =
    Temporal.PlainTime.compare(londonTimeOf(at), Temporal.PlainTime.from(sendAt).add({ hours: LATE_AFTER_HOURS })) >= 0;
  return calendar.schoolDayOnOrBefore(isLateToday ? today : today.subtract({ days: 1 }));
}

/**
 * The heartbeat: which of some schools should have sent their reminders by now and have not, by the marks that runs leave in `Service state`. A
 * school that is silent, or began only today, is never late. Rejects with `StoreError`.
 */
export async function lateRuns(ports: Ports, schools: readonly SchoolKey[], at: Instant): Promise<readonly LateRun[]> {
  const settingsOf = await everySchoolSettings(ports);
  const found = await Promise.all(
    schools.map(async (school): Promise<LateRun | null> => {
      const { reminders } = settingsOf(school);
      const calendar = calendarDays((await ports.register.calendarOf(school)).value, DEFAULT_NUMBERS.missingTermDays);
      const on = owedOn(at, calendar, reminders);
      if (on === null || !isLiveOn(reminders, on)) return null;
      if ((await runMarkShown(ports, school, on))?.state === 'finished') return null;
      return { school, sinceOn: await lastFinishedOn(ports, school, calendar, on) };
    }),
  );
  return found.filter((late) => late !== null);
}

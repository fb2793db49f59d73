import type { PlainDate } from '../dates.ts';
import { dayNumber, isAfter } from '../day-number.ts';
import type { PersonId } from '../people/person.ts';
import type { CalendarDays } from '../schools/calendar-days.ts';
import type { SchoolKey } from '../schools/school.ts';
import type { Reminder } from './reminder.ts';
import { type ReminderDay, remindEach } from './reminder-day.ts';

/** From how many days overdue a supervision is in the school lead's summary, and in the trust lead's. */
export const SCHOOL_LEAD_AFTER_DAYS = 15;
export const TRUST_LEAD_AFTER_DAYS = 43;
/** What the trust lead's summary is about: every school. */
const WHOLE_TRUST = 'trust';

/** A supervision that is overdue and not paused. */
export interface OverdueSupervision {
  readonly school: SchoolKey;
  readonly dueOn: PlainDate;
}

/** Whether a day is the first school day of its week, on which summaries go out, or the first that was run since. */
export function isSummaryDay(day: PlainDate, calendar: CalendarDays, after: PlainDate | null = null): boolean {
  const monday = day.subtract({ days: day.dayOfWeek - 1 });
  const first = calendar.schoolDayOnOrAfter(monday);
  if (first === null || !calendar.isSchoolDay(day)) return false;
  return first.equals(day) || (after !== null && isAfter(first, after) && isAfter(day, first));
}

function summaryTo(at: ReminderDay, people: readonly PersonId[], stage: number, about: string, school: SchoolKey) {
  const dueOn = at.day.subtract({ days: at.day.dayOfWeek - 1 });
  return remindEach(at, people, {
    kind: 'overdue-summary',
    stage,
    arrangement: null,
    supervisee: null,
    about,
    school,
    dueOn,
  });
}

/**
 * `overdue-summary`: once a week, on its first school day, while anything stands: to the school's lead what is overdue there by 15 days, to the
 * trust's leads what is overdue anywhere by 43 (C-119, H-31, T-51, R-03, J-07). Counted from the week's Monday, so that there is one a week
 * however many matters come and go.
 */
export function overdueSummaryReminders(at: ReminderDay, overdue: readonly OverdueSupervision[]): Reminder[] {
  const { schoolLeads, trustLeads, homeSchool } = at.matters.facts.roles;
  const days = ({ dueOn }: OverdueSupervision) => dayNumber(at.day) - dayNumber(dueOn);
  const found: Reminder[] = [];
  for (const [school, leads] of schoolLeads) {
    const stands = overdue.some((one) => one.school === school && days(one) >= SCHOOL_LEAD_AFTER_DAYS);
    if (stands && isSummaryDay(at.day, at.matters.calendarOf(school), at.lastRunOn(school)))
      found.push(...summaryTo(at, leads, SCHOOL_LEAD_AFTER_DAYS, school, school));
  }
  if (!overdue.some((one) => days(one) >= TRUST_LEAD_AFTER_DAYS)) return found;
  for (const lead of trustLeads) {
    const school = homeSchool.get(lead);
    if (school !== undefined && isSummaryDay(at.day, at.matters.calendarOf(school), at.lastRunOn(school)))
      found.push(...summaryTo(at, [lead], TRUST_LEAD_AFTER_DAYS, WHOLE_TRUST, school));
  }
  return found;
}

import type { PlainDate } from '../dates.ts';
import { dayNumber } from '../day-number.ts';
import type { Stages } from '../due-dates/clock-numbers.ts';
import type { CalendarDays } from '../schools/calendar-days.ts';

/** The stages no further from the due date than so many days after it, ascending. */
function stagesUpTo(days: number, { before, after, thenEvery }: Stages): number[] {
  const found = [...before, ...after];
  for (let stage = (after.at(-1) ?? 0) + thenEvery; stage <= days; stage += thenEvery) found.push(stage);
  return found;
}

/** Where a stage's day is moved to: back to a school day before the due date, forward after it; null when it is outside the calendar. */
function sentOn(dueOn: PlainDate, stage: number, calendar: CalendarDays): PlainDate | null {
  const ownDay = dueOn.add({ days: stage });
  if (!calendar.covers(ownDay)) return null;
  return stage < 0 ? calendar.schoolDayOnOrBefore(ownDay) : calendar.schoolDayOnOrAfter(ownDay);
}

/**
 * The stage of a due date that is sent on a day, in calendar days from it; null when none is. Stages move to school days, and of
 * several on one day only the latest is sent (clocks.md section 7). `after` = the last day that was run: of the stages of all days since, the
 * latest is caught up; left out = the day before.
 */
export function stageOn(
  day: PlainDate,
  dueOn: PlainDate,
  stages: Stages,
  calendar: CalendarDays,
  after: PlainDate | null = null,
): number | null {
  if (!calendar.isSchoolDay(day)) return null;
  const today = dayNumber(day);
  const first = after === null ? today : Math.min(dayNumber(after) + 1, today);
  const due = dayNumber(dueOn);
  for (const stage of stagesUpTo(today - due, stages).reverse()) {
    // A stage only moves towards the due date before it, and away from it after it.
    if (stage < 0 ? stage < first - due : stage > today - due) continue;
    const moved = sentOn(dueOn, stage, calendar);
    if (moved === null) continue;
    const on = dayNumber(moved);
    if (first <= on && on <= today) return stage;
  }
  return null;
}

import { type PlainDate, Temporal } from '../dates.ts';
import { isAfter } from '../day-number.ts';
import type { CalendarDays } from '../schools/calendar-days.ts';
import { ACTION_SUPERVISOR_STAGE } from './action-due-reminders.ts';
import { CHILD_LEAD_STAGE } from './child-in-need-reminders.ts';
import { MISSED_TEAM_STAGE } from './missed-twice-reminders.ts';
import { isSummaryDay, SCHOOL_LEAD_AFTER_DAYS, TRUST_LEAD_AFTER_DAYS } from './overdue-summary-reminders.ts';
import type { Reminder, ReminderKind } from './reminder.ts';
import { TRAINING_LEAD_STAGE } from './training-renewal-reminders.ts';

/** Who hears of a matter that stays undone. */
export type ToldNext = 'supervisor' | 'school lead' | 'trust lead' | 'safeguarding team';

/** One step of a ladder: so many calendar days after the date somebody else is told. */
interface EscalationStep {
  readonly afterDays: number;
  readonly tells: ToldNext;
  readonly in: 'a reminder of their own' | 'the weekly summary';
}

/** The ladders of clocks.md section 7. A kind that is not named is told to nobody else. */
const ESCALATIONS: Readonly<Partial<Record<ReminderKind, readonly EscalationStep[]>>> = {
  supervision: [
    { afterDays: SCHOOL_LEAD_AFTER_DAYS, tells: 'school lead', in: 'the weekly summary' },
    { afterDays: TRUST_LEAD_AFTER_DAYS, tells: 'trust lead', in: 'the weekly summary' },
  ],
  'action-due': [{ afterDays: ACTION_SUPERVISOR_STAGE, tells: 'supervisor', in: 'a reminder of their own' }],
  'child-in-need': [{ afterDays: CHILD_LEAD_STAGE, tells: 'school lead', in: 'a reminder of their own' }],
  'missed-twice': [{ afterDays: MISSED_TEAM_STAGE, tells: 'safeguarding team', in: 'a reminder of their own' }],
  'training-renewal': [{ afterDays: TRAINING_LEAD_STAGE, tells: 'school lead', in: 'a reminder of their own' }],
};

/** One step ahead, if nothing is done. */
export interface NextEscalation {
  readonly on: PlainDate;
  readonly tells: ToldNext;
}

/** The day a step is taken: a school day on or after its own day, for a summary the first of a week; null when the calendar does not reach. */
function takenOn(dueOn: PlainDate, step: EscalationStep, calendar: CalendarDays): PlainDate | null {
  const ownDay = dueOn.add({ days: step.afterDays });
  if (step.in === 'a reminder of their own')
    return calendar.covers(ownDay) ? calendar.schoolDayOnOrAfter(ownDay) : null;
  let on = calendar.schoolDayOnOrAfter(ownDay);
  while (on !== null && !isSummaryDay(on, calendar)) on = calendar.schoolDayOnOrAfter(on.add({ days: 1 }));
  return on;
}

/**
 * Every step still to come of a matter that stays as it is, nearest first: who hears of it, and on which day. Empty when nobody further does. For
 * the card and the page of whoever it is about, before it happens.
 */
export function escalationsAhead(
  day: PlainDate,
  { kind, dueOn }: Pick<Reminder, 'kind' | 'dueOn'>,
  calendar: CalendarDays,
): readonly NextEscalation[] {
  return (ESCALATIONS[kind] ?? [])
    .flatMap((step): readonly NextEscalation[] => {
      const on = takenOn(dueOn, step, calendar);
      return on !== null && isAfter(on, day) ? [{ on, tells: step.tells }] : [];
    })
    .sort((one, other) => Temporal.PlainDate.compare(one.on, other.on));
}

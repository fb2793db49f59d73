import type { PlainDate } from '../dates.ts';
import { dayNumber, earliest } from '../day-number.ts';
import type { ArrangementClocks } from '../due-dates/clock.ts';
import { arrangementClocks, isLive } from '../due-dates/clocks-on.ts';
import type { ArrangementFacts } from '../due-dates/facts.ts';
import type { FactsIndex } from '../due-dates/facts-index.ts';
import { absenceEndingReminders } from './absence-ending-reminders.ts';
import { actionDueReminders } from './action-due-reminders.ts';
import { auditInvitationReminders } from './audit-invitation-reminders.ts';
import { awaitingSignatureReminders } from './awaiting-signature-reminders.ts';
import { childInNeedReminders } from './child-in-need-reminders.ts';
import { confirmHeldReminders } from './confirm-held-reminders.ts';
import { contractMissingReminders } from './contract-missing-reminders.ts';
import { contractReviewReminders } from './contract-review-reminders.ts';
import { coverNeededReminders } from './cover-needed-reminders.ts';
import { missedTwiceReminders } from './missed-twice-reminders.ts';
import { notFiledReminders } from './not-filed-reminders.ts';
import { type OverdueSupervision, overdueSummaryReminders } from './overdue-summary-reminders.ts';
import { policyReviewReminders } from './policy-review-reminders.ts';
import { prepareReminders } from './prepare-reminders.ts';
import { recordUnwrittenReminders } from './record-unwritten-reminders.ts';
import { type Reminder, reminderKey } from './reminder.ts';
import type { Matters, ReminderDay } from './reminder-day.ts';
import { supervisionReminders } from './supervision-reminders.ts';
import { supervisorUnsupervisedReminders } from './supervisor-unsupervised-reminders.ts';
import { trainingRenewalReminders } from './training-renewal-reminders.ts';

function ofArrangement(at: ReminderDay, arrangement: ArrangementFacts, standing: ArrangementClocks): Reminder[] {
  return [
    ...supervisionReminders(at.day, standing, arrangement, at.index, at.lastRunOn(arrangement.school)),
    ...contractReviewReminders(at.day, standing, arrangement, at.index, at.lastRunOn(arrangement.school)),
    ...childInNeedReminders(at, arrangement, standing),
    ...prepareReminders(at, arrangement),
    ...recordUnwrittenReminders(at, arrangement),
    ...awaitingSignatureReminders(at, arrangement),
    ...contractMissingReminders(at, arrangement),
    ...actionDueReminders(at, arrangement),
    ...notFiledReminders(at, arrangement),
    ...coverNeededReminders(at, arrangement, standing),
    ...missedTwiceReminders(at, arrangement),
    ...confirmHeldReminders(at, arrangement),
    ...absenceEndingReminders(at, arrangement),
  ];
}

function overdueIn(day: PlainDate, { school, supervisees }: ArrangementFacts, { clocks }: ArrangementClocks) {
  return [...new Set(supervisees)].flatMap((person): OverdueSupervision[] => {
    const own = clocks.filter((clock) => clock.supervisee === person);
    const dueOn = earliest(own.map((clock) => clock.dueOn));
    if (dueOn === null || own.some((clock) => clock.state === 'paused')) return [];
    return dayNumber(dueOn) < dayNumber(day) ? [{ school, dueOn }] : [];
  });
}

/**
 * Every reminder of every kind that a day calls for, in the order of the facts, each once (clocks.md section 7). `supervision` and
 * `contract-review` are exactly those of `remindersOfIndex`. Nothing for arrangements that have ended or not begun. `lastRunOn` as in `ReminderDay`.
 */
export function everyReminder(
  day: PlainDate,
  index: FactsIndex,
  matters: Matters,
  lastRunOn: ReminderDay['lastRunOn'] = () => null,
): Reminder[] {
  const at: ReminderDay = { day, index, matters, lastRunOn };
  const overdue: OverdueSupervision[] = [];
  const found: Reminder[] = [];
  for (const arrangement of index.facts.arrangements) {
    if (!isLive(day, arrangement)) continue;
    const standing = arrangementClocks(day, arrangement, index);
    overdue.push(...overdueIn(day, arrangement, standing));
    if (index.calendarOf(arrangement).isSchoolDay(day)) found.push(...ofArrangement(at, arrangement, standing));
  }
  found.push(
    ...trainingRenewalReminders(at),
    ...supervisorUnsupervisedReminders(at),
    ...auditInvitationReminders(at),
    ...policyReviewReminders(at),
    ...overdueSummaryReminders(at, overdue),
  );
  return [...new Map(found.map((reminder) => [reminderKey(reminder), reminder])).values()];
}

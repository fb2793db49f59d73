import { KIND_STAGES } from './kind-stages.ts';
import type { Reminder } from './reminder.ts';
import { type ReminderDay, stagedReminders } from './reminder-day.ts';

/** `audit-invitation`: a round of the audit on its first day and twice after, to who has not answered. What was answered is not known here. */
export function auditInvitationReminders(at: ReminderDay): Reminder[] {
  return at.matters.facts.audits.flatMap(({ round, school, startedOn, unanswered }) =>
    stagedReminders(
      at,
      KIND_STAGES['audit-invitation'],
      { kind: 'audit-invitation', arrangement: null, supervisee: null, about: round, school, dueOn: startedOn },
      () => unanswered,
    ),
  );
}

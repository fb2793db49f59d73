import type { ArrangementKey } from '../arrangements/arrangement.ts';
import type { Instant, PlainDate } from '../dates.ts';
import type { PersonId } from '../people/person.ts';

/** The kinds of clocks.md section 7 that are sent today; each is one pure rule in this folder. */
export type ReminderKind = 'supervision' | 'contract-review';

/** A reminder that a rule calls for on a day. */
export interface Reminder {
  readonly recipient: PersonId;
  readonly kind: ReminderKind;
  /** Calendar days from the due date: −14, −3, +1 … */
  readonly stage: number;
  readonly arrangement: ArrangementKey;
  /** null for contract reviews, which are per arrangement. */
  readonly supervisee: PersonId | null;
  readonly dueOn: PlainDate;
}

export type ReminderOutcome = 'claimed' | 'sent' | 'done' | 'superseded' | 'not installed' | 'blocked' | 'failed';

/** The proof that a reminder was sent: claimed by its unique key before sending (D7). */
export interface ReminderClaim extends Reminder {
  /** kind|stage|subject|dueOn|recipient (design section 9). */
  readonly key: string;
  readonly claimedAt: Instant;
  readonly sentAt: Instant | null;
  readonly activityId: string | null;
  readonly outcome: ReminderOutcome;
}

/** The subject of a reminder: the arrangement, and within it the supervisee where the clock is theirs. */
export function reminderSubject(reminder: Reminder): string {
  return reminder.supervisee === null ? reminder.arrangement : `${reminder.arrangement}/${reminder.supervisee}`;
}

/** The unique key a reminder is claimed by: kind|stage|subject|dueOn|recipient. */
export function reminderKey(reminder: Reminder): string {
  return [reminder.kind, reminder.stage, reminderSubject(reminder), reminder.dueOn, reminder.recipient].join('|');
}

import type { ArrangementKey } from '../arrangements/arrangement.ts';
import type { Instant, PlainDate } from '../dates.ts';
import type { PersonId } from '../people/person.ts';
import type { SchoolKey } from '../schools/school.ts';

/** The kinds of clocks.md section 7; each is one pure rule in this folder. */
export const REMINDER_KINDS = [
  'supervision',
  'contract-review',
  'prepare',
  'record-unwritten',
  'awaiting-signature',
  'contract-missing',
  'action-due',
  'not-filed',
  'child-in-need',
  'cover-needed',
  'missed-twice',
  'confirm-held',
  'training-renewal',
  'supervisor-unsupervised',
  'audit-invitation',
  'policy-review',
  'absence-ending',
  'overdue-summary',
] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

/** A reminder that a rule calls for on a day. */
export interface Reminder {
  readonly recipient: PersonId;
  readonly kind: ReminderKind;
  /** Calendar days from the date it is counted from: −14, −3, +1 … */
  readonly stage: number;
  /** null when it is about no single arrangement: training, an audit, a school's summary. */
  readonly arrangement: ArrangementKey | null;
  /** Whose clock it is; null for contract reviews, which are per arrangement, and wherever no supervisee is singled out. */
  readonly supervisee: PersonId | null;
  /** What else it is about: a session's, record's, action's, case's key, a person's id, a school's key; null for the first two kinds. */
  readonly about: string | null;
  readonly school: SchoolKey;
  /** The date the stage is counted from. */
  readonly dueOn: PlainDate;
}

export const REMINDER_OUTCOMES = [
  'claimed',
  'sent',
  'done',
  'superseded',
  'snoozed',
  'e-mailed',
  'not installed',
  'blocked',
  'failed',
] as const;
export type ReminderOutcome = (typeof REMINDER_OUTCOMES)[number];

/** How a reminder ended that never came to its reader's Teams. */
export const UNREACHED = ['not installed', 'blocked', 'e-mailed'] as const satisfies readonly ReminderOutcome[];
export type Unreached = (typeof UNREACHED)[number];

/** The proof that a reminder was sent: claimed by its unique key before sending (D7). Rows of one card share its `activityId`. */
export interface ReminderClaim extends Reminder {
  /** kind|stage|subject|dueOn|recipient (design section 9). */
  readonly key: string;
  readonly claimedAt: Instant;
  readonly sentAt: Instant | null;
  readonly activityId: string | null;
  readonly outcome: ReminderOutcome;
}

/** The subject of a reminder: what it is about where that has a key of its own, else the arrangement, and within it the supervisee where the clock is theirs. */
export function reminderSubject({ arrangement, supervisee, about, school }: Omit<Reminder, 'dueOn'>): string {
  const matter = about ?? arrangement ?? school;
  return supervisee === null ? matter : `${matter}/${supervisee}`;
}

/** The unique key a reminder is claimed by: kind|stage|subject|dueOn|recipient. */
export function reminderKey(reminder: Reminder): string {
  return [reminder.kind, reminder.stage, reminderSubject(reminder), reminder.dueOn, reminder.recipient].join('|');
}

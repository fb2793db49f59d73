import type { ReminderKind } from './reminder.ts';

/** What each kind of reminder is about, in the words of a person's own preferences. */
export const KIND_WORDS: Readonly<Record<ReminderKind, string>> = {
  supervision: 'Supervision that is due or overdue',
  'contract-review': 'A contract’s review',
  prepare: 'A session in two days to prepare for',
  'record-unwritten': 'A session’s record not written yet',
  'awaiting-signature': 'Something waiting for my signature',
  'contract-missing': 'A contract not signed yet',
  'action-due': 'Actions of mine that are due',
  'not-filed': 'A decision not filed in the child’s system',
  'child-in-need': 'A child who has to be discussed',
  'cover-needed': 'Somebody needs to stand in for a supervisor',
  'missed-twice': 'Two sessions missed in a row',
  'confirm-held': 'Whether a session took place',
  'training-renewal': 'Training that runs out',
  'supervisor-unsupervised': 'A supervisor without supervision of their own',
  'audit-invitation': 'An invitation to the anonymous audit',
  'policy-review': 'The review of the policy itself',
  'absence-ending': 'A long absence that is about to end',
  'overdue-summary': 'The weekly summary of what is overdue',
};

const ENTITLEMENT = 'Supervision is an entitlement; nobody goes without it because a message was switched off.';
const RECORD = 'A record that is not finished does not protect anybody.';
const CHILD = 'It concerns a child’s safety.';
const OVERSIGHT = 'Somebody has to know that it is so, and that is you.';

/** Why a kind of reminder always comes; a kind that is not here can be switched off by whoever gets it. */
const DUTY: Readonly<Partial<Record<ReminderKind, string>>> = {
  supervision: ENTITLEMENT,
  'contract-review': ENTITLEMENT,
  'contract-missing': ENTITLEMENT,
  'record-unwritten': RECORD,
  'awaiting-signature': RECORD,
  'confirm-held': RECORD,
  'action-due': 'It was agreed that you would do it.',
  'not-filed': CHILD,
  'child-in-need': CHILD,
  'cover-needed': ENTITLEMENT,
  'missed-twice': 'The policy asks for an answer.',
  'training-renewal': 'The policy asks for training that is up to date.',
  'supervisor-unsupervised': OVERSIGHT,
  'policy-review': OVERSIGHT,
  'overdue-summary': OVERSIGHT,
};

/** Why a kind of reminder cannot be switched off; null for one that is not duty: preparing, an audit's invitation, an absence ending. */
export function dutyOf(kind: ReminderKind): string | null {
  return DUTY[kind] ?? null;
}

/** Whether a person who has switched these kinds off still gets this one: duty always comes. */
export function isWanted(kind: ReminderKind, offKinds: readonly string[]): boolean {
  return dutyOf(kind) !== null || !offKinds.includes(kind);
}

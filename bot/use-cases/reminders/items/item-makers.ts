import type { ReminderKind } from '../../../../shared/domain/reminders/reminder.ts';
import { absenceEnding } from './absence-ending.ts';
import { actionDue } from './action-due.ts';
import { auditInvitation } from './audit-invitation.ts';
import { awaitingSignature } from './awaiting-signature.ts';
import { childInNeed } from './child-in-need.ts';
import { confirmHeld } from './confirm-held.ts';
import { contractMissing } from './contract-missing.ts';
import { contractReview } from './contract-review.ts';
import { coverNeeded } from './cover-needed.ts';
import type { ItemMaker } from './item-maker.ts';
import { missedTwice } from './missed-twice.ts';
import { notFiled } from './not-filed.ts';
import { overdueSummary } from './overdue-summary.ts';
import { policyReview } from './policy-review.ts';
import { prepare } from './prepare.ts';
import { recordUnwritten } from './record-unwritten.ts';
import { supervision } from './supervision.ts';
import { supervisorUnsupervised } from './supervisor-unsupervised.ts';
import { trainingRenewal } from './training-renewal.ts';

/** How each kind of reminder is shown on a digest; a new kind is one line here, one file beside it and one in `shared/cards/digest`. */
export const ITEM_MAKERS: Readonly<Record<ReminderKind, ItemMaker>> = {
  supervision,
  'contract-review': contractReview,
  prepare,
  'record-unwritten': recordUnwritten,
  'awaiting-signature': awaitingSignature,
  'contract-missing': contractMissing,
  'action-due': actionDue,
  'not-filed': notFiled,
  'child-in-need': childInNeed,
  'cover-needed': coverNeeded,
  'missed-twice': missedTwice,
  'confirm-held': confirmHeld,
  'training-renewal': trainingRenewal,
  'supervisor-unsupervised': supervisorUnsupervised,
  'audit-invitation': auditInvitation,
  'policy-review': policyReview,
  'absence-ending': absenceEnding,
  'overdue-summary': overdueSummary,
};

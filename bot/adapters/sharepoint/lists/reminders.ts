import { z } from 'zod';
import {
  REMINDER_KINDS,
  REMINDER_OUTCOMES,
  type ReminderClaim,
  type ReminderKind,
  reminderSubject,
} from '../../../../shared/domain/reminders/reminder.ts';
import { dateCell, momentCell, momentOrNull, momentTo, textCell, textOrNull } from './cells.ts';
import { severityFormat } from './column-formatting.ts';
import { choice, indexed, key, lookedUp, moment, text } from './columns.ts';
import type { ListMapping } from './list-definition.ts';

/** What a row is called in the list; no person and no child in it. */
const TITLES: Readonly<Record<ReminderKind, string>> = {
  supervision: 'Supervision due',
  'contract-review': 'Contract review due',
  prepare: 'Session to prepare',
  'record-unwritten': 'Record to write',
  'awaiting-signature': 'Signature awaited',
  'contract-missing': 'Contract missing',
  'action-due': 'Action due',
  'not-filed': 'Decision to file',
  'child-in-need': 'Children to discuss',
  'cover-needed': 'Cover needed',
  'missed-twice': 'Missed twice',
  'confirm-held': 'Session to confirm',
  'training-renewal': 'Training to renew',
  'supervisor-unsupervised': 'Supervisor without supervision',
  'audit-invitation': 'Audit to answer',
  'policy-review': 'Policy to review',
  'absence-ending': 'Absence ending',
  'overdue-summary': 'Overdue supervision',
};

const row = z.object({
  ReminderKey: z.string(),
  RecipientId: z.string(),
  ArrangementKey: textOrNull,
  SuperviseeId: textOrNull,
  About: textOrNull,
  SchoolKey: textCell,
  Kind: z.enum(REMINDER_KINDS),
  Stage: z.coerce.number().int(),
  DueOn: dateCell,
  ClaimedAt: momentCell,
  SentAt: momentOrNull,
  ActivityId: textOrNull,
  Outcome: z.enum(REMINDER_OUTCOMES),
});

/** `Reminders`: proof of what was sent to whom. All columns are text, so that a claim is one write (design section 9: 4 units a row). */
export const reminders: ListMapping<ReminderClaim> = {
  title: 'Reminders',
  description: 'Which reminder was sent to whom and when, and what became of it.',
  columns: [
    key('ReminderKey'),
    lookedUp('RecipientId'),
    lookedUp('ArrangementKey'),
    lookedUp('SchoolKey'),
    text('SuperviseeId'),
    text('Subject'),
    text('About'),
    choice('Kind', REMINDER_KINDS),
    text('Stage'),
    text('DueOn'),
    text('ClaimedAt'),
    indexed(moment('SentAt')),
    text('ActivityId'),
    indexed(
      choice('Outcome', REMINDER_OUTCOMES, {
        format: severityFormat({
          sent: 'good',
          done: 'good',
          'e-mailed': 'good',
          claimed: 'low',
          'not installed': 'warning',
          blocked: 'warning',
          failed: 'severeWarning',
        }),
      }),
    ),
  ],
  folders: 'school',
  rootReaders: 'nobody',
  isContent: false,
  views: [
    {
      title: 'All Items',
      fields: ['LinkTitle', 'SchoolKey', 'Kind', 'Stage', 'DueOn', 'SentAt', 'Outcome'],
      where: '<Geq><FieldRef Name="SentAt"/><Value Type="DateTime"><Today OffsetDays="-30"/></Value></Geq>',
      orderBy: { field: 'SentAt', isDescending: true },
    },
  ],
  key: 'ReminderKey',
  // Letters lie in the same list and have no kind.
  wholeWhen: 'Kind',
  keyOf: (claim) => claim.key,
  titleOf: (claim) => TITLES[claim.kind],
  toFields: (claim) => ({
    ReminderKey: claim.key,
    RecipientId: claim.recipient,
    ArrangementKey: claim.arrangement,
    SchoolKey: claim.school,
    SuperviseeId: claim.supervisee,
    About: claim.about,
    Subject: reminderSubject(claim),
    Kind: claim.kind,
    Stage: String(claim.stage),
    DueOn: claim.dueOn.toString(),
    ClaimedAt: claim.claimedAt.toString(),
    SentAt: momentTo(claim.sentAt),
    ActivityId: claim.activityId,
    Outcome: claim.outcome,
  }),
  fromFields: (fields) => {
    const cells = row.parse(fields);
    return {
      key: cells.ReminderKey,
      recipient: cells.RecipientId,
      arrangement: cells.ArrangementKey,
      school: cells.SchoolKey,
      about: cells.About,
      supervisee: cells.SuperviseeId,
      kind: cells.Kind,
      stage: cells.Stage,
      dueOn: cells.DueOn,
      claimedAt: cells.ClaimedAt,
      sentAt: cells.SentAt,
      activityId: cells.ActivityId,
      outcome: cells.Outcome,
    };
  },
};

import { z } from 'zod';
import { type ReminderClaim, reminderSubject } from '../../../../shared/domain/reminders/reminder.ts';
import { dateCell, momentCell, momentOrNull, momentTo, textOrNull } from './cells.ts';
import { severityFormat } from './column-formatting.ts';
import { choice, indexed, key, lookedUp, moment, text } from './columns.ts';
import type { ListMapping } from './list-definition.ts';

const KINDS = ['supervision', 'contract-review'] as const;
const OUTCOMES = ['claimed', 'sent', 'done', 'superseded', 'not installed', 'blocked', 'failed'] as const;

const row = z.object({
  ReminderKey: z.string(),
  RecipientId: z.string(),
  ArrangementKey: z.string(),
  SuperviseeId: textOrNull,
  Kind: z.enum(KINDS),
  Stage: z.coerce.number().int(),
  DueOn: dateCell,
  ClaimedAt: momentCell,
  SentAt: momentOrNull,
  ActivityId: textOrNull,
  Outcome: z.enum(OUTCOMES),
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
    choice('Kind', KINDS),
    text('Stage'),
    text('DueOn'),
    text('ClaimedAt'),
    moment('SentAt'),
    text('ActivityId'),
    indexed(
      choice('Outcome', OUTCOMES, {
        format: severityFormat({
          sent: 'good',
          done: 'good',
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
      where: null,
    },
  ],
  key: 'ReminderKey',
  wholeWhen: null,
  keyOf: (claim) => claim.key,
  titleOf: (claim) => (claim.kind === 'supervision' ? 'Supervision due' : 'Contract review due'),
  toFields: (claim) => ({
    ReminderKey: claim.key,
    RecipientId: claim.recipient,
    ArrangementKey: claim.arrangement,
    SuperviseeId: claim.supervisee,
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

import { z } from 'zod';
import type { Action, ActionFacts } from '../../../../shared/domain/actions/action.ts';
import { booleanOrNull, countCell, dateOrNull, dateTo, jsonOrNull, textCell, textOrNull } from './cells.ts';
import { passedDateFormat } from './column-formatting.ts';
import { choice, date, key, lookedUp, note, number, yesNo } from './columns.ts';
import { given } from './json-shapes.ts';
import type { ListMapping } from './list-definition.ts';

const STATUSES = ['open', 'done', 'dropped', 'passed on'] as const;
const CATEGORIES = ['case', 'practice', 'development', 'support', 'refer', 'other'] as const;
const factsRow = z.object({
  ActionKey: z.string(),
  ArrangementKey: z.string(),
  OwnerId: z.string(),
  DueOn: dateOrNull,
  Status: z.enum(STATUSES),
});
const actionRowShape = z.object({
  record: z.string(),
  field: z.string(),
  row: z.string(),
  text: z.string(),
  byWhom: z.string(),
  byWhen: z.string(),
  isWithdrawn: z.literal(true).optional(),
});
const row = factsRow.extend({
  OriginSession: z.string(),
  ActionText: textCell,
  Category: z.enum(CATEGORIES),
  SlippedCount: countCell,
  ClosedOn: dateOrNull,
  Evidence: textOrNull,
  IsReferralMade: booleanOrNull,
  FeedbackDueOn: dateOrNull,
  FromRow: jsonOrNull(actionRowShape),
});

/** The columns the service may read without a person's token: never the text (design section 9). */
export const ACTION_FACTS = Object.keys(factsRow.shape);

/** What cards and counts may know of an action. @throws ZodError when the row is not as this file says. */
export function actionFacts(fields: unknown): ActionFacts {
  const cells = factsRow.parse(fields);
  return {
    key: cells.ActionKey,
    arrangement: cells.ArrangementKey,
    owner: cells.OwnerId,
    dueOn: cells.DueOn,
    status: cells.Status,
  };
}

/** `Actions`: what was agreed, who does it and by when; read by the parties only. */
export const actions: ListMapping<Action> = {
  title: 'Actions',
  description: 'What was agreed in supervision. Read by the parties; changed by the service only.',
  columns: [
    key('ActionKey'),
    lookedUp('ArrangementKey'),
    lookedUp('OwnerId'),
    lookedUp('OriginSession'),
    note('ActionText', { title: 'Action' }),
    choice('Category', CATEGORIES),
    date('DueOn', { format: passedDateFormat() }),
    choice('Status', STATUSES),
    number('SlippedCount'),
    date('ClosedOn'),
    note('Evidence'),
    yesNo('IsReferralMade', { title: 'Referral made' }),
    date('FeedbackDueOn'),
    note('FromRow'),
  ],
  folders: 'arrangement',
  rootReaders: 'nobody',
  isContent: true,
  views: [{ title: 'All Items', fields: ['ActionText', 'Category', 'DueOn', 'Status', 'SlippedCount'], where: null }],
  key: 'ActionKey',
  wholeWhen: 'SlippedCount',
  keyOf: (action) => action.key,
  titleOf: () => 'Action',
  toFields: (action) => ({
    ActionKey: action.key,
    ArrangementKey: action.arrangement,
    OwnerId: action.owner,
    OriginSession: action.originSession,
    ActionText: action.text,
    Category: action.category,
    DueOn: dateTo(action.dueOn),
    Status: action.status,
    SlippedCount: action.slippedCount,
    ClosedOn: dateTo(action.closedOn),
    Evidence: action.evidence,
    IsReferralMade: action.referral?.isMade ?? null,
    FeedbackDueOn: dateTo(action.referral?.feedbackDueOn ?? null),
    FromRow: action.row === undefined ? null : JSON.stringify(action.row),
  }),
  fromFields: (fields) => {
    const cells = row.parse(fields);
    const { IsReferralMade: isMade, FeedbackDueOn: feedbackDueOn } = cells;
    return {
      key: cells.ActionKey,
      arrangement: cells.ArrangementKey,
      originSession: cells.OriginSession,
      text: cells.ActionText,
      category: cells.Category,
      owner: cells.OwnerId,
      dueOn: cells.DueOn,
      status: cells.Status,
      slippedCount: cells.SlippedCount,
      closedOn: cells.ClosedOn,
      evidence: cells.Evidence,
      referral: isMade === null ? null : { isMade, feedbackDueOn },
      ...given('row', cells.FromRow),
    };
  },
};

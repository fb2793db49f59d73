import { z } from 'zod';
import { CASE_RISKS, type CaseReference } from '../../../../shared/domain/cases/case-reference.ts';
import { CASE_PLANS } from './case-discussions.ts';
import { booleanOrNull, dateCell, dateOrNull, dateTo, textCell } from './cells.ts';
import { choice, date, key, lookedUp, note, yesNo } from './columns.ts';
import { given } from './json-shapes.ts';
import type { ListMapping } from './list-definition.ts';

const row = z.object({
  CaseReferenceKey: z.string(),
  ArrangementKey: z.string(),
  ChildReference: textCell,
  Plan: z.enum(CASE_PLANS),
  SinceOn: dateCell,
  ClosedOn: dateOrNull,
  LastDiscussedOn: dateOrNull,
  DiscussedBeforeOn: dateOrNull,
  IsPassedOn: booleanOrNull,
  Risk: z.enum(CASE_RISKS).nullish(),
  ReviewOn: dateOrNull,
});

/** `Case references`: the children an arrangement keeps coming back to, by reference; read by the parties only. */
export const caseReferences: ListMapping<CaseReference> = {
  title: 'Case references',
  description: 'Children discussed in an arrangement, by reference.',
  columns: [
    key('CaseReferenceKey'),
    lookedUp('ArrangementKey'),
    note('ChildReference'),
    choice('Plan', CASE_PLANS),
    date('SinceOn'),
    date('ClosedOn'),
    date('LastDiscussedOn'),
    date('DiscussedBeforeOn', { title: 'Discussed before the handover on' }),
    yesNo('IsPassedOn', { title: 'Passed on' }),
    choice('Risk', CASE_RISKS),
    date('ReviewOn', { title: 'Review meeting on' }),
  ],
  folders: 'arrangement',
  rootReaders: 'nobody',
  isContent: true,
  views: [{ title: 'All Items', fields: ['LinkTitle', 'Plan', 'SinceOn', 'LastDiscussedOn', 'ClosedOn'], where: null }],
  key: 'CaseReferenceKey',
  wholeWhen: 'SinceOn',
  keyOf: (child) => child.key,
  titleOf: () => 'Case reference',
  toFields: (child) => ({
    CaseReferenceKey: child.key,
    ArrangementKey: child.arrangement,
    ChildReference: child.reference,
    Plan: child.plan,
    SinceOn: dateTo(child.sinceOn),
    ClosedOn: dateTo(child.closedOn),
    LastDiscussedOn: dateTo(child.lastDiscussedOn),
    DiscussedBeforeOn: dateTo(child.discussedBeforeOn ?? null),
    IsPassedOn: child.isPassedOn ?? null,
    Risk: child.risk ?? null,
    ReviewOn: dateTo(child.reviewOn ?? null),
  }),
  fromFields: (fields) => {
    const cells = row.parse(fields);
    return {
      key: cells.CaseReferenceKey,
      arrangement: cells.ArrangementKey,
      reference: cells.ChildReference,
      plan: cells.Plan,
      sinceOn: cells.SinceOn,
      closedOn: cells.ClosedOn,
      lastDiscussedOn: cells.LastDiscussedOn,
      ...(cells.DiscussedBeforeOn === null ? {} : { discussedBeforeOn: cells.DiscussedBeforeOn }),
      ...(cells.IsPassedOn === true ? { isPassedOn: true } : {}),
      ...given('risk', cells.Risk ?? null),
      ...given('reviewOn', cells.ReviewOn),
    };
  },
};

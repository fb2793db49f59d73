import { CASE_PLANS } from './case-discussions.ts';
import { choice, date, key, lookedUp, note } from './columns.ts';
import type { ListDefinition } from './list-definition.ts';

/** `Case references`: the children an arrangement keeps coming back to, by reference; read by the parties only. */
export const caseReferences: ListDefinition = {
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
  ],
  folders: 'arrangement',
  rootReaders: 'nobody',
  isContent: true,
  views: [{ title: 'All Items', fields: ['LinkTitle', 'Plan', 'SinceOn', 'LastDiscussedOn'], where: null }],
};

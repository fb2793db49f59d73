import { choice, date, key, lookedUp, note, text } from './columns.ts';
import type { ListDefinition } from './list-definition.ts';

/** `Inspections`: who, not being a party, may read which arrangement's content, why and until when. */
export const inspections: ListDefinition = {
  title: 'Inspections',
  description: 'Time-limited reading by somebody who is not a party, and who allowed it.',
  columns: [
    key('InspectionKey'),
    lookedUp('ArrangementKey'),
    lookedUp('SchoolKey'),
    lookedUp('ReaderId'),
    choice('Scope', ['records', 'records and case discussions']),
    note('Purpose'),
    date('FromOn'),
    date('UntilOn'),
    text('AllowedById'),
    date('TellPartiesOn'),
    choice('PutOffReason', ['allegation', 'police', 'LADO']),
    text('PutOffById'),
  ],
  folders: 'school',
  rootReaders: 'nobody',
  isContent: false,
  views: [{ title: 'All Items', fields: ['ArrangementKey', 'ReaderId', 'Scope', 'FromOn', 'UntilOn'], where: null }],
};

import { date, key, lookedUp } from './columns.ts';
import type { ListDefinition } from './list-definition.ts';

/** `Covers`: who stands in for an absent supervisor, from when to when. */
export const covers: ListDefinition = {
  title: 'Covers',
  description: 'Who stands in for an absent supervisor.',
  columns: [
    key('CoverKey'),
    lookedUp('ArrangementKey'),
    lookedUp('SchoolKey'),
    lookedUp('PersonId'),
    date('FromOn'),
    date('ToOn'),
  ],
  folders: 'school',
  rootReaders: 'nobody',
  isContent: false,
  views: [{ title: 'All Items', fields: ['ArrangementKey', 'PersonId', 'FromOn', 'ToOn'], where: null }],
};

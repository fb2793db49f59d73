import { DUE_STATES } from '../../../../shared/domain/arrangements/arrangement.ts';
import { choice, date, indexed, key, lookedUp, text } from './columns.ts';
import type { ListDefinition } from './list-definition.ts';

/** `Clocks`: each clock's due date and state by arrangement and supervisee; the daily run rewrites the rows that changed. */
export const clocks: ListDefinition = {
  title: 'Clocks',
  description: 'When each supervision is due, by clock.',
  columns: [
    key('ClockKey'),
    lookedUp('ArrangementKey'),
    lookedUp('SchoolKey'),
    text('ClockId', { title: 'Clock' }),
    text('SuperviseeId'),
    date('DueOn'),
    indexed(choice('State', DUE_STATES)),
  ],
  folders: 'school',
  rootReaders: 'nobody',
  isContent: false,
  views: [{ title: 'All Items', fields: ['ArrangementKey', 'ClockId', 'DueOn', 'State'], where: null }],
};

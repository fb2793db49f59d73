import { z } from 'zod';
import { DUE_STATES } from '../../../../shared/domain/arrangements/arrangement.ts';
import type { ClockRow } from '../../../../shared/domain/due-dates/clock-row.ts';
import { dateOrNull, dateTo, textCell } from './cells.ts';
import { choice, date, indexed, key, lookedUp, text } from './columns.ts';
import type { ListMapping } from './list-definition.ts';

const row = z.object({
  ClockKey: z.string(),
  ArrangementKey: z.string(),
  SchoolKey: z.string(),
  ClockId: z.string(),
  /** Empty for the children's clock. */
  SuperviseeId: textCell,
  DueOn: dateOrNull,
  State: z.enum(DUE_STATES),
});

/** `Clocks`: each clock's due date and state by arrangement and supervisee; the daily run rewrites the rows that changed. */
export const clocks: ListMapping<ClockRow> = {
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
  key: 'ClockKey',
  wholeWhen: 'State',
  keyOf: (clock) => clock.key,
  titleOf: (clock) => clock.clock,
  toFields: (clock) => ({
    ClockKey: clock.key,
    ArrangementKey: clock.arrangement,
    SchoolKey: clock.school,
    ClockId: clock.clock,
    SuperviseeId: clock.supervisee,
    DueOn: dateTo(clock.dueOn),
    State: clock.state,
  }),
  fromFields: (fields) => {
    const cells = row.parse(fields);
    return {
      key: cells.ClockKey,
      arrangement: cells.ArrangementKey,
      school: cells.SchoolKey,
      clock: cells.ClockId,
      supervisee: cells.SuperviseeId,
      dueOn: cells.DueOn,
      state: cells.State,
    };
  },
};

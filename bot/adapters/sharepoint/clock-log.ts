import type { ClockRow } from '../../../shared/domain/due-dates/clock-row.ts';
import type { ClockLog } from '../../ports/clock-log.ts';
import type { Versioned } from '../../ports/versioned.ts';
import { clocks } from './lists/clocks.ts';
import type { Store } from './store.ts';

/** The `Clocks` list over SharePoint. */
export function createClockLog(store: Store): ClockLog {
  return {
    all: () => store.reader.all(clocks),
    write: async (row: ClockRow, stands: Versioned<ClockRow> | null) => {
      if (stands === null) await store.writer.create(clocks, row, { folder: [row.school], extra: {} });
      else await store.writer.update(clocks, stands, row);
    },
  };
}

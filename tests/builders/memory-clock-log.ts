import type { ClockLog } from '../../bot/ports/clock-log.ts';
import type { Versioned } from '../../bot/ports/versioned.ts';
import type { ClockRow } from '../../shared/domain/due-dates/clock-row.ts';
import { MemoryShelf, type MemoryWeather } from './memory-shelf.ts';

/** The `Clocks` list in memory. */
export class MemoryClockLog implements ClockLog {
  readonly shelf = new MemoryShelf<ClockRow>((row) => row.key);
  constructor(private readonly weather: MemoryWeather) {}

  async all() {
    await this.weather.pass('read Clocks');
    return this.shelf.all();
  }
  async write(row: ClockRow, stands: Versioned<ClockRow> | null) {
    await this.weather.pass('write Clocks');
    if (stands === null) this.shelf.create(row);
    else this.shelf.update(stands, row);
  }
}

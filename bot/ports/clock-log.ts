import type { ClockRow } from '../../shared/domain/due-dates/clock-row.ts';
import type { Versioned } from './versioned.ts';

/** The `Clocks` list: every session clock's due date and state, for people and programs that read SharePoint. */
export interface ClockLog {
  all(): Promise<readonly Versioned<ClockRow>[]>;
  /** Writes a row; `stands` null creates it. A row that somebody else changed meanwhile is left to them. */
  write(row: ClockRow, stands: Versioned<ClockRow> | null): Promise<void>;
}

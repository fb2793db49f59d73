import type { PlainDate } from '../dates.ts';

/** What one cell of a sheet holds: text as typed (trimmed), a number, yes or no, a calendar date; null when it is empty. A formula is its value. */
export type Cell = string | number | boolean | PlainDate | null;

/** One line of a sheet that holds anything at all. */
export interface SheetRow {
  /** As the spreadsheet numbers it; the first line is 1. */
  readonly line: number;
  readonly cells: readonly Cell[];
}

/** One sheet of a workbook, or a csv file as a whole. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly SheetRow[];
}

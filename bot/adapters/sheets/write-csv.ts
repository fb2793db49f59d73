import Papa from 'papaparse';
import type { Cell } from '../../../shared/domain/sheets/cell.ts';
import type { SheetToWrite } from '../../ports/sheets.ts';

/** By which Excel knows UTF-8. */
const MARK = '\u{feff}';

function written(cell: Cell): string | number {
  if (cell === null) return '';
  if (typeof cell === 'number') return cell;
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  return cell.toString();
}

/** `Sheets.writeCsv` (bot/ports/sheets.ts): comma-separated UTF-8 as Excel opens it; dates as 2026-11-23; text that a spreadsheet would take for a formula gets an apostrophe. */
export function writeCsv({ columns, rows }: SheetToWrite): Uint8Array {
  const text = Papa.unparse(
    { fields: columns.map(({ title }) => title), data: rows.map((row) => row.map(written)) },
    { escapeFormulae: true, newline: '\r\n' },
  );
  return new TextEncoder().encode(`${MARK}${text}\r\n`);
}

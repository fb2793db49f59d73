import writeXlsxFile, { type Cell as WrittenCell } from 'write-excel-file/node';
import type { Cell } from '../../../shared/domain/sheets/cell.ts';
import type { SheetToWrite } from '../../ports/sheets.ts';

const DATE_FORMAT = 'dd/mm/yyyy';
const WIDTH = 18;
/** What Excel takes neither in a sheet's name nor beyond this length. */
const UNNAMEABLE = /[\\/*?:[\]]/g;
const LONGEST_NAME = 31;
/** What XML 1.0 cannot hold. */
const UNWRITABLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const LONGEST_TEXT = 32_767;

function written(cell: Cell): WrittenCell {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return { value: cell, type: Number };
  if (typeof cell === 'boolean') return { value: cell ? 'yes' : 'no', type: String };
  // Typed as text, `=1+1` is shown and never worked out.
  if (typeof cell === 'string') {
    return {
      value: cell.replaceAll(UNWRITABLE, ' ').slice(0, LONGEST_TEXT),
      type: String,
      wrap: true,
      alignVertical: 'top',
    };
  }
  return { value: new Date(Date.UTC(cell.year, cell.month - 1, cell.day)), type: Date, format: DATE_FORMAT };
}

function title(text: string): WrittenCell {
  return { value: text, type: String, fontWeight: 'bold', wrap: true, alignVertical: 'top' };
}

/** `Sheets.write` (bot/ports/sheets.ts): titles in bold on a first line that stays in sight, dates as dates shown in the British way. */
export async function writeWorkbook(sheets: readonly SheetToWrite[]): Promise<Uint8Array> {
  const made = sheets.map(({ name, columns, rows }) => ({
    sheet: name.replaceAll(UNNAMEABLE, ' ').slice(0, LONGEST_NAME),
    data: [columns.map((column) => title(column.title)), ...rows.map((row) => row.map(written))],
    columns: columns.map(({ width, type }) => ({ width: width ?? (type === 'date' ? 12 : WIDTH) })),
    stickyRowsCount: 1,
  }));
  return new Uint8Array(await writeXlsxFile(made).toBuffer());
}

import Papa from 'papaparse';
import { ok, type Result, refuse } from '../../../shared/domain/result.ts';
import type { Sheet } from '../../../shared/domain/sheets/cell.ts';
import { SHEET_LIMITS } from './sheet-limits.ts';

/** What no text holds; a tab and the ends of lines apart. */
const CONTROL = /(?![\t\r\n])\p{Cc}/u;
const DELIMITERS = [',', ';', '\t'];

/** Excel writes UTF-8 with a mark, UTF-16 as "Unicode text", and Windows-1252 where nothing else is chosen. */
function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The sign between the columns: the one most used on the first line that says anything, outside quotation marks. */
function delimiterOf(text: string): string {
  const first = (/\S.*/.exec(text)?.[0] ?? '').replaceAll(/"[^"]*"/g, '');
  const times = (delimiter: string) => first.split(delimiter).length;
  return DELIMITERS.reduce((best, other) => (times(other) > times(best) ? other : best), ',');
}

/** A csv file as one sheet named after it: every cell text (dates and numbers too), lines counted as a spreadsheet counts them; refuses what is no text. */
export function readCsv(bytes: Uint8Array, fileName: string): Result<readonly Sheet[]> {
  const text = textOf(bytes);
  if (CONTROL.test(text)) {
    return refuse(
      'invalid-field',
      'This file is not a spreadsheet. Choose an Excel workbook (.xlsx) or a CSV file.',
      'file',
    );
  }
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: delimiterOf(text) });
  const unclosed = errors.find(({ type }) => type === 'Quotes');
  if (unclosed !== undefined) {
    const line = (unclosed.row ?? 0) + 1;
    return refuse(
      'invalid-field',
      `Line ${line} has a quotation mark that does not end. Correct it and try again.`,
      'file',
    );
  }
  const rows = data
    .map((cells, index) => ({ line: index + 1, cells: cells.map((cell) => cell.trim() || null) }))
    .filter(({ cells }) => cells.some((cell) => cell !== null));
  if (data.some((cells) => cells.length > SHEET_LIMITS.columns)) {
    return refuse('invalid-field', `This file has more than ${SHEET_LIMITS.columns} columns.`, 'file');
  }
  if (rows.length > SHEET_LIMITS.rows) {
    const most = SHEET_LIMITS.rows.toLocaleString('en-GB');
    return refuse(
      'invalid-field',
      `This file has more than ${most} lines. Split it and bring it in piece by piece.`,
      'file',
    );
  }
  return ok([{ name: fileName.replace(/\.[^.]*$/, ''), rows }]);
}

import type { Sheets } from '../../ports/sheets.ts';
import { readSheets } from './read-sheets.ts';
import { writeCsv } from './write-csv.ts';
import { writeWorkbook } from './write-workbook.ts';

/** Spreadsheets by libraries kept for them; touches no file and no network. */
export const sheets: Sheets = { read: readSheets, write: writeWorkbook, writeCsv };

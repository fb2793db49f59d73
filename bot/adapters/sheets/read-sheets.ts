import { ok, type Result, refuse } from '../../../shared/domain/result.ts';
import type { Sheet } from '../../../shared/domain/sheets/cell.ts';
import { readCsv } from './read-csv.ts';
import { readWorkbook } from './read-workbook.ts';
import { SHEET_LIMITS } from './sheet-limits.ts';

/** How xlsx (a zip) and old or locked Excel files begin; the name of a file says little. */
const [ZIP, COMPOUND] = [
  [0x50, 0x4b],
  [0xd0, 0xcf],
] as const;

function beginsWith(bytes: Uint8Array, [first, second]: readonly [number, number]): boolean {
  return bytes[0] === first && bytes[1] === second;
}

/** `Sheets.read` (bot/ports/sheets.ts) with libraries that know the formats; what a file is is told by its content. */
export async function readSheets(bytes: Uint8Array, fileName: string): Promise<Result<readonly Sheet[]>> {
  if (bytes.length === 0) return refuse('invalid-field', 'This file is empty.', 'file');
  if (bytes.length > SHEET_LIMITS.bytes) {
    return refuse('invalid-field', 'This file is larger than 2 MB. Keep only the sheets that are needed.', 'file');
  }
  const isWorkbook = beginsWith(bytes, ZIP) || beginsWith(bytes, COMPOUND);
  const read = isWorkbook ? await readWorkbook(bytes) : readCsv(bytes, fileName);
  if (!read.ok) return read;
  const isEmpty = read.value.every(({ rows }) => rows.length === 0);
  return isEmpty ? refuse('invalid-field', 'There is nothing in this file.', 'file') : ok(read.value);
}

import readXlsxFile, { InvalidInputError } from 'read-excel-file/node';
import { Temporal } from '../../../shared/domain/dates.ts';
import { type DomainError, ok, type Result, refuse } from '../../../shared/domain/result.ts';
import type { Cell, Sheet } from '../../../shared/domain/sheets/cell.ts';
import { SHEET_LIMITS } from './sheet-limits.ts';
import { beyondLimits } from './workbook-limits.ts';

const FIRST_OF_A_ZIP = 0x50;

type Refusal = { ok: false; error: DomainError };

const TOO_MUCH = {
  large: 'This workbook is too large to be opened. Keep only the sheets that are needed, without pictures.',
  wide: `This workbook has something beyond column CZ (the ${SHEET_LIMITS.columns}th). Delete what is there and try again.`,
  long: `This workbook has more than ${SHEET_LIMITS.rows.toLocaleString('en-GB')} lines. Split it and bring it in piece by piece.`,
} as const;

function notASheet(): Refusal {
  return refuse(
    'invalid-field',
    'This file cannot be opened as a spreadsheet. Save it as an Excel workbook (.xlsx) or as CSV, and try again.',
    'file',
  );
}

function oldOrLocked(): Refusal {
  return refuse(
    'invalid-field',
    'This is an older Excel file (.xls) or has a password. Save it as an Excel workbook (.xlsx) without a password, and try again.',
    'file',
  );
}

function cellOf(value: unknown): Cell {
  if (typeof value === 'string') return value === '' ? null : value;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  // The library gives a date cell as midnight UTC, whatever the machine's zone.
  if (!(value instanceof Date) || Number.isNaN(value.getTime())) return null;
  return Temporal.Instant.fromEpochMilliseconds(value.getTime()).toZonedDateTimeISO('UTC').toPlainDate();
}

/** The sheets of an xlsx workbook, empty lines left out, formulas as the values the spreadsheet last showed; refuses what it cannot open. */
export async function readWorkbook(bytes: Uint8Array): Promise<Result<readonly Sheet[]>> {
  try {
    const beyond = bytes[0] === FIRST_OF_A_ZIP ? beyondLimits(bytes) : null;
    if (beyond !== null) return refuse('invalid-field', TOO_MUCH[beyond], 'file');
    const sheets = await readXlsxFile(Buffer.from(bytes));
    return ok(
      sheets.map(({ sheet, data }) => ({
        name: sheet,
        rows: data
          .map((cells, index) => ({ line: index + 1, cells: cells.map(cellOf) }))
          .filter(({ cells }) => cells.some((cell) => cell !== null)),
      })),
    );
  } catch (cause) {
    return cause instanceof InvalidInputError && cause.code === 'XLS_FILE_NOT_SUPPORTED' ? oldOrLocked() : notASheet();
  }
}

import { writeWorkbook } from '../../bot/adapters/sheets/write-workbook.ts';
import type { HandedIn } from '../../bot/use-cases/import/import-now.ts';
import { IMPORT_COLUMNS, SHEET_KINDS, SHEET_NAMES, type SheetKind } from '../../shared/domain/import/import-columns.ts';
import type { Cell } from '../../shared/domain/sheets/cell.ts';

/** Lines by kind of sheet: what stands in each column, by the column's field; the others are empty. */
export type WorkbookLines = Partial<Record<SheetKind, readonly Readonly<Record<string, Cell>>[]>>;

/** A filled-in template. */
export async function aWorkbook(lines: WorkbookLines): Promise<HandedIn> {
  const sheets = SHEET_KINDS.flatMap((kind) => {
    const columns = IMPORT_COLUMNS[kind];
    const rows = lines[kind]?.map((line) => columns.map(({ field }) => line[field] ?? null));
    return rows === undefined ? [] : [{ name: SHEET_NAMES[kind][0], columns, rows }];
  });
  return { name: 'trust.xlsx', bytes: await writeWorkbook(sheets) };
}

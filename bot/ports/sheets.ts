import type { Result } from '../../shared/domain/result.ts';
import type { Cell, Sheet } from '../../shared/domain/sheets/cell.ts';

/** A sheet of a workbook to be written: a first line of titles that stays in sight, then the rows. */
export interface SheetToWrite {
  readonly name: string;
  readonly columns: readonly {
    readonly title: string;
    /** In characters; 18 unless told. */
    readonly width?: number;
    readonly type?: 'text' | 'date' | 'number';
  }[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Spreadsheets people hand in and take away. */
export interface Sheets {
  /**
   * The sheets of an xlsx workbook or of one csv file (as Excel in Britain writes it: UTF-8, UTF-16 or Windows-1252; comma, semicolon or tab), in
   * order, without their empty lines. Up to 2 MB, 20,000 lines and 104 columns. A file that is no such sheet is refused as `invalid-field` on
   * `file`, in words its owner can act on. Keeps nothing.
   */
  read(bytes: Uint8Array, fileName: string): Promise<Result<readonly Sheet[]>>;
  /** The xlsx workbook of some sheets. Text is always text: nothing in it is taken for a formula. */
  write(sheets: readonly SheetToWrite[]): Promise<Uint8Array>;
  /** One sheet as a csv file that Excel opens; text that would be taken for a formula is marked as text. */
  writeCsv(sheet: SheetToWrite): Uint8Array;
}

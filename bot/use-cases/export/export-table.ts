import type { Cell } from '../../../shared/domain/sheets/cell.ts';
import type { SheetToWrite } from '../../ports/sheets.ts';

/** One documented column of an export: the same in the workbook and in JSON. */
export interface ExportColumn<T> {
  /** Its title in the workbook and its name in JSON. */
  readonly title: string;
  /** What it holds, for `docs/export.md`. */
  readonly says: string;
  readonly type: 'text' | 'date' | 'number';
  of(value: T): Cell;
}

/** One table of an export: a sheet of the workbook, a list in JSON. */
export interface ExportTable<T> {
  readonly name: string;
  /** One line for each of these. */
  readonly says: string;
  readonly columns: readonly ExportColumn<T>[];
}

/** A table with its lines. */
export interface FilledTable {
  readonly name: string;
  readonly columns: readonly { readonly title: string; readonly type: 'text' | 'date' | 'number' }[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A table filled with values, in their order. */
export function filled<T>(table: ExportTable<T>, values: readonly T[]): FilledTable {
  return {
    name: table.name,
    columns: table.columns.map(({ title, type }) => ({ title, type })),
    rows: values.map((value) => table.columns.map((column) => column.of(value))),
  };
}

/** The tables as sheets. Excel holds at most 32,767 letters a cell and cuts what is longer; JSON holds all of it. */
export function asSheets(tables: readonly FilledTable[]): readonly SheetToWrite[] {
  return tables.map(({ name, columns, rows }) => ({ name, columns, rows }));
}

const plain = (cell: Cell): string | number | boolean | null =>
  cell !== null && typeof cell === 'object' ? cell.toString() : cell;

/** The tables as JSON: by name, each line an object by column title; dates as 2026-11-23. */
export function asJson(about: Readonly<Record<string, string>>, tables: readonly FilledTable[]): string {
  const lines = ({ columns, rows }: FilledTable) =>
    rows.map((row) => Object.fromEntries(columns.map(({ title }, at) => [title, plain(row[at] ?? null)])));
  return `${JSON.stringify({ ...about, tables: Object.fromEntries(tables.map((table) => [table.name, lines(table)])) }, null, 1)}\n`;
}

import type { ExportColumn } from './export-table.ts';

/** A value with the names of the people and schools in it. */
export interface Named<T> {
  readonly value: T;
  nameOf(person: string): string;
  schoolOf(key: string): string;
}

type Of<T> = ExportColumn<Named<T>>;
const column =
  (type: 'text' | 'date' | 'number') =>
  <T>(title: string, says: string, of: Of<T>['of']): Of<T> => ({ title, says, type, of });
/** A column of text. */
export const text = column('text');
/** A column of calendar dates. */
export const date = column('date');
/** A column of numbers. */
export const number = column('number');

/** People by name, with a semicolon between them. */
export const names = (ids: readonly string[], nameOf: (id: string) => string) => ids.map(nameOf).join('; ');

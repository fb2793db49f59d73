import type { PlainDate } from '../../../shared/domain/dates.ts';
import type { Person } from '../../../shared/domain/people/person.ts';
import type { School } from '../../../shared/domain/schools/school.ts';
import type { Sheets } from '../../ports/sheets.ts';
import { asJson, asSheets, type FilledTable } from './export-table.ts';
import type { Named } from './named-columns.ts';

export type ExportFormat = 'xlsx' | 'json';

/** A file to take away. */
export interface ExportedFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Values with the names of people and schools beside them; whoever is unknown keeps their id. */
export function naming(
  people: readonly Person[],
  schools: readonly School[],
): <T>(values: readonly T[]) => readonly Named<T>[] {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const schoolNames = new Map(schools.map(({ key, name }) => [key, name]));
  const nameOf = (person: string) => names.get(person) ?? person;
  const schoolOf = (key: string) => schoolNames.get(key) ?? key;
  return (values) => values.map((value) => ({ value, nameOf, schoolOf }));
}

/** The tables as a file, named by what it is and its day; no name of a person or a child is in it. */
export async function writtenExport(
  sheets: Sheets,
  { what, on, format }: { readonly what: string; readonly on: PlainDate; readonly format: ExportFormat },
  tables: readonly FilledTable[],
): Promise<ExportedFile> {
  const name = `supervision-${what}-${on}.${format}`;
  if (format === 'xlsx') return { name, type: XLSX, bytes: await sheets.write(asSheets(tables)) };
  const text = asJson({ of: what, exportedOn: on.toString() }, tables);
  return { name, type: 'application/json', bytes: new TextEncoder().encode(text) };
}

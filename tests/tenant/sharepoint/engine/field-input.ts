import type { Db } from '../../core/database.ts';
import { type Column, columnsOf } from './columns.ts';
import { accept, type Dialect, type FieldValue } from './field-value.ts';
import type { Fields } from './items.ts';
import { ensureUser } from './principals.ts';
import { FieldFault, Refusal } from './refusal.ts';

const SUFFIX: Readonly<Record<Dialect, string>> = { graph: 'LookupId', rest: 'Id', form: '' };

/** Keys of a body that are not columns. */
function isNote(key: string, dialect: Dialect): boolean {
  if (key.includes('@odata.') || key.startsWith('odata.') || key === '__metadata') return true;
  return dialect !== 'graph' && (key === 'ContentTypeId' || key === 'ContentType');
}

function isById(column: Column): boolean {
  return column.type === 'person' || column.type === 'lookup';
}

/** The column a key of a body writes to; people and lookups are written as `<Name>LookupId` (Graph) or `<Name>Id` (REST). */
function target(columns: readonly Column[], key: string, dialect: Dialect): Column {
  const suffix = SUFFIX[dialect];
  const byName = columns.find((each) => each.name === key && (suffix === '' || !isById(each)));
  const byId = key.endsWith(suffix) && columns.find((each) => isById(each) && each.name + suffix === key);
  const found = byName ?? (byId || undefined);
  if (found === undefined || found.type === 'system') {
    const message =
      dialect === 'rest'
        ? `The property '${key}' does not exist on type 'SP.ListItem'. Make sure to only use property names that are defined by the type.`
        : `Field '${key}' is not recognized`;
    throw new FieldFault(key, message);
  }
  if (found.isReadOnly) throw new FieldFault(key, `Field '${key}' is read-only`);
  return found;
}

function checkAnnotation(body: Readonly<Record<string, unknown>>, key: string, column: Column): void {
  const isAnnotated = body[`${key}@odata.type`] !== undefined;
  if (isById(column) && Array.isArray(body[key]) && !isAnnotated)
    throw new Refusal(400, 'invalidRequest', '-1, System.ArgumentException', 'Invalid request');
}

function peopleOfForm(db: Db, column: Column, value: string): FieldValue {
  if (value === '') return null;
  let keys: unknown;
  try {
    keys = JSON.parse(value);
  } catch {
    keys = null;
  }
  if (!Array.isArray(keys)) throw new FieldFault(column.name, 'The user does not exist or is not unique.');
  const ids = keys.map((each: { Key?: unknown }) => {
    try {
      return ensureUser(db, String(each.Key)).id;
    } catch {
      throw new FieldFault(column.name, 'The user does not exist or is not unique.');
    }
  });
  return column.facet.allowsSeveral === true ? ids : (ids[0] ?? null);
}

/** Values of a JSON body as they are stored. The first unknown, read-only or unacceptable field is refused by name. */
export function fieldsOfBody(
  db: Db,
  listId: string,
  body: Readonly<Record<string, unknown>>,
  dialect: Dialect,
): Fields {
  const columns = columnsOf(db, listId);
  const fields: Record<string, FieldValue> = {};
  for (const [key, value] of Object.entries(body)) {
    if (isNote(key, dialect)) continue;
    const column = target(columns, key, dialect);
    if (dialect === 'graph') checkAnnotation(body, key, column);
    fields[column.name] = accept(column, value, dialect);
  }
  return fields;
}

export interface FormAnswer {
  readonly name: string;
  readonly value: string;
  /** Null when the value was taken. */
  readonly error: string | null;
}

/** Form strings as stored values, with an answer for each field: a refused one does not hide the others. */
export function fieldsOfForm(
  db: Db,
  listId: string,
  form: readonly { readonly name: string; readonly value: string }[],
): { readonly fields: Fields; readonly answers: readonly FormAnswer[] } {
  const columns = columnsOf(db, listId);
  const fields: Record<string, FieldValue> = {};
  const answers = form.map(({ name, value }) => {
    if (name === 'FileLeafRef' || isNote(name, 'form')) return { name, value, error: null };
    try {
      const column = target(columns, name, 'form');
      fields[column.name] =
        column.type === 'person' ? peopleOfForm(db, column, value) : accept(column, formValue(column, value), 'form');
      return { name, value, error: null };
    } catch (cause) {
      if (!(cause instanceof Refusal)) throw cause;
      return { name, value, error: cause.message };
    }
  });
  return { fields, answers };
}

function formValue(column: Column, value: string): unknown {
  return column.type === 'lookup' && value !== '' ? Number(value) : value;
}

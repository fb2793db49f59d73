import type { Column } from './columns.ts';
import { FieldFault } from './refusal.ts';

/** A stored value. Instants are `YYYY-MM-DDTHH:mm:ssZ`; people and lookups are ids. */
export type FieldValue = string | number | boolean | null | readonly string[] | readonly number[];

/** How a face writes values: Graph and REST as JSON, forms (AddValidateUpdateItemUsingPath) as strings. */
export type Dialect = 'graph' | 'rest' | 'form';

const LONGEST_NOTE = 63_999;
const INSTANT = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/;
const FORM_DATE = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: (\d{1,2}):(\d\d)(?::(\d\d))?(?: (AM|PM))?)?$/i;

/** What an index compares: text without case, as SharePoint's collation does. */
export function sortable(value: FieldValue): string | number | null {
  if (typeof value === 'string') return value.toLowerCase();
  if (typeof value === 'boolean') return Number(value);
  return typeof value === 'number' ? value : null;
}

function fault(column: Column, message: string): FieldFault {
  return new FieldFault(column.name, `${message} (field '${column.name}')`);
}

function text(column: Column, value: unknown): string {
  if (typeof value !== 'string') throw fault(column, 'Invalid text value. A text field contains invalid data.');
  const longest = column.type === 'note' ? LONGEST_NOTE : (column.facet.maxLength ?? 255);
  if (value.length > longest)
    throw fault(
      column,
      `Invalid text value. A text field contains invalid data. Please check the value and try again. At most ${longest} characters are allowed`,
    );
  if (column.type === 'text' && /[\r\n]/.test(value)) throw fault(column, 'A single line of text holds no line break.');
  return value;
}

function number(column: Column, value: unknown, dialect: Dialect): number {
  const parsed = dialect === 'form' && typeof value === 'string' ? Number(value) : value;
  if (typeof parsed !== 'number' || !Number.isFinite(parsed)) throw fault(column, 'Only numbers can go here.');
  const { minimum, maximum } = column.facet;
  if (minimum !== undefined && parsed < minimum) throw fault(column, `The value must be at least ${minimum}.`);
  if (maximum !== undefined && parsed > maximum) throw fault(column, `The value must be at most ${maximum}.`);
  return parsed;
}

function boolean(column: Column, value: unknown, dialect: Dialect): boolean {
  if (typeof value === 'boolean') return value;
  if (dialect === 'form' && typeof value === 'string' && /^(1|0|true|false|yes|no)$/i.test(value))
    return /^(1|true|yes)$/i.test(value);
  throw fault(column, 'The value is not true or false.');
}

function choice(column: Column, value: unknown): string | readonly string[] {
  const several = column.facet.allowsSeveral === true;
  const list = several ? listOf(value) : [value];
  if (list === null) throw fault(column, 'The value is not a list of choices.');
  const chosen = list.map((each) => {
    if (typeof each !== 'string') throw fault(column, 'A choice is text.');
    if (each.length > 255 || (column.facet.allowsOther !== true && !column.facet.choices?.includes(each)))
      throw fault(column, 'The choice is not one of those allowed.');
    return each;
  });
  return several ? chosen : (chosen[0] ?? '');
}

function listOf(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value;
  if (typeof value === 'string') return value.split(';#').filter(Boolean);
  if (typeof value === 'object' && value !== null && 'results' in value && Array.isArray(value.results))
    return value.results;
  return null;
}

function instant(column: Column, value: unknown, dialect: Dialect): string {
  const wanted = typeof value === 'string' ? value : '';
  const american = dialect === 'form' ? FORM_DATE.exec(wanted) : null;
  const iso = american === null ? wanted : isoOfForm(american);
  const parts = INSTANT.exec(iso);
  const at = parts === null ? Number.NaN : Date.parse(withZone(iso, parts));
  if (parts === null || Number.isNaN(at) || !isRealDay(parts))
    throw fault(column, 'The date is not a valid date. Use ISO 8601.');
  const stored = new Date(at).toISOString();
  return column.facet.isDateOnly === true ? `${stored.slice(0, 10)}T00:00:00Z` : `${stored.slice(0, 19)}Z`;
}

function withZone(iso: string, parts: RegExpExecArray): string {
  if (parts[4] === undefined) return `${iso}T00:00:00Z`;
  return parts[7] === undefined ? `${iso}Z` : iso;
}

function isRealDay(parts: RegExpExecArray): boolean {
  const day = new Date(Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])));
  return day.getUTCMonth() === Number(parts[2]) - 1 && day.getUTCDate() === Number(parts[3]);
}

function isoOfForm(parts: RegExpExecArray): string {
  const two = (value: string | number | undefined) => String(value ?? 0).padStart(2, '0');
  const half = parts[7]?.toUpperCase();
  const hour = half === undefined ? Number(parts[4] ?? 0) : (Number(parts[4]) % 12) + (half === 'PM' ? 12 : 0);
  return `${parts[3]}-${two(parts[1])}-${two(parts[2])}T${two(hour)}:${two(parts[5])}:${two(parts[6])}Z`;
}

function ids(column: Column, value: unknown): number | readonly number[] {
  const list = column.facet.allowsSeveral === true ? listOf(value) : [value];
  const numbers = list?.map((each) => (typeof each === 'number' && Number.isInteger(each) ? each : Number.NaN));
  if (numbers === undefined || numbers.some(Number.isNaN))
    throw fault(column, 'A lookup is the id of an item or a person.');
  return column.facet.allowsSeveral === true ? numbers : (numbers[0] ?? 0);
}

/** The value as it is stored, or a FieldFault in SharePoint's manner. Null and empty clear the field. */
export function accept(column: Column, value: unknown, dialect: Dialect): FieldValue {
  if (value === null || value === undefined || value === '') return null;
  switch (column.type) {
    case 'text':
    case 'note':
      return text(column, value);
    case 'number':
      return number(column, value, dialect);
    case 'boolean':
      return boolean(column, value, dialect);
    case 'choice':
      return choice(column, value);
    case 'dateTime':
      return instant(column, value, dialect);
    case 'person':
    case 'lookup':
      return ids(column, value);
    case 'system':
      throw fault(column, 'The field is read-only.');
  }
}

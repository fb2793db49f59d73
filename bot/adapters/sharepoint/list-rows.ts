import { z } from 'zod';
import { StoreError } from '../../ports/store-error.ts';
import type { Versioned } from '../../ports/versioned.ts';
import type { ListMapping } from './lists/list-definition.ts';

/** A row as Graph gives it. */
export interface Row {
  readonly id: string;
  readonly eTag: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

const row = z.object({ id: z.string(), eTag: z.string(), fields: z.record(z.string(), z.unknown()).optional() });
const page = z.object({ value: z.array(z.unknown()), '@odata.nextLink': z.string().optional() });

/** One row of an answer. @throws StoreError `nonsense` when it is none. */
export function toRow(body: unknown, list: ListMapping<unknown>): Row {
  const parsed = row.safeParse(body);
  if (!parsed.success) throw new StoreError('nonsense', `read ${list.title}`, null);
  return { id: parsed.data.id, eTag: parsed.data.eTag, fields: parsed.data.fields ?? {} };
}

/** The rows of one page. */
export function rowsOf(body: unknown, list: ListMapping<unknown>): readonly Row[] {
  const parsed = page.safeParse(body);
  if (!parsed.success) throw new StoreError('nonsense', `read ${list.title}`, null);
  return parsed.data.value.map((each) => toRow(each, list));
}

/** Whether both steps of a row's creation are done. */
export function isWhole(list: ListMapping<unknown>, fields: Readonly<Record<string, unknown>>): boolean {
  const { wholeWhen } = list;
  return (
    wholeWhen === null || (fields[wholeWhen] !== undefined && fields[wholeWhen] !== null && fields[wholeWhen] !== '')
  );
}

/** A whole row as a value with its version. @throws StoreError `nonsense` when it is not as the mapping says. */
export function storedValue<T>(list: ListMapping<T>, each: Row): Versioned<T> {
  try {
    return { value: list.fromFields(each.fields), version: versionOf(each) };
  } catch (cause) {
    throw new StoreError('nonsense', `read ${list.title}, item ${each.id}: ${namesOf(cause)}`, null);
  }
}

/** The columns a row fails by; never their values. */
function namesOf(cause: unknown): string {
  if (!(cause instanceof z.ZodError)) return 'unreadable';
  return [...new Set(cause.issues.map((issue) => String(issue.path[0] ?? '')))].join(', ');
}

/** Folders come along with the rows, and rows can be half made: both are left out. */
export function wholeRows<T>(list: ListMapping<T>, rows: readonly Row[]): readonly Versioned<T>[] {
  return rows
    .filter((each) => typeof each.fields[list.key] === 'string' && isWhole(list, each.fields))
    .map((each) => storedValue(list, each));
}

/** The opaque version of a row: its item id and its ETag. */
export function versionOf(each: Pick<Row, 'id' | 'eTag'>): string {
  return `${each.id}|${each.eTag}`;
}

/** The item id and ETag within a version. */
export function itemOf(version: string): { readonly id: string; readonly eTag: string } {
  const cut = version.indexOf('|');
  return { id: version.slice(0, cut), eTag: version.slice(cut + 1) };
}

/** Where the next page is; undefined on the last. */
export function nextLinkOf(body: unknown): string | undefined {
  return page.parse(body)['@odata.nextLink'];
}

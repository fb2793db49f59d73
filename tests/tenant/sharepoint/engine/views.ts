import type { Db } from '../../core/database.ts';
import { invalid, Refusal } from './refusal.ts';
import { all, one, type Parameter, run } from './statements.ts';

/** SP.ViewScope: 0 the folder's own children, 1 every item, 2 every item and folder, 3 files of the folder. */
export type ViewScope = 0 | 1 | 2 | 3;

export interface ViewRow {
  readonly id: string;
  readonly list_id: string;
  readonly title: string;
  /** CAML below <Query>. */
  readonly query: string;
  readonly row_limit: number;
  readonly paged: number;
  /** JSON list of internal names. */
  readonly fields: string;
  readonly scope: ViewScope;
  readonly formatter: string;
  readonly is_default: number;
  readonly position: number;
}

export interface NewView {
  readonly title: string;
  readonly query?: string;
  readonly rowLimit?: number;
  readonly isPaged?: boolean;
  readonly fields?: readonly string[];
  readonly scope?: ViewScope;
  readonly formatter?: string;
  readonly isDefault?: boolean;
}

/** Formatting is kept as given; only text that is not JSON is refused. */
export function checkFormatter(formatter: unknown): string {
  if (formatter === null || formatter === '') return '';
  if (typeof formatter !== 'string') throw invalid('CustomFormatter is a string of JSON.');
  try {
    JSON.parse(formatter);
  } catch {
    throw invalid('CustomFormatter is not valid JSON.');
  }
  return formatter;
}

export function addView(db: Db, listId: string, wanted: NewView): ViewRow {
  if (one(db, 'SELECT 1 FROM sp_views WHERE list_id = ? AND title = ?', listId, wanted.title) !== undefined)
    throw invalid(`A view named '${wanted.title}' already exists.`);
  const position = one<{ n: number }>(db, 'SELECT count(*) AS n FROM sp_views WHERE list_id = ?', listId)?.n ?? 0;
  const id = crypto.randomUUID();
  run(
    db,
    'INSERT INTO sp_views (id, list_id, title, query, row_limit, paged, fields, scope, formatter, is_default, position) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    id,
    listId,
    wanted.title,
    wanted.query ?? '',
    wanted.rowLimit ?? 30,
    wanted.isPaged === false ? 0 : 1,
    JSON.stringify(wanted.fields ?? ['LinkTitle']),
    wanted.scope ?? 0,
    checkFormatter(wanted.formatter ?? ''),
    0,
    position,
  );
  if (wanted.isDefault === true) makeDefault(db, listId, id);
  return findView(db, listId, { id });
}

function makeDefault(db: Db, listId: string, id: string): void {
  run(db, 'UPDATE sp_views SET is_default = (id = ?) WHERE list_id = ?', id, listId);
}

export function views(db: Db, listId: string): readonly ViewRow[] {
  return all<ViewRow>(db, 'SELECT * FROM sp_views WHERE list_id = ? ORDER BY position', listId);
}

export function findView(db: Db, listId: string, by: { readonly id: string } | { readonly title: string }): ViewRow {
  const found = views(db, listId).find((view) =>
    'id' in by ? view.id === by.id.toLowerCase() : view.title.toLowerCase() === by.title.toLowerCase(),
  );
  if (found === undefined)
    throw new Refusal(404, 'itemNotFound', '-2147024809, System.ArgumentException', 'The specified view is invalid.');
  return found;
}

const COLUMN_OF: Readonly<Record<keyof Omit<NewView, 'isDefault'>, string>> = {
  title: 'title',
  query: 'query',
  rowLimit: 'row_limit',
  isPaged: 'paged',
  fields: 'fields',
  scope: 'scope',
  formatter: 'formatter',
};

export function updateView(db: Db, view: ViewRow, changes: Partial<NewView>): void {
  const { isDefault, ...rest } = changes;
  for (const [name, value] of Object.entries(rest)) {
    const column = COLUMN_OF[name as keyof typeof COLUMN_OF];
    const stored: Parameter = Array.isArray(value)
      ? JSON.stringify(value)
      : typeof value === 'boolean'
        ? Number(value)
        : name === 'formatter'
          ? checkFormatter(value)
          : (value as string | number);
    run(db, `UPDATE sp_views SET ${column} = ? WHERE id = ?`, stored, view.id);
  }
  if (isDefault === true) makeDefault(db, view.list_id, view.id);
}

export function deleteView(db: Db, view: ViewRow): void {
  run(db, 'DELETE FROM sp_views WHERE id = ?', view.id);
}

export function fieldsOfView(view: ViewRow): readonly string[] {
  const names: unknown = JSON.parse(view.fields);
  return Array.isArray(names) ? names.map(String) : [];
}

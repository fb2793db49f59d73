import type { Db } from '../../core/database.ts';
import { type Access, authorOf, demand, may } from './access.ts';
import { type Column, columnsOf } from './columns.ts';
import { accept, type FieldValue, sortable } from './field-value.ts';
import { type ListRow, listById } from './lists.ts';
import { FieldFault, noFile, noItem, Refusal, stale, UniqueClash } from './refusal.ts';
import { RIGHT } from './rights.ts';
import { one, run, together } from './statements.ts';

export interface ItemRow {
  readonly list_id: string;
  readonly id: number;
  readonly guid: string;
  readonly is_folder: number;
  /** Folder it lies in, below the list's root; '' = the root. */
  readonly dir: string;
  readonly leaf: string;
  readonly version: number;
  readonly fields: string;
  readonly created_at: string;
  readonly modified_at: string;
  readonly author: number;
  readonly editor: number;
  readonly scope_id: number;
  readonly change: number;
  readonly deleted_at: string | null;
  readonly deleted_by: number | null;
}

export type Fields = Readonly<Record<string, FieldValue>>;

export function fieldsOf(item: ItemRow): Fields {
  return JSON.parse(item.fields) as Fields;
}

/** Guid and version with the quotes that belong to it (platform facts A3). */
export function eTagOf(item: ItemRow): string {
  return `"${item.guid},${item.version}"`;
}

/** Path of a folder below the list's root. */
export function pathOf(item: ItemRow): string {
  return item.dir === '' ? item.leaf : `${item.dir}/${item.leaf}`;
}

/** An item the caller may read; 404 otherwise, whether it is hidden, deleted or was never there. */
export function findItem(db: Db, access: Access, list: ListRow, id: number): ItemRow {
  const found = one<ItemRow>(
    db,
    'SELECT * FROM sp_items WHERE list_id = ? AND id = ? AND deleted_at IS NULL',
    list.id,
    id,
  );
  if (found === undefined || !may(db, access, found.scope_id, RIGHT.viewItems)) throw noItem();
  return found;
}

/** A folder by its path below the list's root; null is the root itself. Throws 404 when it is not there or not for this caller. */
export function findFolder(db: Db, access: Access, list: ListRow, path: string): ItemRow | null {
  if (path === '') return null;
  const cut = path.lastIndexOf('/');
  const found = one<ItemRow>(
    db,
    'SELECT * FROM sp_items WHERE list_id = ? AND dir = ? AND leaf = ? AND is_folder = 1 AND deleted_at IS NULL',
    list.id,
    cut < 0 ? '' : path.slice(0, cut),
    path.slice(cut + 1),
  );
  if (found === undefined || !may(db, access, found.scope_id, RIGHT.viewItems)) throw noFile(path);
  return found;
}

function nextChange(db: Db, listId: string): number {
  run(db, 'UPDATE sp_lists SET last_change = last_change + 1 WHERE id = ?', listId);
  return one<{ last_change: number }>(db, 'SELECT last_change FROM sp_lists WHERE id = ?', listId)?.last_change ?? 0;
}

function checkRequired(columns: readonly Column[], fields: Fields): void {
  for (const column of columns)
    if (column.isRequired && (fields[column.name] ?? null) === null)
      throw new FieldFault(column.name, `You must specify a value for this required field. (field '${column.name}')`);
}

function checkUnique(db: Db, listId: string, columns: readonly Column[], fields: Fields, self: number): void {
  const clashes = columns.filter((column) => {
    const key = column.isUnique ? sortable(fields[column.name] ?? null) : null;
    if (key === null) return false;
    const sql = 'SELECT 1 FROM sp_values WHERE list_id = ? AND name = ? AND value = ? AND item_id <> ? LIMIT 1';
    return one(db, sql, listId, column.name, key, self) !== undefined;
  });
  if (clashes.length > 0) throw new UniqueClash(clashes.map((each) => each.displayName));
}

function index(db: Db, columns: readonly Column[], item: ItemRow, fields: Fields): void {
  run(db, 'DELETE FROM sp_values WHERE list_id = ? AND item_id = ?', item.list_id, item.id);
  for (const column of columns) {
    if (!column.isIndexed || column.type === 'system') continue;
    const key = builtInKey(column.name, item) ?? sortable(fields[column.name] ?? null);
    if (key === null) continue;
    const sql = 'INSERT INTO sp_values (list_id, name, value, item_id) VALUES (?, ?, ?, ?)';
    run(db, sql, item.list_id, column.name, key, item.id);
  }
}

/** What SharePoint itself keeps of an item, as an index compares it. */
export function builtInKey(column: string, item: ItemRow): string | number | null {
  if (column === 'ID') return item.id;
  if (column === 'Created') return item.created_at.toLowerCase();
  if (column === 'Modified') return item.modified_at.toLowerCase();
  if (column === 'Author') return item.author;
  if (column === 'Editor') return item.editor;
  return null;
}

function keepVersion(db: Db, list: ListRow, item: ItemRow): void {
  if (list.versioning === 0) return;
  const last = one<{ n: number | null }>(
    db,
    'SELECT max(number) AS n FROM sp_versions WHERE list_id = ? AND item_id = ?',
    list.id,
    item.id,
  )?.n;
  run(
    db,
    'INSERT INTO sp_versions (list_id, item_id, number, fields, modified_at, editor) VALUES (?, ?, ?, ?, ?, ?)',
    list.id,
    item.id,
    (last ?? 0) + 1,
    item.fields,
    item.modified_at,
    item.editor,
  );
}

interface NewItem {
  readonly fields: Fields;
  /** The folder it goes into; null = the list's root. */
  readonly folder: ItemRow | null;
  /** Name of the folder to make; null makes an item. */
  readonly folderName: string | null;
}

const FORBIDDEN_NAME = /["*:<>?/\\|\p{Cc}]|^[ .]|[ .]$|^$/u;

function leafOf(db: Db, list: ListRow, wanted: NewItem, id: number): string {
  if (wanted.folderName === null) return `${id}_.000`;
  if (FORBIDDEN_NAME.test(wanted.folderName) || wanted.folderName.length > 255)
    throw new FieldFault('FileLeafRef', `The folder name '${wanted.folderName}' is not allowed.`);
  const dir = wanted.folder === null ? '' : pathOf(wanted.folder);
  const sql = 'SELECT 1 FROM sp_items WHERE list_id = ? AND dir = ? AND leaf = ? AND deleted_at IS NULL';
  if (one(db, sql, list.id, dir, wanted.folderName) !== undefined) throw new FolderExists(wanted.folderName);
  return wanted.folderName;
}

/** A folder of that name is already there. */
export class FolderExists extends Refusal {
  constructor(name: string) {
    super(
      400,
      'nameAlreadyExists',
      '-2130575257, Microsoft.SharePoint.SPException',
      `A file or folder with the name ${name} already exists.`,
    );
  }
}

/** Values as given, with the defaults of columns that were not named. */
function withDefaults(columns: readonly Column[], fields: Fields): Fields {
  const defaults = columns.flatMap((column) => {
    const { defaultValue } = column.facet;
    if (defaultValue === undefined || column.name in fields) return [];
    return [[column.name, accept(column, defaultValue, 'form')] as const];
  });
  return { ...Object.fromEntries(defaults), ...fields };
}

/** Makes an item or a folder. Values must have been accepted. Needs the right to add where it goes; refuses unique clashes and missing required fields. */
export function createItem(db: Db, access: Access, list: ListRow, wanted: NewItem, now: string): ItemRow {
  const scope = wanted.folder?.scope_id ?? list.scope_id;
  demand(db, access, scope, RIGHT.addItems);
  const columns = columnsOf(db, list.id);
  const fields = wanted.folderName === null ? withDefaults(columns, wanted.fields) : wanted.fields;
  return together(db, () => {
    if (wanted.folderName === null) checkRequired(columns, fields);
    checkUnique(db, list.id, columns, fields, 0);
    const id = listById(db, list.id).next_item;
    const author = authorOf(db, access);
    const item: ItemRow = {
      list_id: list.id,
      id,
      guid: crypto.randomUUID(),
      is_folder: wanted.folderName === null ? 0 : 1,
      dir: wanted.folder === null ? '' : pathOf(wanted.folder),
      leaf: leafOf(db, list, wanted, id),
      version: 1,
      fields: JSON.stringify(fields),
      created_at: now,
      modified_at: now,
      author,
      editor: author,
      scope_id: scope,
      change: nextChange(db, list.id),
      deleted_at: null,
      deleted_by: null,
    };
    run(
      db,
      'INSERT INTO sp_items (list_id, id, guid, is_folder, dir, leaf, version, fields, created_at, modified_at, author, editor, scope_id, change) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
      item.list_id,
      item.id,
      item.guid,
      item.is_folder,
      item.dir,
      item.leaf,
      item.version,
      item.fields,
      item.created_at,
      item.modified_at,
      item.author,
      item.editor,
      item.scope_id,
      item.change,
    );
    run(db, 'UPDATE sp_lists SET next_item = ?, modified_at = ? WHERE id = ?', id + 1, now, list.id);
    index(db, columns, item, fields);
    keepVersion(db, list, item);
    return item;
  });
}

/** Throws 412 unless the tag is absent, `*`, or names the version that stands; both `"guid,n"` and `"n"` are understood. */
function checkTag(item: ItemRow, ifMatch: string | undefined): void {
  if (ifMatch === undefined || ifMatch === '*') return;
  const sent = ifMatch.replace(/^W\//, '').replaceAll('"', '').replaceAll(/[{}]/g, '').toLowerCase();
  if (sent !== `${item.guid},${item.version}` && sent !== String(item.version)) throw stale(ifMatch, eTagOf(item));
}

/** Changes the named fields of an item and leaves the rest. Needs the right to edit; refuses a stale tag and unique clashes. */
export function updateItem(
  db: Db,
  access: Access,
  list: ListRow,
  item: ItemRow,
  changes: Fields,
  ifMatch: string | undefined,
  now: string,
): ItemRow {
  demand(db, access, item.scope_id, RIGHT.editItems);
  checkTag(item, ifMatch);
  const columns = columnsOf(db, list.id);
  return together(db, () => {
    const fields = { ...fieldsOf(item), ...changes };
    if (item.is_folder === 0) checkRequired(columns, fields);
    checkUnique(db, list.id, columns, changes, item.id);
    const next: ItemRow = {
      ...item,
      fields: JSON.stringify(fields),
      version: item.version + 1,
      modified_at: now,
      editor: authorOf(db, access),
      change: nextChange(db, list.id),
    };
    run(
      db,
      'UPDATE sp_items SET fields = ?, version = ?, modified_at = ?, editor = ?, change = ? WHERE list_id = ? AND id = ?',
      next.fields,
      next.version,
      next.modified_at,
      next.editor,
      next.change,
      list.id,
      item.id,
    );
    index(db, columns, next, fields);
    keepVersion(db, list, next);
    return next;
  });
}

/** Moves an item, or a folder with all in it, to the recycle bin. Its unique keys are free again; its scope is still counted. */
export function recycleItem(
  db: Db,
  access: Access,
  list: ListRow,
  item: ItemRow,
  ifMatch: string | undefined,
  now: string,
): void {
  demand(db, access, item.scope_id, RIGHT.deleteItems);
  checkTag(item, ifMatch);
  together(db, () => {
    const author = authorOf(db, access);
    const path = pathOf(item);
    const below =
      item.is_folder === 0
        ? []
        : (db
            .prepare(
              'SELECT id FROM sp_items WHERE list_id = ? AND deleted_at IS NULL AND (dir = ? OR (dir > ? AND dir < ?))',
            )
            .all(list.id, path, `${path}/`, `${path}0`) as { id: number }[]);
    for (const id of [item.id, ...below.map((each) => each.id)]) {
      run(
        db,
        'UPDATE sp_items SET deleted_at = ?, deleted_by = ?, change = ? WHERE list_id = ? AND id = ?',
        now,
        author,
        nextChange(db, list.id),
        list.id,
        id,
      );
      run(db, 'DELETE FROM sp_values WHERE list_id = ? AND item_id = ?', list.id, id);
    }
  });
}

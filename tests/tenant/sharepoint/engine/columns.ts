import { type Db, fillingOf } from '../../core/database.ts';
import { type FieldValue, sortable } from './field-value.ts';
import { invalid, noField, Refusal } from './refusal.ts';
import { all, one, run, together } from './statements.ts';

export type ColumnType =
  | 'text'
  | 'note'
  | 'choice'
  | 'number'
  | 'dateTime'
  | 'boolean'
  | 'person'
  | 'lookup'
  | 'system';

/** What only some types have. */
export interface ColumnFacet {
  readonly maxLength?: number;
  readonly lines?: number;
  readonly isRich?: boolean;
  readonly isAppendOnly?: boolean;
  readonly choices?: readonly string[];
  readonly allowsOther?: boolean;
  readonly displayAs?: string;
  readonly decimals?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly isDateOnly?: boolean;
  readonly allowsSeveral?: boolean;
  readonly allowsGroups?: boolean;
  readonly lookupList?: string;
  readonly lookupColumn?: string;
  readonly defaultValue?: string;
  readonly description?: string;
  readonly group?: string;
  readonly formatter?: string;
}

export interface Column {
  readonly id: string;
  readonly name: string;
  readonly displayName: string;
  readonly type: ColumnType;
  readonly facet: ColumnFacet;
  readonly isIndexed: boolean;
  readonly isUnique: boolean;
  readonly isRequired: boolean;
  readonly isHidden: boolean;
  readonly isReadOnly: boolean;
}

export type NewColumn = Omit<Column, 'id' | 'isHidden' | 'isReadOnly'> &
  Partial<Pick<Column, 'isHidden' | 'isReadOnly'>>;

/** Platform facts A4: indexes per list, and the size above which none is added or removed. */
const MOST_INDEXES = 20;
const MOST_ITEMS_TO_INDEX = 20_000;

interface ColumnRow {
  readonly id: string;
  readonly name: string;
  readonly display_name: string;
  readonly type: ColumnType;
  readonly facet: string;
  readonly indexed: number;
  readonly is_unique: number;
  readonly required: number;
  readonly hidden: number;
  readonly read_only: number;
}

function columnOf(row: ColumnRow): Column {
  return {
    id: row.id,
    name: row.name,
    displayName: row.display_name,
    type: row.type,
    facet: JSON.parse(row.facet) as ColumnFacet,
    isIndexed: row.indexed === 1,
    isUnique: row.is_unique === 1,
    isRequired: row.required === 1,
    isHidden: row.hidden === 1,
    isReadOnly: row.read_only === 1,
  };
}

/** The columns of each list as last read; they are asked for with every item and hardly ever change. */
const READ = new WeakMap<Db, { readonly filling: number; readonly lists: Map<string, readonly Column[]> }>();

function readLists(db: Db): Map<string, readonly Column[]> {
  const filling = fillingOf(db);
  const known = READ.get(db);
  if (known?.filling === filling) return known.lists;
  const lists = new Map<string, readonly Column[]>();
  READ.set(db, { filling, lists });
  return lists;
}

/** The columns of a list, in the order they were made. */
export function columnsOf(db: Db, listId: string): readonly Column[] {
  const lists = readLists(db);
  const known = lists.get(listId);
  if (known !== undefined) return known;
  const rows = all<ColumnRow>(db, 'SELECT * FROM sp_columns WHERE list_id = ? ORDER BY position', listId);
  const columns = rows.map(columnOf);
  // What is read inside a transaction may yet be taken back.
  if (!db.inTransaction) lists.set(listId, columns);
  return columns;
}

/** Said by whatever changes the columns of a list. */
export function columnsChanged(db: Db, listId: string): void {
  readLists(db).delete(listId);
}

/** A column by id, internal name or display name; 404 otherwise. */
export function findColumn(db: Db, listId: string, by: string): Column {
  const wanted = by.toLowerCase();
  const columns = columnsOf(db, listId);
  const found =
    columns.find((each) => each.name.toLowerCase() === wanted || each.id === wanted) ??
    columns.find((each) => each.displayName.toLowerCase() === wanted);
  if (found === undefined) throw noField(by);
  return found;
}

function insert(db: Db, listId: string, wanted: NewColumn): void {
  columnsChanged(db, listId);
  const position = one<{ n: number }>(db, 'SELECT count(*) AS n FROM sp_columns WHERE list_id = ?', listId)?.n ?? 0;
  run(
    db,
    'INSERT INTO sp_columns (list_id, name, id, display_name, type, facet, indexed, is_unique, required, hidden, read_only, position) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    listId,
    wanted.name,
    crypto.randomUUID(),
    wanted.displayName,
    wanted.type,
    JSON.stringify(wanted.facet),
    Number(wanted.isIndexed),
    Number(wanted.isUnique),
    Number(wanted.isRequired),
    Number(wanted.isHidden ?? false),
    Number(wanted.isReadOnly ?? false),
    position,
  );
}

const PLAIN = { facet: {}, isIndexed: false, isUnique: false, isRequired: false };

/** What every list has: Title, and what SharePoint keeps itself. */
export function addBuiltInColumns(db: Db, listId: string): void {
  const kept = { ...PLAIN, isReadOnly: true };
  insert(db, listId, { ...kept, name: 'ID', displayName: 'ID', type: 'system', isIndexed: true });
  insert(db, listId, { ...PLAIN, name: 'Title', displayName: 'Title', type: 'text', facet: { maxLength: 255 } });
  insert(db, listId, { ...kept, name: 'ContentType', displayName: 'Content Type', type: 'system' });
  insert(db, listId, { ...kept, name: 'Modified', displayName: 'Modified', type: 'dateTime' });
  insert(db, listId, { ...kept, name: 'Created', displayName: 'Created', type: 'dateTime' });
  insert(db, listId, { ...kept, name: 'Author', displayName: 'Created By', type: 'person' });
  insert(db, listId, { ...kept, name: 'Editor', displayName: 'Modified By', type: 'person' });
  insert(db, listId, { ...kept, name: 'Attachments', displayName: 'Attachments', type: 'system' });
  insert(db, listId, { ...kept, name: 'FileLeafRef', displayName: 'Name', type: 'system', isHidden: true });
  insert(db, listId, { ...kept, name: '_UIVersionString', displayName: 'Version', type: 'system' });
}

function checkKey(column: Pick<NewColumn, 'name' | 'type' | 'facet' | 'isIndexed' | 'isUnique'>): void {
  if (column.isUnique && !column.isIndexed)
    throw invalid(`The column '${column.name}' must be indexed to enforce unique values.`);
  if (column.isIndexed && (column.type === 'note' || column.facet.allowsSeveral === true))
    throw invalid(`The column '${column.name}' cannot be indexed or unique: its type does not allow it.`);
}

function checkRoomForIndex(db: Db, listId: string): void {
  const indexed = columnsOf(db, listId).filter((each) => each.isIndexed && each.type !== 'system').length;
  if (indexed >= MOST_INDEXES) throw invalid(`The list already has the most indexed columns allowed, ${MOST_INDEXES}.`);
  const items = one<{ n: number }>(db, 'SELECT count(*) AS n FROM sp_items WHERE list_id = ?', listId)?.n ?? 0;
  if (items > MOST_ITEMS_TO_INDEX)
    throw invalid('The operation is prohibited because the list holds too many items to change an index.');
}

/** Adds a column. Two columns with one internal or display name are refused. */
export function addColumn(db: Db, listId: string, wanted: NewColumn): Column {
  checkKey(wanted);
  if (!/^[A-Za-z_][\w]{0,31}$/.test(wanted.name)) throw invalid(`'${wanted.name}' is not a usable column name.`);
  const isTaken = columnsOf(db, listId).some((each) => each.name.toLowerCase() === wanted.name.toLowerCase());
  if (isTaken)
    throw new Refusal(
      409,
      'nameAlreadyExists',
      '-2130575294, Microsoft.SharePoint.SPDuplicateFieldNameException',
      `A column named '${wanted.name}' already exists.`,
      {},
      500,
    );
  if (wanted.isIndexed) checkRoomForIndex(db, listId);
  insert(db, listId, wanted);
  return findColumn(db, listId, wanted.name);
}

/** Changes a column. Turning the index on fills it from what is stored; turning unique on refuses when values already repeat. */
export function updateColumn(db: Db, listId: string, column: Column, changes: Partial<Column>): Column {
  const next = { ...column, ...changes, facet: { ...column.facet, ...changes.facet } };
  checkKey(next);
  return together(db, () => {
    if (next.isIndexed !== column.isIndexed) reindex(db, listId, next);
    if (next.isUnique && !column.isUnique && hasRepeats(db, listId, column.name))
      throw invalid(`The column '${column.name}' holds values that repeat.`);
    columnsChanged(db, listId);
    run(
      db,
      'UPDATE sp_columns SET display_name = ?, facet = ?, indexed = ?, is_unique = ?, required = ?, hidden = ?, read_only = ? WHERE list_id = ? AND name = ?',
      next.displayName,
      JSON.stringify(next.facet),
      Number(next.isIndexed),
      Number(next.isUnique),
      Number(next.isRequired),
      Number(next.isHidden),
      Number(next.isReadOnly),
      listId,
      column.name,
    );
    return next;
  });
}

function hasRepeats(db: Db, listId: string, name: string): boolean {
  const row = one(
    db,
    'SELECT value FROM sp_values WHERE list_id = ? AND name = ? GROUP BY value HAVING count(*) > 1 LIMIT 1',
    listId,
    name,
  );
  return row !== undefined;
}

const BUILT_IN_VALUE: Readonly<Record<string, string>> = {
  Created: 'created_at',
  Modified: 'modified_at',
  Author: 'author',
  Editor: 'editor',
};

function reindex(db: Db, listId: string, column: Column): void {
  checkRoomForIndex(db, listId);
  run(db, 'DELETE FROM sp_values WHERE list_id = ? AND name = ?', listId, column.name);
  if (!column.isIndexed) return;
  const builtIn = BUILT_IN_VALUE[column.name];
  const rows = all<{ id: number; fields: string; own: string | number | null }>(
    db,
    `SELECT id, fields, ${builtIn ?? 'NULL'} AS own FROM sp_items WHERE list_id = ? AND deleted_at IS NULL`,
    listId,
  );
  for (const row of rows) {
    const stored = JSON.parse(row.fields) as Record<string, FieldValue>;
    const key = builtIn === undefined ? sortable(stored[column.name] ?? null) : row.own;
    if (key !== null)
      run(
        db,
        'INSERT INTO sp_values (list_id, name, value, item_id) VALUES (?, ?, ?, ?)',
        listId,
        column.name,
        key,
        row.id,
      );
  }
}

export function deleteColumn(db: Db, listId: string, column: Column): void {
  if (column.isReadOnly || column.name === 'Title') throw invalid(`The column '${column.name}' cannot be deleted.`);
  run(db, 'DELETE FROM sp_values WHERE list_id = ? AND name = ?', listId, column.name);
  columnsChanged(db, listId);
  run(db, 'DELETE FROM sp_columns WHERE list_id = ? AND name = ?', listId, column.name);
}

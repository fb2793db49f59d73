import type { Db } from '../../core/database.ts';
import { type Access, trimming } from './access.ts';
import { type Column, columnsOf } from './columns.ts';
import { type FieldValue, sortable } from './field-value.ts';
import { builtInKey, fieldsOf, type ItemRow } from './items.ts';
import type { ListRow } from './lists.ts';
import { invalid, notIndexed, overThreshold } from './refusal.ts';
import { all, one, type Parameter } from './statements.ts';

export type Operator = 'eq' | 'ne' | 'lt' | 'gt' | 'le' | 'ge' | 'startswith';

export interface Predicate {
  readonly column: string;
  readonly operator: Operator;
  readonly value: FieldValue;
}

/** SharePoint's list view threshold (platform facts A4). */
const THRESHOLD = 5_000;

interface ItemQuery {
  readonly predicates: readonly Predicate[];
  /** Runs a filter on a column without an index, while the list is small enough. */
  readonly allowsUnindexed: boolean;
  readonly afterId: number;
  readonly limit: number;
}

export interface ItemPage {
  readonly items: readonly ItemRow[];
  readonly hasMore: boolean;
}

const SQL_OPERATOR: Readonly<Record<Exclude<Operator, 'startswith'>, string>> = {
  eq: '=',
  ne: '<>',
  lt: '<',
  gt: '>',
  le: '<=',
  ge: '>=',
};

function condition(predicate: Predicate): { sql: string; values: Parameter[] } {
  const key = sortable(predicate.value);
  if (predicate.operator === 'startswith') {
    if (typeof key !== 'string') throw invalid('startswith compares text.');
    return { sql: 'v.value >= ? AND v.value < ?', values: [key, `${key}\u{10ffff}`] };
  }
  if (key === null) throw invalid('A filter on null is not supported.');
  return { sql: `v.value ${SQL_OPERATOR[predicate.operator]} ?`, values: [key] };
}

/** Whether an item meets a predicate, for what no index answers. */
function meets(item: ItemRow, predicate: Predicate): boolean {
  const own = builtInKey(predicate.column, item) ?? sortable(fieldsOf(item)[predicate.column] ?? null);
  const wanted = sortable(predicate.value);
  if (predicate.operator === 'eq') return own === wanted;
  if (predicate.operator === 'ne') return own !== wanted;
  if (own === null || wanted === null) return false;
  if (predicate.operator === 'startswith') return String(own).startsWith(String(wanted));
  if (typeof own !== typeof wanted) return false;
  if (predicate.operator === 'lt') return own < wanted;
  if (predicate.operator === 'gt') return own > wanted;
  return predicate.operator === 'le' ? own <= wanted : own >= wanted;
}

function byIndex(
  db: Db,
  access: Access,
  list: ListRow,
  column: Column,
  query: ItemQuery,
  first: Predicate,
): readonly ItemRow[] {
  const { sql, values } = condition(first);
  const from = `FROM sp_values v WHERE v.list_id = ? AND v.name = ? AND ${sql}`;
  const matching = one<{ n: number }>(
    db,
    `SELECT count(*) AS n FROM (SELECT 1 ${from} LIMIT ${THRESHOLD + 1})`,
    list.id,
    column.name,
    ...values,
  );
  if ((matching?.n ?? 0) > THRESHOLD) throw overThreshold();
  const limit = query.predicates.length > 1 ? '' : `LIMIT ${query.limit + 1}`;
  return all<ItemRow>(
    db,
    `SELECT i.* FROM sp_items i WHERE i.list_id = ? AND i.id IN (SELECT v.item_id ${from}) AND i.id > ? AND i.deleted_at IS NULL AND ${trimming(db, access, 'i.scope_id')} ORDER BY i.id ${limit}`,
    list.id,
    list.id,
    column.name,
    ...values,
    query.afterId,
  );
}

function byId(db: Db, access: Access, list: ListRow, query: ItemQuery, limit: string): readonly ItemRow[] {
  return all<ItemRow>(
    db,
    `SELECT * FROM sp_items WHERE list_id = ? AND id > ? AND deleted_at IS NULL AND ${trimming(db, access, 'scope_id')} ORDER BY id ${limit}`,
    list.id,
    query.afterId,
  );
}

/** Throws unless the whole list may be scanned. */
export function demandSmallList(db: Db, list: ListRow): void {
  const sql = `SELECT count(*) AS n FROM (SELECT 1 FROM sp_items WHERE list_id = ? AND deleted_at IS NULL LIMIT ${THRESHOLD + 1})`;
  if ((one<{ n: number }>(db, sql, list.id)?.n ?? 0) > THRESHOLD) throw overThreshold();
}

function candidates(db: Db, access: Access, list: ListRow, query: ItemQuery): readonly ItemRow[] {
  const [first] = query.predicates;
  if (first === undefined) return byId(db, access, list, query, `LIMIT ${query.limit + 1}`);
  if (first.column === 'ID' && first.operator !== 'startswith') return byId(db, access, list, query, '');
  const column = columnsOf(db, list.id).find((each) => each.name.toLowerCase() === first.column.toLowerCase());
  if (column === undefined) throw invalid(`Field '${first.column}' is not recognized`);
  if (column.isIndexed && first.value !== null) return byIndex(db, access, list, column, query, first);
  if (!query.allowsUnindexed) throw notIndexed(column.name);
  demandSmallList(db, list);
  return byId(db, access, list, query, '');
}

/** One page of the items a caller may see, flat over all folders, by id. Only the first predicate uses an index, and it may match 5,000 rows at most. */
export function queryItems(db: Db, access: Access, list: ListRow, query: ItemQuery): ItemPage {
  const found = candidates(db, access, list, query).filter((item) =>
    query.predicates.every((each) => meets(item, each)),
  );
  return { items: found.slice(0, query.limit), hasMore: found.length > query.limit };
}

import type { Db } from '../../core/database.ts';
import { type Access, trimming } from './access.ts';
import { type Column, columnsOf } from './columns.ts';
import { type FieldValue, sortable } from './field-value.ts';
import { demandSmallList, type Operator, type Predicate, queryItems } from './item-query.ts';
import { builtInKey, fieldsOf, type ItemRow, pathOf } from './items.ts';
import type { ListRow } from './lists.ts';
import { invalid } from './refusal.ts';
import { all } from './statements.ts';
import type { ViewScope } from './views.ts';
import { child, childrenOf, type Element, readXml } from './xml.ts';

/** What a view's XML asks for. */
export interface CamlView {
  readonly where: Element | undefined;
  readonly order: readonly { readonly name: string; readonly isAscending: boolean }[];
  readonly fields: readonly string[];
  readonly rowLimit: number;
  readonly isPaged: boolean;
  readonly scope: ViewScope;
  /** CAML below <Query>, as written. */
  readonly query: string;
}

const SCOPES: Readonly<Record<string, ViewScope>> = { recursive: 1, recursiveall: 2, filesonly: 3 };

/** A view's XML, or a bare query, as its parts; 400 when it is not well formed. */
export function readViewXml(xml: string): CamlView {
  const root = readXml(xml.trim() === '' ? '<View/>' : xml);
  const query = root.name === 'Query' ? root : child(root, 'Query');
  const limit = child(root, 'RowLimit');
  return {
    where: child(query, 'Where')?.children[0],
    order: childrenOf(child(query, 'OrderBy'), 'FieldRef').map((each) => ({
      name: each.attributes.Name ?? '',
      isAscending: each.attributes.Ascending?.toUpperCase() !== 'FALSE',
    })),
    fields: childrenOf(child(root, 'ViewFields'), 'FieldRef').map((each) => each.attributes.Name ?? ''),
    rowLimit: Number(limit?.text || 30),
    isPaged: limit?.attributes.Paged?.toUpperCase() === 'TRUE',
    scope: SCOPES[root.attributes.Scope?.toLowerCase() ?? ''] ?? 0,
    query: query?.inner ?? '',
  };
}

const OPERATORS: Readonly<Record<string, Operator>> = {
  Eq: 'eq',
  Neq: 'ne',
  Lt: 'lt',
  Gt: 'gt',
  Leq: 'le',
  Geq: 'ge',
  BeginsWith: 'startswith',
};

interface Scene {
  readonly columns: readonly Column[];
  /** Today and the caller's principal, for <Today/> and <UserID/>. */
  readonly today: string;
  readonly userId: number;
}

/** What a row is and where it lies; no columns, but CAML knows them. */
const ROW_VALUE: Readonly<Record<string, (item: ItemRow) => string | number>> = {
  FSObjType: (item) => item.is_folder,
  FileLeafRef: (item) => item.leaf.toLowerCase(),
  FileDirRef: (item) => item.dir.toLowerCase(),
  ContentType: (item) => (item.is_folder === 1 ? 'folder' : 'item'),
  ContentTypeId: (item) => (item.is_folder === 1 ? '0x0120' : '0x0100'),
  UniqueId: (item) => item.guid,
};

function columnOf(scene: Scene, condition: Element): string {
  const name = child(condition, 'FieldRef')?.attributes.Name ?? '';
  if (Object.hasOwn(ROW_VALUE, name)) return name;
  if (name === 'LinkTitle' || name === 'LinkTitleNoMenu') return 'Title';
  const found = scene.columns.find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (found === undefined) throw invalid(`One or more field types are not installed properly: '${name}'.`);
  return found.name;
}

function comparedValue(scene: Scene, condition: Element): FieldValue {
  const value = child(condition, 'Value');
  if (value === undefined) throw invalid('A comparison has no Value.');
  if (child(value, 'UserID') !== undefined) return scene.userId;
  const today = child(value, 'Today');
  if (today !== undefined) {
    const days = Number(today.attributes.OffsetDays ?? today.attributes.Offset ?? 0);
    return `${new Date(Date.parse(scene.today) + days * 86_400_000).toISOString().slice(0, 10)}T00:00:00Z`;
  }
  switch (value.attributes.Type ?? 'Text') {
    case 'Number':
    case 'Counter':
    case 'Integer':
      return Number(value.text);
    case 'Boolean':
      return value.text === '1' || value.text.toUpperCase() === 'TRUE';
    case 'User':
    case 'Lookup':
      return child(condition, 'FieldRef')?.attributes.LookupId === undefined ? value.text : Number(value.text);
    case 'DateTime':
      return value.text.length === 10 ? `${value.text}T00:00:00Z` : value.text;
    default:
      return value.text;
  }
}

function predicateOf(scene: Scene, condition: Element): Predicate | null {
  const operator = OPERATORS[condition.name];
  return operator === undefined
    ? null
    : { column: columnOf(scene, condition), operator, value: comparedValue(scene, condition) };
}

function keyOf(item: ItemRow, column: string): string | number | null {
  const own = Object.hasOwn(ROW_VALUE, column) ? ROW_VALUE[column]?.(item) : undefined;
  if (own !== undefined) return own;
  return builtInKey(column, item) ?? sortable(fieldsOf(item)[column] ?? null);
}

function holds(scene: Scene, condition: Element, item: ItemRow): boolean {
  const parts = condition.children;
  if (condition.name === 'And') return parts.every((each) => holds(scene, each, item));
  if (condition.name === 'Or') return parts.some((each) => holds(scene, each, item));
  const own = keyOf(item, columnOf(scene, condition));
  if (condition.name === 'IsNull') return own === null;
  if (condition.name === 'IsNotNull') return own !== null;
  if (condition.name === 'In')
    return (child(condition, 'Values')?.children ?? []).some(
      (each) => own === each.text.toLowerCase() || own === Number(each.text),
    );
  const wanted = sortable(comparedValue(scene, condition));
  if (condition.name === 'Contains') return own !== null && String(own).includes(String(wanted));
  const operator = OPERATORS[condition.name];
  if (operator === undefined) throw invalid(`The CAML element '${condition.name}' is not known here.`);
  return compares(operator, own, wanted);
}

function compares(operator: Operator, own: string | number | null, wanted: string | number | null): boolean {
  if (operator === 'eq') return own === wanted;
  if (operator === 'ne') return own !== wanted;
  if (own === null || wanted === null) return false;
  if (operator === 'startswith') return String(own).startsWith(String(wanted));
  if (typeof own !== typeof wanted) return false;
  if (operator === 'lt') return own < wanted;
  if (operator === 'gt') return own > wanted;
  return operator === 'le' ? own <= wanted : own >= wanted;
}

interface CamlQuery {
  readonly view: CamlView;
  /** The folder it looks in; null = the list's root. */
  readonly folder: ItemRow | null;
  readonly today: string;
  readonly userId: number;
}

/** The first comparison an index can answer: the condition itself, or one side of an And. */
function leading(db: Db, list: ListRow, scene: Scene, where: Element | undefined): Predicate | null {
  if (where === undefined) return null;
  if (where.name === 'And') {
    for (const part of where.children) {
      const found = leading(db, list, scene, part);
      if (found !== null) return found;
    }
    return null;
  }
  const predicate = predicateOf(scene, where);
  const column = scene.columns.find((each) => each.name === predicate?.column);
  return predicate !== null && column?.isIndexed === true && predicate.value !== null && predicate.operator !== 'ne'
    ? predicate
    : null;
}

function everything(db: Db, access: Access, list: ListRow, query: CamlQuery): readonly ItemRow[] {
  const path = query.folder === null ? '' : pathOf(query.folder);
  const isFlat = query.view.scope === 0 || query.view.scope === 3;
  const where = isFlat ? 'dir = ?' : '(dir = ? OR (dir > ? AND dir < ?))';
  const below = path === '' ? ['', '', '\u{10ffff}'] : [path, `${path}/`, `${path}0`];
  const sql = `SELECT * FROM sp_items WHERE list_id = ? AND ${where} AND deleted_at IS NULL AND ${trimming(db, access, 'scope_id')} ORDER BY id`;
  return all<ItemRow>(db, sql, list.id, ...below.slice(0, isFlat ? 1 : 3));
}

function isIn(query: CamlQuery, item: ItemRow): boolean {
  const path = query.folder === null ? '' : pathOf(query.folder).toLowerCase();
  const dir = item.dir.toLowerCase();
  const isBelow = path === '' || dir === path || dir.startsWith(`${path}/`);
  if (query.view.scope === 2) return isBelow;
  if (query.view.scope === 1) return isBelow && item.is_folder === 0;
  return dir === path && (query.view.scope === 0 || item.is_folder === 0);
}

/** The rows of a view the caller may see, in its order. Filters and orders by an index, or over a list under the threshold. */
export function camlItems(db: Db, access: Access, list: ListRow, query: CamlQuery): readonly ItemRow[] {
  const scene: Scene = { columns: columnsOf(db, list.id), today: query.today, userId: query.userId };
  const { where, order } = query.view;
  const first = leading(db, list, scene, where);
  const needsAll = where !== undefined || order.some((each) => each.name !== 'ID');
  if (first === null && needsAll) demandSmallList(db, list);
  const found =
    first === null
      ? everything(db, access, list, query)
      : queryItems(db, access, list, { predicates: [first], allowsUnindexed: false, afterId: 0, limit: 1_000_000 })
          .items;
  const rows = found.filter((item) => isIn(query, item) && (where === undefined || holds(scene, where, item)));
  return order.length === 0 ? rows : rows.toSorted((a, b) => ordered(order, a, b));
}

function ordered(order: CamlView['order'], a: ItemRow, b: ItemRow): number {
  for (const { name, isAscending } of order) {
    const [x, y] = [keyOf(a, name), keyOf(b, name)];
    if (x === y) continue;
    const sign = x === null || (y !== null && x < y) ? -1 : 1;
    return isAscending ? sign : -sign;
  }
  return a.id - b.id;
}

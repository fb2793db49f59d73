import { SITE_URL } from '../../core/ids.ts';
import { columnsOf, findColumn } from '../engine/columns.ts';
import { fieldsOfBody } from '../engine/field-input.ts';
import { sortable } from '../engine/field-value.ts';
import { demandSmallList, type ItemPage, type Predicate, queryItems } from '../engine/item-query.ts';
import { builtInKey, createItem, fieldsOf, type ItemRow, recycleItem, updateItem } from '../engine/items.ts';
import type { ListRow } from '../engine/lists.ts';
import { readFilter } from '../engine/odata-filter.ts';
import { principalById } from '../engine/principals.ts';
import { invalid } from '../engine/refusal.ts';
import { versionsOf } from '../engine/versions.ts';
import { itemEntity } from './entities.ts';
import { type Operation, operation } from './operation.ts';
import type { Answer, RestRequest } from './request.ts';

function announce(request: RestRequest, list: ListRow, id: number): void {
  request.tenant.announce({ type: 'list', listId: list.id, itemId: id });
}

function predicatesOf(request: RestRequest, list: ListRow): readonly Predicate[] {
  const filter = request.query.get('$filter');
  const found = filter === null ? [] : readFilter(filter);
  const named = found.map((each) => ({ ...each, column: columnNamed(request, list, each.column), value: each.value }));
  const isIndexed = (each: Predicate) =>
    each.column === 'ID' || findColumn(request.tenant.db, list.id, each.column).isIndexed;
  return [...named.filter(isIndexed), ...named.filter((each) => !isIndexed(each))];
}

function columnNamed(request: RestRequest, list: ListRow, name: string): string {
  if (/^id$/i.test(name)) return 'ID';
  const columns = columnsOf(request.tenant.db, list.id);
  const found = columns.find((each) => each.name === name || (each.type === 'person' && `${each.name}Id` === name));
  if (found === undefined) throw invalid(`Column '${name}' does not exist. It may have been deleted by another user.`);
  return found.name;
}

function limitOf(request: RestRequest): number {
  const top = request.query.get('$top');
  if (top === null) return 100;
  if (!/^\d{1,6}$/.test(top) || Number(top) < 1) throw invalid(`The $top value '${top}' is not valid.`);
  return Math.min(Number(top), 5_000);
}

function afterOf(request: RestRequest): number {
  const token = request.query.get('$skiptoken');
  if (token === null) return 0;
  const after = /^Paged=TRUE&p_ID=(\d+)$/.exec(token)?.[1];
  if (after === undefined) throw invalid('The $skiptoken is not valid.');
  return Number(after);
}

function nextLink(request: RestRequest, list: ListRow, last: ItemRow | undefined): string {
  const kept = [...request.query]
    .filter(([name]) => name !== '$skiptoken')
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  const token = `$skiptoken=${encodeURIComponent(`Paged=TRUE&p_ID=${last?.id ?? 0}`)}`;
  return `${SITE_URL}/_api/Web/Lists(guid'${list.id}')/items?${[token, ...kept].join('&')}`;
}

/** Every match in another order than by id; only for lists, or filters, under the threshold. */
function sorted(request: RestRequest, list: ListRow, orderBy: string, predicates: readonly Predicate[]): ItemPage {
  const [name = '', direction] = orderBy.trim().split(/\s+/);
  const column = columnNamed(request, list, name);
  const { db } = request.tenant;
  if (predicates.length === 0) demandSmallList(db, list);
  const all = queryItems(db, request.access, list, {
    predicates,
    allowsUnindexed: true,
    afterId: 0,
    limit: 1_000_000,
  }).items;
  const key = (item: ItemRow) => builtInKey(column, item) ?? sortable(fieldsOf(item)[column] ?? null) ?? '';
  const sign = direction?.toLowerCase() === 'desc' ? -1 : 1;
  const ordered = all.toSorted((a, b) => sign * (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a.id - b.id));
  return { items: ordered.slice(0, limitOf(request)), hasMore: false };
}

function getItems(request: RestRequest, list: ListRow): Answer {
  const orderBy = request.query.get('$orderby');
  const predicates = predicatesOf(request, list);
  const isPlain = orderBy === null || /^\s*id(\s+asc)?\s*$/i.test(orderBy);
  const page = isPlain
    ? queryItems(request.tenant.db, request.access, list, {
        predicates,
        allowsUnindexed: true,
        afterId: afterOf(request),
        limit: limitOf(request),
      })
    : sorted(request, list, orderBy, predicates);
  const columns = columnsOf(request.tenant.db, list.id);
  const entities = page.items.map((item) => itemEntity(request, list, item, columns));
  return { kind: 'entities', entities, ...(page.hasMore ? { next: nextLink(request, list, page.items.at(-1)) } : {}) };
}

function mergeItem(request: RestRequest, list: ListRow, item: ItemRow): Answer {
  const { db } = request.tenant;
  const fields = fieldsOfBody(db, list.id, request.body, 'rest');
  const next = updateItem(db, request.access, list, item, fields, request.ifMatch, request.now);
  announce(request, list, item.id);
  return { kind: 'nothing', eTag: itemEntity(request, list, next).eTag ?? '' };
}

/** Items of a list: read, add, change, delete, versions. */
export const ITEM_OPERATIONS: readonly Operation[] = [
  operation('GET', 'items', null, (request, { list }) => getItems(request, list)),
  operation('POST', 'items', null, (request, { list }) => {
    const { db } = request.tenant;
    const fields = fieldsOfBody(db, list.id, request.body, 'rest');
    const item = createItem(db, request.access, list, { fields, folder: null, folderName: null }, request.now);
    announce(request, list, item.id);
    return { kind: 'entity', entity: itemEntity(request, list, item), status: 201 };
  }),
  operation('GET', 'item', null, (request, { list, item }) => ({
    kind: 'entity',
    entity: itemEntity(request, list, item),
  })),
  operation('MERGE', 'item', null, (request, { list, item }) => mergeItem(request, list, item)),
  operation('DELETE', 'item', null, (request, { list, item }) => {
    recycleItem(request.tenant.db, request.access, list, item, request.ifMatch, request.now);
    announce(request, list, item.id);
    return { kind: 'nothing', status: 200 };
  }),
  operation('POST', 'item', 'recycle', (request, { list, item }) => {
    recycleItem(request.tenant.db, request.access, list, item, request.ifMatch, request.now);
    announce(request, list, item.id);
    return { kind: 'value', value: item.guid };
  }),
  operation('GET', 'item', 'fieldvaluesastext', (_request, { item }) => ({
    kind: 'json',
    json: Object.fromEntries(Object.entries(fieldsOf(item)).map(([name, value]) => [name, String(value ?? '')])),
  })),
  operation('GET', 'item', 'versions', (request, { item }) => ({
    kind: 'value',
    value: versionsOf(request.tenant.db, item).map((version, at) => ({
      ...(JSON.parse(version.fields) as object),
      VersionId: version.number * 512,
      VersionLabel: `${version.number}.0`,
      IsCurrentVersion: at === 0,
      Created: version.modified_at,
      Editor: { LookupId: version.editor, LookupValue: principalById(request.tenant.db, version.editor).title },
    })),
  })),
];

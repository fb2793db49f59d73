import type { Context } from 'hono';
import { SITE_ID } from '../../core/ids.ts';
import type { Route } from '../../core/route.ts';
import type { Tenant } from '../../core/tenant.ts';
import { may } from '../../sharepoint/engine/access.ts';
import { changesAfter, changeToken, readChangeToken } from '../../sharepoint/engine/changes.ts';
import { columnsOf } from '../../sharepoint/engine/columns.ts';
import { fieldsOfBody } from '../../sharepoint/engine/field-input.ts';
import { type Predicate, queryItems } from '../../sharepoint/engine/item-query.ts';
import {
  createItem,
  eTagOf,
  fieldsOf,
  findItem,
  type ItemRow,
  recycleItem,
  updateItem,
} from '../../sharepoint/engine/items.ts';
import type { ListRow } from '../../sharepoint/engine/lists.ts';
import { readFilter } from '../../sharepoint/engine/odata-filter.ts';
import { principalById } from '../../sharepoint/engine/principals.ts';
import { denied, invalid, noItem } from '../../sharepoint/engine/refusal.ts';
import { RIGHT } from '../../sharepoint/engine/rights.ts';
import { versionsOf } from '../../sharepoint/engine/versions.ts';
import { type Body, bodyOf, demandKeys, demandOptions, isBody, onSite, type SiteRequest } from './answering.ts';
import { fieldsJson, identityOf, itemJson, readExpand, selected } from './item-json.ts';

const GRAPH = 'https://graph.microsoft.com/v1.0';
const PREFER = 'HonorNonIndexedQueriesWarningMayFailRandomly';
const EVERY_FIELD = { isWanted: true, names: null };

function contextOf(list: ListRow, tail: string): string {
  return `${GRAPH}/$metadata#sites('${SITE_ID}')/lists('${list.id}')/items${tail}`;
}

function itemId(request: SiteRequest): number {
  const id = request.path('item');
  if (!/^\d{1,9}$/.test(id)) throw noItem();
  return Number(id);
}

function limitOf(context: Context): number {
  const top = context.req.query('$top');
  if (top === undefined) return 200;
  if (!/^\d{1,6}$/.test(top) || Number(top) < 1) throw invalid(`Invalid value '${top}' for $top.`);
  return Math.min(Number(top), 5_000);
}

function predicatesOf(filter: string | undefined): readonly Predicate[] {
  if (filter === undefined) return [];
  const found = readFilter(filter);
  if (found.length > 1) throw invalid('Only one indexed field can be used in a filter at a time.');
  return found.map((each) => {
    const name = /^fields\/(\w+)$/.exec(each.column)?.[1];
    if (name === undefined) throw invalid('General exception while processing');
    return { ...each, column: name.toLowerCase() === 'id' ? 'ID' : name.replace(/LookupId$/, '') };
  });
}

/** The same request one page on, on the production host. */
function linkTo(context: Context, option: string, value: string, dropped: readonly string[]): string {
  const url = new URL(context.req.url);
  const options = [...url.searchParams].filter(([name]) => name !== option && !dropped.includes(name));
  const query = [...options, [option, value]].map(([name, each]) => `${name}=${encodeURIComponent(each ?? '')}`);
  return `https://graph.microsoft.com${url.pathname.replace(/\/delta\(.*$/, '/delta')}?${query.join('&')}`;
}

function list(request: SiteRequest): Response {
  const { context, tenant, access } = request;
  demandOptions(context, ['$expand', '$filter', '$top', '$skiptoken', '$select', '$orderby']);
  if (context.req.query('$orderby') !== undefined)
    throw invalid('Ordering list items is not documented; sort in code.');
  const found = request.list();
  const selection = readExpand(context.req.query('$expand'));
  const page = queryItems(tenant.db, access, found, {
    predicates: predicatesOf(context.req.query('$filter')),
    allowsUnindexed: context.req.header('prefer')?.includes(PREFER) === true,
    afterId: afterOf(context.req.query('$skiptoken')),
    limit: limitOf(context),
  });
  const columns = columnsOf(tenant.db, found.id);
  const select = context.req.query('$select');
  const next = page.hasMore ? { '@odata.nextLink': linkTo(context, '$skiptoken', tokenFor(page.items), []) } : {};
  return Response.json({
    '@odata.context': contextOf(found, ''),
    ...next,
    value: page.items.map((item) => selected(itemJson(tenant.db, found, item, selection, columns), select)),
  });
}

function tokenFor(items: readonly ItemRow[]): string {
  return btoa(`Paged=TRUE&p_ID=${items.at(-1)?.id ?? 0}`).replaceAll('=', '');
}

function afterOf(token: string | undefined): number {
  if (token === undefined) return 0;
  try {
    const after = /^Paged=TRUE&p_ID=(\d+)$/.exec(atob(token))?.[1];
    if (after !== undefined) return Number(after);
  } catch {
    throw invalid('Invalid $skiptoken.');
  }
  throw invalid('Invalid $skiptoken.');
}

function delta(request: SiteRequest): Response {
  const { context, tenant, access } = request;
  demandOptions(context, ['$expand', '$select', '$top', '$skiptoken']);
  const found = request.list();
  const inPath = /\(token='([^']*)'\)$/.exec(new URL(context.req.url).pathname)?.[1];
  const sent = inPath ?? context.req.query('token');
  const paging = context.req.query('$skiptoken');
  const page =
    sent === 'latest' ? { items: [], hasMore: false, token: changeToken(found, found.last_change) } : changes();
  const columns = columnsOf(tenant.db, found.id);
  const selection = readExpand(context.req.query('$expand'));
  const link = page.hasMore
    ? { '@odata.nextLink': linkTo(context, sent === undefined ? '$skiptoken' : 'token', page.token, []) }
    : { '@odata.deltaLink': linkTo(context, 'token', page.token, ['$skiptoken']) };
  const value = page.items.map((item) =>
    item.deleted_at === null
      ? selected(itemJson(tenant.db, found, item, selection, columns), context.req.query('$select'))
      : {
          id: String(item.id),
          parentReference: { siteId: SITE_ID },
          contentType: kind(item),
          deleted: { state: 'deleted' },
        },
  );
  return Response.json({ '@odata.context': contextOf(found, ''), ...link, value });

  function changes() {
    const restart = linkTo(context, '$top', String(limitOf(context)), ['token', '$skiptoken']);
    const token = sent ?? paging;
    const after = token === undefined ? 0 : readChangeToken(found, token, restart);
    return changesAfter(tenant.db, access, found, after, sent === undefined, limitOf(context));
  }
}

function kind(item: ItemRow): object {
  return item.is_folder === 1 ? { id: '0x0120', name: 'Folder' } : { id: '0x0100', name: 'Item' };
}

function get(request: SiteRequest): Response {
  const { context, tenant, access } = request;
  demandOptions(context, ['$expand', '$select']);
  const found = request.list();
  const item = findItem(tenant.db, access, found, itemId(request));
  const expand = context.req.query('$expand');
  const json = itemJson(tenant.db, found, item, expand === undefined ? EVERY_FIELD : readExpand(expand));
  return Response.json(
    { '@odata.context': contextOf(found, '/$entity'), ...selected(json, context.req.query('$select')) },
    { headers: { ETag: eTagOf(item) } },
  );
}

function getFields(request: SiteRequest): Response {
  const { context, tenant, access } = request;
  demandOptions(context, ['$select']);
  const item = findItem(tenant.db, access, request.list(), itemId(request));
  const names = context.req.query('$select')?.split(',') ?? null;
  return Response.json(fieldsJson(tenant.db, item, fieldsOf(item), { isWanted: true, names }));
}

async function create(request: SiteRequest): Promise<Response> {
  const { context, tenant, access } = request;
  const body = await bodyOf(context);
  demandKeys(body, ['fields', 'contentType'], 'microsoft.graph.listItem');
  const found = request.list();
  const fields = fieldsOfBody(tenant.db, found.id, fieldsPart(body), 'graph');
  const item = createItem(tenant.db, access, found, { fields, folder: null, folderName: null }, request.now);
  tenant.announce({ type: 'list', listId: found.id, itemId: item.id });
  const json = itemJson(tenant.db, found, item, EVERY_FIELD);
  return Response.json(
    { '@odata.context': contextOf(found, '/$entity'), ...json },
    { status: 201, headers: { ETag: eTagOf(item) } },
  );
}

function fieldsPart(body: Body): Body {
  const fields = body.fields ?? {};
  if (!isBody(fields)) throw invalid("The property 'fields' is not an object.");
  return fields;
}

async function patch(request: SiteRequest, isFieldSet: boolean): Promise<Response> {
  const { context, tenant, access } = request;
  const body = await bodyOf(context);
  if (!isFieldSet) demandKeys(body, ['fields', 'contentType'], 'microsoft.graph.listItem');
  const found = request.list();
  const item = findItem(tenant.db, access, found, itemId(request));
  if (!may(tenant.db, access, item.scope_id, RIGHT.editItems)) throw denied();
  const fields = fieldsOfBody(tenant.db, found.id, isFieldSet ? body : fieldsPart(body), 'graph');
  const next = updateItem(tenant.db, access, found, item, fields, context.req.header('if-match'), request.now);
  tenant.announce({ type: 'list', listId: found.id, itemId: item.id });
  const json = isFieldSet
    ? {
        '@odata.context': contextOf(found, `('${item.id}')/fields/$entity`),
        ...fieldsJson(tenant.db, next, fieldsOf(next), EVERY_FIELD),
      }
    : { '@odata.context': contextOf(found, '/$entity'), ...itemJson(tenant.db, found, next, EVERY_FIELD) };
  return Response.json(json, { headers: { ETag: eTagOf(next) } });
}

function remove(request: SiteRequest): Response {
  const { context, tenant, access } = request;
  const found = request.list();
  const item = findItem(tenant.db, access, found, itemId(request));
  recycleItem(tenant.db, access, found, item, context.req.header('if-match'), request.now);
  tenant.announce({ type: 'list', listId: found.id, itemId: item.id });
  return new Response(null, { status: 204 });
}

function versions(request: SiteRequest): Response {
  const { tenant, access } = request;
  const found = request.list();
  const item = findItem(tenant.db, access, found, itemId(request));
  const value = versionsOf(tenant.db, item).map((version) => ({
    id: `${version.number}.0`,
    lastModifiedDateTime: version.modified_at,
    lastModifiedBy: identityOf(principalById(tenant.db, version.editor)),
    fields: fieldsJson(tenant.db, item, JSON.parse(version.fields), EVERY_FIELD),
  }));
  return Response.json({ '@odata.context': contextOf(found, `('${item.id}')/versions`), value });
}

function hasToken(context: Context): boolean {
  return context.req.query('token') !== undefined || new URL(context.req.url).pathname.includes('(token=');
}

const LIST = '/v1.0/sites/:site/lists/:list';
const NAME = '/v1.0/sites/{site-id}/lists/{list-id}';

/** Items of a list through Graph: create, read, change, delete, query, delta and versions. */
export function itemRoutes(tenant: Tenant): readonly Route[] {
  const graph = { service: 'graph', audience: 'graph' } as const;
  const route = (
    method: Route['method'],
    tail: string,
    name: string,
    units: Route['units'],
    handle: (request: SiteRequest) => Response | Promise<Response>,
  ): Route => ({
    ...graph,
    method,
    path: LIST + tail,
    name: `${method} ${NAME}${name}`,
    units,
    handle: onSite(tenant, handle),
  });
  const deltaUnits = (context: Context) => (hasToken(context) ? 1 : 2);
  return [
    route('GET', '/items/delta', '/items/delta', deltaUnits, delta),
    route('GET', '/items/:delta{delta\\(.*\\)}', "/items/delta(token='{token}')", deltaUnits, delta),
    route('GET', '/items', '/items', 2, list),
    route('POST', '/items', '/items', 2, create),
    route('GET', '/items/:item', '/items/{listItem-id}', 1, get),
    route('PATCH', '/items/:item', '/items/{listItem-id}', 2, (request) => patch(request, false)),
    route('DELETE', '/items/:item', '/items/{listItem-id}', 2, remove),
    route('GET', '/items/:item/fields', '/items/{listItem-id}/fields', 1, getFields),
    route('PATCH', '/items/:item/fields', '/items/{listItem-id}/fields', 2, (request) => patch(request, true)),
    route('GET', '/items/:item/versions', '/items/{listItem-id}/versions', 2, versions),
  ];
}

import { SHAREPOINT_HOST, SITE_ID } from '../../core/ids.ts';
import type { Route } from '../../core/route.ts';
import type { Tenant } from '../../core/tenant.ts';
import { demand } from '../../sharepoint/engine/access.ts';
import { addColumn, columnsOf, findColumn } from '../../sharepoint/engine/columns.ts';
import { createList, type ListRow, lists, listUrl } from '../../sharepoint/engine/lists.ts';
import { principalById } from '../../sharepoint/engine/principals.ts';
import { invalid } from '../../sharepoint/engine/refusal.ts';
import { RIGHT } from '../../sharepoint/engine/rights.ts';
import { together } from '../../sharepoint/engine/statements.ts';
import { bodyOf, demandKeys, demandOptions, isBody, onSite, type SiteRequest } from './answering.ts';
import { columnJson, readColumn } from './column-json.ts';
import { identityOf, type Json, selected } from './item-json.ts';

const SITE_CONTEXT = `https://graph.microsoft.com/v1.0/$metadata#sites('${SITE_ID}')`;

function listJson(tenant: Tenant, list: ListRow): Json {
  const author = identityOf(principalById(tenant.db, list.author));
  return {
    '@odata.etag': `"${list.id},${list.last_change}"`,
    createdDateTime: list.created_at,
    description: list.description,
    eTag: `"${list.id},${list.last_change}"`,
    id: list.id,
    lastModifiedDateTime: list.modified_at,
    name: list.url_name,
    webUrl: encodeURI(`https://${SHAREPOINT_HOST}${listUrl(list)}`),
    displayName: list.title,
    createdBy: author,
    lastModifiedBy: author,
    parentReference: { siteId: SITE_ID },
    list: { contentTypesEnabled: list.content_types === 1, hidden: list.hidden === 1, template: 'genericList' },
  };
}

function getLists(request: SiteRequest): Response {
  demandOptions(request.context, ['$select', '$top']);
  const select = request.context.req.query('$select');
  const value = lists(request.tenant.db, request.access).map((list) =>
    selected(listJson(request.tenant, list), select),
  );
  return Response.json({ '@odata.context': `${SITE_CONTEXT}/lists`, value });
}

function getList(request: SiteRequest): Response {
  demandOptions(request.context, ['$select', '$expand']);
  const list = request.list();
  const expand = request.context.req.query('$expand');
  if (expand !== undefined && expand !== 'columns') throw invalid(`Could not expand '${expand}'.`);
  const json = selected(listJson(request.tenant, list), request.context.req.query('$select'));
  const columns = expand === undefined ? {} : { columns: columnsOf(request.tenant.db, list.id).map(columnJson) };
  return Response.json({ '@odata.context': `${SITE_CONTEXT}/lists/$entity`, ...json, ...columns });
}

async function postList(request: SiteRequest): Promise<Response> {
  const { tenant, access } = request;
  const body = await bodyOf(request.context);
  if (body.name !== undefined) throw invalid("The property 'name' cannot be set: the list is named by the server.");
  demandKeys(body, ['displayName', 'description', 'list', 'columns'], 'microsoft.graph.list');
  if (typeof body.displayName !== 'string') throw invalid('The list needs a displayName.');
  const title = body.displayName;
  if (body.list !== undefined) {
    if (!isBody(body.list)) throw invalid("The property 'list' is not an object.");
    demandKeys(body.list, ['template', 'contentTypesEnabled', 'hidden'], 'microsoft.graph.listInfo');
    if (body.list.template !== undefined && body.list.template !== 'genericList')
      throw invalid('Only the template genericList is known here.');
  }
  const columns = Array.isArray(body.columns) ? body.columns.map(readColumn) : [];
  const description = typeof body.description === 'string' ? body.description : '';
  const made = together(tenant.db, () => {
    const list = createList(tenant.db, access, { title, description }, request.now);
    for (const column of columns) addColumn(tenant.db, list.id, column);
    return list;
  });
  tenant.announce({ type: 'list', listId: made.id, itemId: 0 });
  return Response.json(
    { '@odata.context': `${SITE_CONTEXT}/lists/$entity`, ...listJson(tenant, made) },
    { status: 201 },
  );
}

function getColumns(request: SiteRequest): Response {
  demandOptions(request.context, ['$select', '$top']);
  const list = request.list();
  const select = request.context.req.query('$select');
  const value = columnsOf(request.tenant.db, list.id).map((column) => selected(columnJson(column), select));
  return Response.json({ '@odata.context': `${SITE_CONTEXT}/lists('${list.id}')/columns`, value });
}

function getColumn(request: SiteRequest): Response {
  const list = request.list();
  return Response.json(columnJson(findColumn(request.tenant.db, list.id, request.path('column'))));
}

async function postColumn(request: SiteRequest): Promise<Response> {
  const body = await bodyOf(request.context);
  const list = request.list();
  demand(request.tenant.db, request.access, list.scope_id, RIGHT.manageLists);
  const column = addColumn(request.tenant.db, list.id, readColumn(body));
  const context = `${SITE_CONTEXT}/lists('${list.id}')/columns/$entity`;
  return Response.json({ '@odata.context': context, ...columnJson(column) }, { status: 201 });
}

const SITE = '/v1.0/sites/:site';
const NAME = '/v1.0/sites/{site-id}';

/** Lists and their columns through Graph. */
export function listRoutes(tenant: Tenant): readonly Route[] {
  const route = (
    method: Route['method'],
    tail: string,
    name: string,
    units: number,
    handle: (request: SiteRequest) => Response | Promise<Response>,
  ): Route => ({
    service: 'graph',
    audience: 'graph',
    method,
    path: SITE + tail,
    name: `${method} ${NAME}${name}`,
    units,
    handle: onSite(tenant, handle),
  });
  return [
    route('GET', '/lists', '/lists', 2, getLists),
    route('POST', '/lists', '/lists', 2, postList),
    route('GET', '/lists/:list', '/lists/{list-id}', 1, getList),
    route('GET', '/lists/:list/columns', '/lists/{list-id}/columns', 2, getColumns),
    route('POST', '/lists/:list/columns', '/lists/{list-id}/columns', 2, postColumn),
    route('GET', '/lists/:list/columns/:column', '/lists/{list-id}/columns/{columnDefinition-id}', 1, getColumn),
  ];
}

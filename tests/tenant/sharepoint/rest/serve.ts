import type { Context } from 'hono';
import { SITE_PATH } from '../../core/ids.ts';
import { errorResponse, type Route } from '../../core/route.ts';
import type { Tenant } from '../../core/tenant.ts';
import { accessOf } from '../engine/access.ts';
import { denied, invalid, noResource } from '../engine/refusal.ts';
import { ATTACHMENT_OPERATIONS } from './attachment-operations.ts';
import { FOLDER_OPERATIONS } from './folder-operations.ts';
import { ITEM_OPERATIONS } from './item-operations.ts';
import { LIST_OPERATIONS } from './list-operations.ts';
import { follow } from './node.ts';
import { nameOf, type Operation, type Verb } from './operation.ts';
import { readPath } from './path.ts';
import { PERMISSION_OPERATIONS } from './permission-operations.ts';
import { type Answer, type Metadata, type RestRequest, readBody } from './request.ts';
import { respond, respondRefusal } from './respond.ts';
import { VIEW_OPERATIONS } from './view-operations.ts';
import { WEB_OPERATIONS } from './web-operations.ts';

const OPERATIONS: readonly Operation[] = [
  ...WEB_OPERATIONS,
  ...LIST_OPERATIONS,
  ...VIEW_OPERATIONS,
  ...ITEM_OPERATIONS,
  ...FOLDER_OPERATIONS,
  ...PERMISSION_OPERATIONS,
  ...ATTACHMENT_OPERATIONS,
];

const BY_NAME = new Map(OPERATIONS.map((each) => [nameOf(each), each]));

/** Everything SharePoint REST does here: verb, kind of resource, method. For coverage.ts. */
export const OPERATION_NAMES: readonly string[] = [...BY_NAME.keys()].toSorted();

export const API_PATH = `${SITE_PATH}/_api/`;

function metadataOf(context: Context): Metadata {
  const accept = context.req.header('accept')?.toLowerCase() ?? '';
  if (accept.includes('odata=verbose') || accept.includes('odata.metadata=verbose')) return 'verbose';
  return accept.includes('nometadata') || accept.includes('odata.metadata=none') ? 'none' : 'minimal';
}

function verbOf(context: Context): Verb {
  const tunnelled = context.req.header('x-http-method')?.toUpperCase();
  const verb = context.req.method === 'POST' && tunnelled !== undefined ? tunnelled : context.req.method;
  if (verb === 'PATCH' || verb === 'MERGE' || verb === 'PUT') return 'MERGE';
  return verb === 'DELETE' || verb === 'GET' ? verb : 'POST';
}

/** Resource units (platform facts C1): 5 for a permission operation, 1 for one resource, 2 for a query or a write. */
export function unitsOf(context: Context): number {
  const url = new URL(context.req.url);
  const asked = decodeURIComponent(url.pathname + url.search.replaceAll('+', ' ')).toLowerCase();
  if (asked.includes('/_api/$batch')) return 0;
  if (/role(assignments|inheritance)|effectivepermissions|hasuniqueroleassignments/.test(asked)) return 5;
  return verbOf(context) === 'GET' && /(\)|\/web|\/listitemallfields)$/.test(url.pathname.toLowerCase()) ? 1 : 2;
}

/** An application must come with a certificate; everybody needs Sites.Selected of SharePoint itself (platform facts B2, B3). */
function refusedCaller(caller: Parameters<Route['handle']>[1]): Response | null {
  if (caller.kind === 'app' && !caller.byCertificate)
    return errorResponse(
      'sharepoint',
      401,
      '-2147024891, System.UnauthorizedAccessException',
      'Unsupported app only token.',
    );
  const scopes = caller.kind === 'app' ? caller.roles : caller.scopes;
  if (scopes.includes('Sites.Selected')) return null;
  const refusal = denied();
  return errorResponse('sharepoint', 403, refusal.restCode, refusal.message);
}

/** Options that would be ignored are refused instead, so that nobody takes an unfiltered answer for a filtered one. */
function checkOptions(request: RestRequest, kind: string): void {
  const ofPeople = kind === 'users' ? ['$filter'] : [];
  const known = kind === 'items' ? ['$filter', '$orderby', '$top', '$skiptoken'] : ofPeople;
  for (const option of ['$filter', '$orderby', '$top', '$skip', '$skiptoken', '$inlinecount'])
    if (request.query.has(option) && !known.includes(option))
      throw invalid(`The query option ${option} is not supported for '${kind}' here.`);
}

function run(request: RestRequest, verb: Verb): Answer {
  const url = new URL(request.context.req.url);
  const path = url.pathname.slice(API_PATH.length);
  const { node, call } = follow(request, readPath(path, request.query));
  if (node === null) return { kind: 'nothing', status: 200 };
  const name = `${verb} ${node.kind}${call === null ? '' : ` ${call.name}`}`;
  const found = BY_NAME.get(name);
  if (found === undefined) throw noResource(call?.raw ?? path);
  checkOptions(request, node.kind);
  return found.run(request, node, call?.args ?? []);
}

/** Answers one SharePoint REST call. */
export function serve(tenant: Tenant): Route['handle'] {
  return async (context, caller) => {
    const refusal = refusedCaller(caller);
    if (refusal !== null) return refusal;
    const metadata = metadataOf(context);
    const query = new URL(context.req.url).searchParams;
    const bytes = new Uint8Array(await context.req.arrayBuffer());
    const isFile = /\/attachmentfiles\/add\(/i.test(context.req.url);
    try {
      const request: RestRequest = {
        context,
        tenant,
        access: accessOf(tenant.db, caller),
        metadata,
        query,
        body: isFile ? {} : readBody(new TextDecoder().decode(bytes)),
        bytes,
        ifMatch: context.req.header('if-match'),
        now: `${tenant.clock.now().toString().slice(0, 19)}Z`,
      };
      return respond(run(request, verbOf(context)), metadata, query);
    } catch (cause) {
      return respondRefusal(cause, metadata);
    }
  };
}

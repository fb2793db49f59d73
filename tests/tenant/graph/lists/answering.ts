import type { Context } from 'hono';
import type { Caller } from '../../core/caller.ts';
import { SHAREPOINT_HOST, SITE_ID } from '../../core/ids.ts';
import { errorResponse, type Route } from '../../core/route.ts';
import type { Tenant } from '../../core/tenant.ts';
import { type Access, accessOf } from '../../sharepoint/engine/access.ts';
import { findList, type ListRow } from '../../sharepoint/engine/lists.ts';
import { denied, invalid, noItem, Refusal } from '../../sharepoint/engine/refusal.ts';

/** The site and, where the path names one, the list a request is about, already checked against the caller's access. */
export interface SiteRequest {
  readonly context: Context;
  readonly tenant: Tenant;
  readonly caller: Caller;
  readonly access: Access;
  readonly list: () => ListRow;
  /** A path parameter, percent-decoded. */
  readonly path: (name: string) => string;
  readonly now: string;
}

const SELECTED = 'Sites.Selected';

/** Whether the token may be used for the site at all. */
export function hasScope(caller: Caller): boolean {
  if (caller.kind === 'user') return caller.scopes.includes(SELECTED);
  return caller.roles.includes(SELECTED) || caller.roles.includes('Sites.FullControl.All');
}

/** Graph's answer to a refusal of the engine. */
export function refused(cause: unknown): Response {
  if (!(cause instanceof Refusal)) throw cause;
  return errorResponse('graph', cause.status, cause.graphCode, cause.message, cause.headers);
}

export function checkSite(context: Context): void {
  const site = decodeURIComponent(context.req.param('site') ?? SITE_ID);
  const [, collection] = SITE_ID.split(',');
  const isByPath = context.req.param('call') !== undefined || context.req.param('host') !== undefined;
  if (isByPath && site === SHAREPOINT_HOST) return;
  if (site !== SITE_ID && site !== collection && site !== SITE_ID.split(',').slice(1).join(',')) throw noItem();
}

/** The clock's now as SharePoint keeps instants: whole seconds, UTC. */
function stamp(tenant: Tenant): string {
  return `${tenant.clock.now().toString().slice(0, 19)}Z`;
}

/** A handler for a request about the site: 403 without Sites.Selected or without a grant, 404 for another site, refusals as Graph words them. */
export function onSite(
  tenant: Tenant,
  handle: (request: SiteRequest) => Response | Promise<Response>,
): Route['handle'] {
  return async (context, caller) => {
    try {
      if (!hasScope(caller)) throw denied();
      const access = accessOf(tenant.db, caller);
      checkSite(context);
      const path = (name: string) => decodeURIComponent(context.req.param(name) ?? '');
      const wanted = path('list');
      const list = () => findList(tenant.db, access, { id: wanted, title: wanted });
      return await handle({ context, tenant, caller, access, list, path, now: stamp(tenant) });
    } catch (cause) {
      return refused(cause);
    }
  };
}

export type Body = Readonly<Record<string, unknown>>;

export function isBody(value: unknown): value is Body {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The JSON object of a request; 400 for anything else. */
export async function bodyOf(context: Context): Promise<Body> {
  const text = await context.req.text();
  try {
    const parsed: unknown = JSON.parse(text);
    if (isBody(parsed)) return parsed;
  } catch {
    throw invalid(
      'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.',
    );
  }
  throw invalid('The request body is not a JSON object.');
}

/** Refuses keys a body may not have. */
export function demandKeys(body: Body, known: readonly string[], what: string): void {
  for (const key of Object.keys(body))
    if (!known.includes(key) && !key.includes('@odata.'))
      throw invalid(`The property '${key}' does not exist on type '${what}'.`);
}

/** Refuses query options the operation does not have. */
export function demandOptions(context: Context, known: readonly string[]): void {
  for (const key of Object.keys(context.req.query()))
    if (key.startsWith('$') && !known.includes(key)) throw invalid(`Query option '${key}' is not supported here.`);
}

import type { Caller } from '../../core/caller.ts';
import { SHAREPOINT_HOST, SITE_ID, SITE_PATH, SITE_URL } from '../../core/ids.ts';
import type { Route } from '../../core/route.ts';
import type { Tenant } from '../../core/tenant.ts';
import { accessOf } from '../../sharepoint/engine/access.ts';
import { denied, invalid, noItem, Refusal } from '../../sharepoint/engine/refusal.ts';
import {
  grantSite,
  revokeSite,
  type SiteGrant,
  siteGrant,
  siteGrants,
  siteRole,
} from '../../sharepoint/engine/site-grants.ts';
import { bodyOf, checkSite, demandKeys, hasScope, isBody, onSite, refused, type SiteRequest } from './answering.ts';
import type { Json } from './item-json.ts';

function siteJson(): Json {
  return {
    createdDateTime: '2024-09-02T08:00:00Z',
    description: 'Supervision',
    id: SITE_ID,
    lastModifiedDateTime: '2024-09-02T08:00:00Z',
    name: 'supervision',
    webUrl: SITE_URL,
    displayName: 'Supervision',
    root: {},
    siteCollection: { hostname: SHAREPOINT_HOST },
  };
}

const ONE = { '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#sites/$entity', ...siteJson() };

function search(request: { tenant: Tenant; caller: Caller }): Response {
  const value = isGranted(request.tenant, request.caller) ? [siteJson()] : [];
  return Response.json({ '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#sites', value });
}

function isGranted(tenant: Tenant, caller: Caller): boolean {
  try {
    return accessOf(tenant.db, caller).grant !== 0n;
  } catch (cause) {
    if (cause instanceof Refusal) return false;
    throw cause;
  }
}

function byPath(request: SiteRequest): Response {
  const wanted = `/${request.path('path').replace(/^\/+/, '')}`.replace(/:$/, '');
  const host = request.path('host').replace(/:$/, '');
  if ((host !== '' && host !== SHAREPOINT_HOST) || wanted.toLowerCase() !== SITE_PATH) throw noItem();
  return Response.json(ONE);
}

function getByPath(request: SiteRequest): Response {
  const wanted = /path='([^']*)'/.exec(request.path('call'))?.[1] ?? '';
  if (`/${wanted.replace(/^\/+/, '')}`.toLowerCase() !== SITE_PATH) throw noItem();
  return Response.json(ONE);
}

function permissionJson(grant: SiteGrant): Json {
  const identity = { application: { displayName: grant.name, id: grant.app_id } };
  return { id: grant.id, roles: [grant.role], grantedToIdentitiesV2: [identity], grantedToIdentities: [identity] };
}

/** Site permissions are managed by an application that holds Sites.FullControl.All (platform facts B2). */
function asAdministrator(
  handle: (context: Parameters<Route['handle']>[0]) => Promise<Response> | Response,
): Route['handle'] {
  return async (context, caller) => {
    try {
      if (caller.kind !== 'app' || !caller.roles.includes('Sites.FullControl.All')) throw denied();
      checkSite(context);
      return await handle(context);
    } catch (cause) {
      return refused(cause);
    }
  };
}

function rolesOf(body: Json): ReturnType<typeof siteRole> {
  if (!Array.isArray(body.roles) || body.roles.length !== 1) throw invalid('roles names exactly one role.');
  return siteRole(body.roles[0]);
}

function permissionRoutes(tenant: Tenant): readonly Route[] {
  const path = '/v1.0/sites/:site/permissions';
  const name = '/v1.0/sites/{site-id}/permissions';
  const common = { service: 'graph', audience: 'graph', units: 5 } as const;
  const list = () => Response.json({ value: siteGrants(tenant.db).map(permissionJson) });
  const post: Route['handle'] = asAdministrator(async (context) => {
    const body = await bodyOf(context);
    demandKeys(body, ['roles', 'grantedToIdentities', 'grantedToIdentitiesV2'], 'microsoft.graph.permission');
    const role = rolesOf(body);
    if (role !== 'read' && role !== 'write') throw invalid('Grant read or write first and change it afterwards.');
    const identities = body.grantedToIdentities ?? body.grantedToIdentitiesV2;
    const first: unknown = Array.isArray(identities) ? identities[0] : undefined;
    const application = isBody(first) ? first.application : undefined;
    if (!isBody(application) || typeof application.id !== 'string')
      throw invalid('The permission names no application.');
    const displayName = typeof application.displayName === 'string' ? application.displayName : application.id;
    return Response.json(permissionJson(grantSite(tenant.db, application.id, role, displayName)), { status: 201 });
  });
  const get = asAdministrator((context) =>
    Response.json(permissionJson(siteGrant(tenant.db, context.req.param('id') ?? ''))),
  );
  const patch = asAdministrator(async (context) => {
    const body = await bodyOf(context);
    const known = siteGrant(tenant.db, context.req.param('id') ?? '');
    return Response.json(permissionJson(grantSite(tenant.db, known.app_id, rolesOf(body), known.name)));
  });
  const remove = asAdministrator((context) => {
    revokeSite(tenant.db, context.req.param('id') ?? '');
    return new Response(null, { status: 204 });
  });
  return [
    { ...common, method: 'GET', path, name: `GET ${name}`, handle: asAdministrator(list) },
    { ...common, method: 'POST', path, name: `POST ${name}`, handle: post },
    { ...common, method: 'GET', path: `${path}/:id`, name: `GET ${name}/{permission-id}`, handle: get },
    { ...common, method: 'PATCH', path: `${path}/:id`, name: `PATCH ${name}/{permission-id}`, handle: patch },
    { ...common, method: 'DELETE', path: `${path}/:id`, name: `DELETE ${name}/{permission-id}`, handle: remove },
  ];
}

/** The one site and who may use it. */
export function siteRoutes(tenant: Tenant): readonly Route[] {
  const common = { service: 'graph', audience: 'graph', method: 'GET', units: 1 } as const;
  return [
    {
      ...common,
      path: '/v1.0/sites',
      name: 'GET /v1.0/sites',
      units: 2,
      handle: (_context, caller) => (hasScope(caller) ? search({ tenant, caller }) : refused(denied())),
    },
    ...permissionRoutes(tenant),
    {
      ...common,
      path: '/v1.0/sites/:site/:call{getByPath\\(.*\\)}',
      name: "GET /v1.0/sites/{site-id}/getByPath(path='{path}')",
      handle: onSite(tenant, getByPath),
    },
    {
      ...common,
      path: '/v1.0/sites/:host{[^/,]+:}/:path{.+}',
      name: 'GET /v1.0/sites/{host}:/{path}',
      handle: onSite(tenant, byPath),
    },
    {
      ...common,
      path: '/v1.0/sites/:site',
      name: 'GET /v1.0/sites/{site-id}',
      handle: onSite(tenant, () => Response.json(ONE)),
    },
  ];
}

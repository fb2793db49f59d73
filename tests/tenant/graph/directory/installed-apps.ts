import type { Context } from 'hono';
import { install } from '../../connector/install.ts';
import type { Caller } from '../../core/caller.ts';
import { findUser, type UserRow } from '../../core/directory-table.ts';
import { API_APP_ID, CATALOGUE_APP_ID, TEAMS_APP_ID } from '../../core/ids.ts';
import type { Tenant } from '../../core/tenant.ts';
import { GraphRefusal, jsonBody, requireOneOf } from '../core/graph-route.ts';
import { meOf, notFound } from './find-users.ts';
import { contextOf } from './user-view.ts';

const SCOPES = ['TeamsAppInstallation.ReadWriteSelfForUser', 'TeamsAppInstallation.ReadWriteForUser'];
const ROLES = SCOPES.map((scope) => `${scope}.All`);
const READ_CATALOGUE = ['AppCatalog.Read.All', 'AppCatalog.ReadWrite.All'];

const OUR_APP = {
  id: CATALOGUE_APP_ID,
  externalId: TEAMS_APP_ID,
  displayName: 'Safeguarding Supervision',
  distributionMethod: 'organization',
};

/** The organisation's catalogue, as far as it holds an app with the manifest id that is asked for. */
export function listCatalogue(context: Context, caller: Caller): Response {
  requireOneOf(caller, READ_CATALOGUE, READ_CATALOGUE);
  const wanted = context.req.query('$filter')?.match(/^externalId eq '([^']*)'$/)?.[1];
  if (wanted === undefined)
    throw new GraphRefusal(400, 'BadRequest', 'This tenant finds an app by externalId eq only.');
  return Response.json({
    '@odata.context': contextOf('appCatalogs/teamsApps'),
    value: wanted === TEAMS_APP_ID ? [OUR_APP] : [],
  });
}

function personOf(tenant: Tenant, context: Context, caller: Caller, isMe: boolean): UserRow {
  requireOneOf(caller, SCOPES, ROLES);
  if (caller.appId !== API_APP_ID)
    throw new GraphRefusal(403, 'Forbidden', 'With a Self permission an app sees and installs only itself.');
  if (isMe) return meOf(tenant, caller);
  const id = context.req.param('id') ?? '';
  const user = findUser(tenant.db, id);
  if (user === null) throw notFound(id);
  if (caller.kind === 'user' && caller.oid !== user.oid)
    throw new GraphRefusal(403, 'Forbidden', 'A person installs apps for themselves only.');
  return user;
}

function installationId(user: UserRow): string {
  return Buffer.from(`${user.oid}##${CATALOGUE_APP_ID}`).toString('base64');
}

/** Apps installed for a person, as far as the caller may see: its own, or none. */
export function listInstalledApps(tenant: Tenant, context: Context, caller: Caller, isMe: boolean): Response {
  const user = personOf(tenant, context, caller, isMe);
  const wanted = context.req.query('$filter')?.match(/^teamsApp\/(?:id|externalId) eq '([^']*)'$/)?.[1];
  const isOurs = wanted === undefined || wanted === CATALOGUE_APP_ID || wanted === TEAMS_APP_ID;
  const isShown = user.app_installed === 1 && isOurs;
  const expanded = context.req.query('$expand')?.includes('teamsApp') === true ? { teamsApp: OUR_APP } : {};
  return Response.json({
    '@odata.context': contextOf(`users('${user.oid}')/teamwork/installedApps`),
    value: isShown ? [{ id: installationId(user), ...expanded }] : [],
  });
}

/** Installs the app for a person: 201, and the bot is told. 409 when it is there already, 404 for an app not in the catalogue. */
export async function addInstalledApp(
  tenant: Tenant,
  context: Context,
  caller: Caller,
  isMe: boolean,
): Promise<Response> {
  const user = personOf(tenant, context, caller, isMe);
  const bound = String((await jsonBody(context))['teamsApp@odata.bind'] ?? '');
  const id = bound.match(/^https:\/\/graph\.microsoft\.com\/v1\.0\/appCatalogs\/teamsApps\/(.+)$/)?.[1];
  if (id === undefined)
    throw new GraphRefusal(400, 'BadRequest', 'Bad Request: teamsApp@odata.bind must name an app of the catalogue.');
  if (id !== CATALOGUE_APP_ID)
    throw new GraphRefusal(404, 'NotFound', 'The app is not in the catalogue of this organisation.');
  if (user.enabled === 0) throw new GraphRefusal(403, 'Forbidden', 'The user account is disabled.');
  if (user.app_installed === 1)
    throw new GraphRefusal(409, 'Conflict', 'The app is already installed in the scope of this user.');
  await install(tenant, user.oid);
  return new Response(null, {
    status: 201,
    headers: { Location: `/users('${user.oid}')/teamwork/installedApps('${installationId(user)}')` },
  });
}

import type { Context } from 'hono';
import { findUser, type UserRow } from '../../core/directory-table.ts';
import type { Route } from '../../core/route.ts';
import type { Tenant } from '../../core/tenant.ts';
import { graphRoute, pageOf, requireOneOf, topOf } from '../core/graph-route.ts';
import { filteredUsers, notFound, personOf, READ_OTHERS } from './find-users.ts';
import { groupRoutes } from './groups.ts';
import { addInstalledApp, listCatalogue, listInstalledApps } from './installed-apps.ts';
import { photoOf } from './photo.ts';
import { contextOf, directoryObjectView, userView } from './user-view.ts';

export const SCHEMA = '';

function manager(tenant: Tenant, context: Context, user: UserRow): Response {
  const found = user.manager_oid === null ? null : findUser(tenant.db, user.manager_oid);
  if (found === null) throw notFound('manager');
  return Response.json({
    '@odata.context': contextOf('directoryObjects/$entity'),
    ...directoryObjectView(found, context.req.query('$select')),
  });
}

function photo(user: UserRow): Response {
  return Response.json({
    '@odata.context': contextOf(`users('${user.oid}')/photo/$entity`),
    '@odata.mediaContentType': 'image/svg+xml',
    id: '96x96',
    height: 96,
    width: 96,
  });
}

function personRoutes(tenant: Tenant, base: '/v1.0/me' | '/v1.0/users/{id}'): readonly Route[] {
  const isMe = base === '/v1.0/me';
  const on = (path: string, answer: (context: Context, user: UserRow) => Response): Route =>
    graphRoute('GET', `${base}${path}`, (context, caller) => answer(context, personOf(tenant, context, caller, isMe)));
  return [
    on('', (context, user) =>
      Response.json({
        '@odata.context': contextOf('users/$entity'),
        ...userView(user, context.req.query('$select')),
      }),
    ),
    on('/manager', (context, user) => manager(tenant, context, user)),
    on('/photo', (_context, user) => photo(user)),
    on(
      '/photo/$value',
      (_context, user) => new Response(photoOf(user), { headers: { 'Content-Type': 'image/svg+xml' } }),
    ),
    graphRoute('GET', `${base}/teamwork/installedApps`, (context, caller) =>
      listInstalledApps(tenant, context, caller, isMe),
    ),
    graphRoute('POST', `${base}/teamwork/installedApps`, (context, caller) =>
      addInstalledApp(tenant, context, caller, isMe),
    ),
  ];
}

/** Users, groups, managers, photos, installed apps. */
export function routes(tenant: Tenant): readonly Route[] {
  return [
    graphRoute('GET', '/v1.0/users', (context, caller) => {
      requireOneOf(caller, READ_OTHERS, READ_OTHERS);
      const users = filteredUsers(tenant, context.req.query('$filter'));
      const page = pageOf(context, users, topOf(context, 100, 999));
      return Response.json({
        '@odata.context': contextOf('users'),
        ...page,
        value: page.value.map((user) => userView(user, context.req.query('$select'))),
      });
    }),
    ...personRoutes(tenant, '/v1.0/me'),
    ...personRoutes(tenant, '/v1.0/users/{id}'),
    graphRoute('GET', '/v1.0/appCatalogs/teamsApps', listCatalogue),
    ...groupRoutes(tenant),
  ];
}

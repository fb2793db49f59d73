import type { Context } from 'hono';
import type { Caller } from '../../core/caller.ts';
import { groupsOf, type UserRow } from '../../core/directory-table.ts';
import type { Route } from '../../core/route.ts';
import type { Tenant } from '../../core/tenant.ts';
import { GraphRefusal, graphRoute, jsonBody, pageOf, requireOneOf, select, topOf } from '../core/graph-route.ts';
import { notFound, personOf, READ_OTHERS } from './find-users.ts';
import { contextOf, directoryObjectView, groupView, hiddenMemberView } from './user-view.ts';

const READ_GROUPS = ['GroupMember.Read.All', 'Group.Read.All', 'Directory.Read.All'];

interface GroupRow {
  readonly id: string;
  readonly name: string;
}

function groupRows(tenant: Tenant, ids: readonly string[]): readonly GroupRow[] {
  const find = tenant.db.prepare('SELECT id, name FROM groups WHERE id = ?');
  return ids.flatMap((id) => (find.get(id) as GroupRow | undefined) ?? []);
}

function membersOf(tenant: Tenant, id: string): readonly UserRow[] {
  if (groupRows(tenant, [id]).length === 0) throw notFound(id);
  return tenant.db
    .prepare('SELECT users.* FROM users JOIN group_members USING (oid) WHERE group_id = ? ORDER BY name')
    .all(id) as UserRow[];
}

function listMembers(tenant: Tenant, context: Context, caller: Caller): Response {
  requireOneOf(caller, READ_GROUPS, READ_GROUPS);
  const selected = context.req.query('$select');
  const held = caller.kind === 'user' ? caller.scopes : caller.roles;
  const view = READ_OTHERS.some((each) => held.includes(each)) ? directoryObjectView : hiddenMemberView;
  const members = membersOf(tenant, context.req.param('id') ?? '').map((user) => view(user, selected));
  return Response.json({
    '@odata.context': contextOf('directoryObjects'),
    ...pageOf(context, members, topOf(context, 100, 999)),
  });
}

const FILTER = /^(?:startswith\(displayName, ?('(?:[^']|'')*')\)|displayName eq ('(?:[^']|'')*'))$/i;

/** Groups whose name a `$filter` of one `startswith` or `eq` fits, large and small letters alike; anything else is refused with 400. */
function filteredGroups(tenant: Tenant, filter: string | undefined): readonly GroupRow[] {
  const all = tenant.db.prepare('SELECT id, name FROM groups ORDER BY name').all() as GroupRow[];
  if (filter === undefined) return all;
  const [, begins, is] = FILTER.exec(filter.trim()) ?? [];
  const said = begins ?? is;
  if (said === undefined)
    throw new GraphRefusal(
      400,
      'Request_UnsupportedQuery',
      `Unsupported or invalid query filter clause specified: ${filter}`,
    );
  const wanted = said.slice(1, -1).replaceAll("''", "'").toLowerCase();
  return all.filter(({ name }) =>
    begins === undefined ? name.toLowerCase() === wanted : name.toLowerCase().startsWith(wanted),
  );
}

function listGroups(tenant: Tenant, context: Context, caller: Caller): Response {
  requireOneOf(caller, READ_GROUPS, READ_GROUPS);
  const groups = filteredGroups(tenant, context.req.query('$filter'));
  const page = pageOf(context, groups, topOf(context, 100, 999));
  const selected = context.req.query('$select');
  return Response.json({
    '@odata.context': contextOf('groups'),
    ...page,
    value: page.value.map((group) => select(groupView(group), selected)),
  });
}

async function checkMemberGroups(tenant: Tenant, context: Context, user: UserRow): Promise<Response> {
  const { groupIds } = await jsonBody(context);
  if (!Array.isArray(groupIds) || groupIds.length > 20)
    throw new GraphRefusal(400, 'Request_BadRequest', 'groupIds must be a collection of at most 20 ids.');
  const held = groupsOf(tenant.db, user.oid);
  return Response.json({
    '@odata.context': contextOf('Collection(Edm.String)'),
    value: groupIds.map(String).filter((id) => held.includes(id)),
  });
}

function memberOf(tenant: Tenant, context: Context, user: UserRow): Response {
  const groups = groupRows(tenant, groupsOf(tenant.db, user.oid));
  const value = groups.map((group) => ({ '@odata.type': '#microsoft.graph.group', ...groupView(group) }));
  return Response.json({
    '@odata.context': contextOf('directoryObjects'),
    ...pageOf(context, value, topOf(context, 100, 999)),
  });
}

/** Groups and who is in them. Groups are never nested here. */
export function groupRoutes(tenant: Tenant): readonly Route[] {
  const perPerson = (['/v1.0/me', '/v1.0/users/{id}'] as const).flatMap((base) => {
    const isMe = base === '/v1.0/me';
    return [
      graphRoute('GET', `${base}/memberOf`, (context, caller) =>
        memberOf(tenant, context, personOf(tenant, context, caller, isMe)),
      ),
      graphRoute('POST', `${base}/checkMemberGroups`, (context, caller) =>
        checkMemberGroups(tenant, context, personOf(tenant, context, caller, isMe)),
      ),
      graphRoute('POST', `${base}/getMemberGroups`, (context, caller) => {
        const user = personOf(tenant, context, caller, isMe);
        return Response.json({
          '@odata.context': contextOf('Collection(Edm.String)'),
          value: groupsOf(tenant.db, user.oid),
        });
      }),
    ];
  });
  return [
    ...perPerson,
    graphRoute('GET', '/v1.0/groups', (context, caller) => listGroups(tenant, context, caller)),
    graphRoute('GET', '/v1.0/groups/{id}', (context, caller) => {
      requireOneOf(caller, READ_GROUPS, READ_GROUPS);
      const id = context.req.param('id') ?? '';
      const [group] = groupRows(tenant, [id]);
      if (group === undefined) throw notFound(id);
      return Response.json({ '@odata.context': contextOf('groups/$entity'), ...groupView(group) });
    }),
    graphRoute('GET', '/v1.0/groups/{id}/members', (context, caller) => listMembers(tenant, context, caller)),
    graphRoute('GET', '/v1.0/groups/{id}/transitiveMembers', (context, caller) => listMembers(tenant, context, caller)),
  ];
}

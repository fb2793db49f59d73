import type { Context } from 'hono';
import type { Caller } from '../../core/caller.ts';
import { allUsers, findUser, type UserRow } from '../../core/directory-table.ts';
import type { Tenant } from '../../core/tenant.ts';
import { GraphRefusal, requireOneOf } from '../core/graph-route.ts';

export const READ_OTHERS = ['User.ReadBasic.All', 'User.Read.All', 'Directory.Read.All'];

export function notFound(id: string): GraphRefusal {
  return new GraphRefusal(
    404,
    'Request_ResourceNotFound',
    `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
  );
}

/** The signed-in person of a `/me` call; an application has none (400). */
export function meOf(tenant: Tenant, caller: Caller): UserRow {
  if (caller.kind === 'app')
    throw new GraphRefusal(400, 'BadRequest', '/me request is only valid with delegated authentication flow.');
  const user = findUser(tenant.db, caller.oid);
  if (user === null) throw notFound(caller.oid);
  return user;
}

/** The person a path names, for a caller who may read the directory. Own data needs User.Read, others' a wider scope. */
export function personOf(tenant: Tenant, context: Context, caller: Caller, isMe: boolean): UserRow {
  if (isMe) {
    const me = meOf(tenant, caller);
    requireOneOf(caller, ['User.Read', ...READ_OTHERS], []);
    return me;
  }
  const id = context.req.param('id') ?? '';
  const user = findUser(tenant.db, id);
  const isOwn = caller.kind === 'user' && user?.oid === caller.oid;
  requireOneOf(caller, isOwn ? ['User.Read', ...READ_OTHERS] : READ_OTHERS, READ_OTHERS);
  if (user === null) throw notFound(id);
  return user;
}

const COLUMNS: Record<string, (user: UserRow) => string | null> = {
  id: (user) => user.oid,
  mail: (user) => user.mail,
  userprincipalname: (user) => user.upn,
  displayname: (user) => user.name,
};

type Test = (user: UserRow) => boolean;

function unquote(text: string): string {
  return text.slice(1, -1).replaceAll("''", "'").toLowerCase();
}

function readTerm(term: string): Test | null {
  const equals = term.match(/^(\w+) eq ('(?:[^']|'')*')$/);
  const starts = term.match(/^startswith\((\w+), ?('(?:[^']|'')*')\)$/i);
  const within = term.match(/^(\w+) in \((.+)\)$/);
  const column = COLUMNS[(equals ?? starts ?? within)?.[1]?.toLowerCase() ?? ''];
  if (term === 'accountEnabled eq true') return (user) => user.enabled === 1;
  if (column === undefined) return null;
  const value = (user: UserRow): string => (column(user) ?? '').toLowerCase();
  if (equals) return (user) => value(user) === unquote(equals[2] ?? '');
  if (starts) return (user) => value(user).startsWith(unquote(starts[2] ?? ''));
  const members = (within?.[2] ?? '').match(/'(?:[^']|'')*'/g)?.map(unquote) ?? [];
  return (user) => members.includes(value(user));
}

/** Users that pass a `$filter` of `eq`, `in` and `startswith` terms joined by `or`; anything else is refused with 400. */
export function filteredUsers(tenant: Tenant, filter: string | undefined): readonly UserRow[] {
  if (filter === undefined) return allUsers(tenant.db);
  const tests = filter.split(/ or /i).map((term) => readTerm(term.trim()));
  if (tests.some((test) => test === null))
    throw new GraphRefusal(
      400,
      'Request_UnsupportedQuery',
      `Unsupported or invalid query filter clause specified: ${filter}`,
    );
  return allUsers(tenant.db).filter((user) => tests.some((test) => test?.(user) === true));
}

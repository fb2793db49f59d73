import { SHAREPOINT_HOST, SITE_PATH } from '../../core/ids.ts';
import { type Column, findColumn } from '../engine/columns.ts';
import { findFolder, findItem, type ItemRow } from '../engine/items.ts';
import { findList, type ListRow } from '../engine/lists.ts';
import { type Principal, principalById, principalByLogin, principals, siteGroup } from '../engine/principals.ts';
import { noFile, noItem, noPrincipal, noResource, Refusal } from '../engine/refusal.ts';
import { type RoleDefinition, roleDefinitions } from '../engine/rights.ts';
import type { Securable } from '../engine/scopes.ts';
import { findView, type ViewRow, views } from '../engine/views.ts';
import type { Step } from './path.ts';
import type { RestRequest } from './request.ts';

/** What a path leads to. */
export type Node =
  | { readonly kind: 'api' }
  | { readonly kind: 'site' }
  | { readonly kind: 'web' }
  | { readonly kind: 'lists' }
  | { readonly kind: 'list'; readonly list: ListRow }
  | { readonly kind: 'items'; readonly list: ListRow }
  | { readonly kind: 'item'; readonly list: ListRow; readonly item: ItemRow }
  | { readonly kind: 'fields'; readonly list: ListRow }
  | { readonly kind: 'field'; readonly list: ListRow; readonly column: Column }
  | { readonly kind: 'views'; readonly list: ListRow }
  | { readonly kind: 'view'; readonly list: ListRow; readonly view: ViewRow }
  | { readonly kind: 'viewfields'; readonly list: ListRow; readonly view: ViewRow }
  /** `folder` null is the list's root folder. */
  | { readonly kind: 'folder'; readonly list: ListRow; readonly folder: ItemRow | null }
  /** `list` null is the web's own collection, which takes full paths. */
  | { readonly kind: 'folders'; readonly list: ListRow | null; readonly folder: ItemRow | null }
  | { readonly kind: 'assignments'; readonly of: Securable }
  | { readonly kind: 'assignment'; readonly of: Securable; readonly principal: number }
  | { readonly kind: 'roles' }
  | { readonly kind: 'role'; readonly role: RoleDefinition }
  | { readonly kind: 'users' }
  | { readonly kind: 'user'; readonly principal: Principal }
  | { readonly kind: 'groups' }
  | { readonly kind: 'group'; readonly group: Principal }
  | { readonly kind: 'members'; readonly group: Principal }
  | { readonly kind: 'attachments'; readonly list: ListRow; readonly item: ItemRow }
  | { readonly kind: 'attachment'; readonly list: ListRow; readonly item: ItemRow; readonly name: string }
  | { readonly kind: 'bin' }
  | { readonly kind: 'recycled'; readonly guid: string };

type Kind = Node['kind'];
export type NodeOf<K extends Kind> = Extract<Node, { kind: K }>;
type Move<K extends Kind> = (request: RestRequest, node: NodeOf<K>, args: readonly string[]) => Node | null;
type Moves = { readonly [K in Kind]?: Readonly<Record<string, Move<K>>> };

const LISTS_PATH = `${SITE_PATH}/Lists/`;

/** Server-relative path of a URL, whether it was absolute or not. */
export function serverRelative(url: string): string {
  const path = url.replace(new RegExp(`^https?://${SHAREPOINT_HOST}`, 'i'), '').replace(/\/+$/, '');
  return path.startsWith('/') ? path : `${SITE_PATH}/${path}`;
}

/** The list and the folder of it that a URL names; 404 when either is not there or not for this caller. */
export function folderAt(request: RestRequest, url: string): NodeOf<'folder'> {
  const path = serverRelative(url);
  if (!path.toLowerCase().startsWith(LISTS_PATH.toLowerCase())) throw noFile(path);
  const [name = '', ...rest] = path.slice(LISTS_PATH.length).split('/');
  const list = orNoFile(path, () => findList(request.tenant.db, request.access, { url: LISTS_PATH + name }));
  return { kind: 'folder', list, folder: findFolder(request.tenant.db, request.access, list, rest.join('/')) };
}

function orNoFile<T>(path: string, find: () => T): T {
  try {
    return find();
  } catch (cause) {
    throw cause instanceof Refusal && cause.status === 404 ? noFile(path) : cause;
  }
}

function first(args: readonly string[]): string {
  const [value] = args;
  if (value === undefined || value === '') throw noResource('without an argument');
  return value;
}

function id(args: readonly string[]): number {
  const value = first(args);
  if (!/^\d{1,9}$|^\d{10}$/.test(value)) throw noItem();
  return Number(value);
}

function user(request: RestRequest, matches: (each: Principal) => boolean, what: string): Node {
  const found = principals(request.tenant.db, ['user', 'group', 'app']).find(matches);
  if (found === undefined) throw noPrincipal(what);
  return { kind: 'user', principal: found };
}

function role(request: RestRequest, matches: (each: RoleDefinition) => boolean): Node {
  const found = roleDefinitions(request.tenant.db).find(matches);
  if (found === undefined)
    throw new Refusal(404, 'itemNotFound', '-2147024809, System.ArgumentException', 'Role definition not found.');
  return { kind: 'role', role: found };
}

const listBy = (request: RestRequest, by: Parameters<typeof findList>[2]): Node => ({
  kind: 'list',
  list: findList(request.tenant.db, request.access, by),
});
const folderBy: Move<'web'> = (request, _node, args) => folderAt(request, first(args));
const groupBy = (request: RestRequest, by: { id: number } | { name: string }): Node => ({
  kind: 'group',
  group: siteGroup(request.tenant.db, by),
});
const fieldBy: Move<'fields'> = (request, { list }, args) => ({
  kind: 'field',
  list,
  column: findColumn(request.tenant.db, list.id, first(args)),
});
const viewBy = (request: RestRequest, list: ListRow, by: { id: string } | { title: string }): Node => ({
  kind: 'view',
  list,
  view: findView(request.tenant.db, list.id, by),
});
const itemBy: Move<'items'> = (request, { list }, args) => ({
  kind: 'item',
  list,
  item: findItem(request.tenant.db, request.access, list, id(args)),
});
const attachmentBy: Move<'attachments'> = (_request, { list, item }, args) => ({
  kind: 'attachment',
  list,
  item,
  name: first(args),
});
/** The file at a path: only those that hang on items are kept here; 404 when the item is not for this caller. */
const fileBy: Move<'web'> = (request, _node, args) => {
  const path = serverRelative(first(args));
  const [listName = '', folder, item = '', name = '', ...deeper] = path.slice(LISTS_PATH.length).split('/');
  const isThere = path.toLowerCase().startsWith(LISTS_PATH.toLowerCase()) && folder?.toLowerCase() === 'attachments';
  if (!isThere || !/^\d{1,9}$/.test(item) || name === '' || deeper.length > 0) throw noFile(path);
  const list = orNoFile(path, () => findList(request.tenant.db, request.access, { url: LISTS_PATH + listName }));
  const found = orNoFile(path, () => findItem(request.tenant.db, request.access, list, Number(item)));
  return { kind: 'attachment', list, item: found, name };
};
const recycledBy: Move<'bin'> = (_request, _node, args) => ({ kind: 'recycled', guid: first(args) });
const assignmentBy: Move<'assignments'> = (_request, { of }, args) => ({ kind: 'assignment', of, principal: id(args) });

/** Where each step leads; the name `()` is the key of a collection, as in `items(7)`. */
const MOVES: Moves = {
  api: { web: () => ({ kind: 'web' }), site: () => ({ kind: 'site' }) },
  site: { rootweb: () => ({ kind: 'web' }), recyclebin: () => ({ kind: 'bin' }) },
  web: {
    lists: () => ({ kind: 'lists' }),
    getlist: (request, _node, args) => listBy(request, { url: serverRelative(first(args)) }),
    getfolderbyserverrelativepath: folderBy,
    getfolderbyserverrelativeurl: folderBy,
    getfilebyserverrelativepath: fileBy,
    getfilebyserverrelativeurl: fileBy,
    folders: () => ({ kind: 'folders', list: null, folder: null }),
    roleassignments: (_request, node) => ({ kind: 'assignments', of: node }),
    roledefinitions: () => ({ kind: 'roles' }),
    siteusers: () => ({ kind: 'users' }),
    sitegroups: () => ({ kind: 'groups' }),
    recyclebin: () => ({ kind: 'bin' }),
    getuserbyid: (request, _node, args) => ({ kind: 'user', principal: principalById(request.tenant.db, id(args)) }),
  },
  lists: {
    '()': (request, _node, args) => listBy(request, { id: first(args) }),
    getbyid: (request, _node, args) => listBy(request, { id: first(args) }),
    getbytitle: (request, _node, args) => listBy(request, { title: first(args) }),
  },
  list: {
    items: (_request, { list }) => ({ kind: 'items', list }),
    getitembyid: (request, { list }, args) => itemBy(request, { kind: 'items', list }, args),
    fields: (_request, { list }) => ({ kind: 'fields', list }),
    views: (_request, { list }) => ({ kind: 'views', list }),
    defaultview: (request, { list }) => ({
      kind: 'view',
      list,
      view:
        views(request.tenant.db, list.id).find((each) => each.is_default === 1) ??
        findView(request.tenant.db, list.id, { title: 'All Items' }),
    }),
    rootfolder: (_request, { list }) => ({ kind: 'folder', list, folder: null }),
    roleassignments: (_request, node) => ({ kind: 'assignments', of: node }),
  },
  items: { '()': itemBy, getbyid: itemBy },
  item: {
    roleassignments: (_request, node) => ({ kind: 'assignments', of: node }),
    attachmentfiles: (_request, { list, item }) => ({ kind: 'attachments', list, item }),
    folder: (_request, { list, item }) => (item.is_folder === 1 ? { kind: 'folder', list, folder: item } : null),
  },
  attachments: { '()': attachmentBy, getbyfilename: attachmentBy },
  bin: { '()': recycledBy, getbyid: recycledBy },
  fields: { '()': fieldBy, getbyid: fieldBy, getbytitle: fieldBy, getbyinternalnameortitle: fieldBy },
  views: {
    '()': (request, { list }, args) => viewBy(request, list, { id: first(args) }),
    getbyid: (request, { list }, args) => viewBy(request, list, { id: first(args) }),
    getbytitle: (request, { list }, args) => viewBy(request, list, { title: first(args) }),
  },
  view: { viewfields: (_request, { list, view }) => ({ kind: 'viewfields', list, view }) },
  folder: {
    folders: (_request, { list, folder }) => ({ kind: 'folders', list, folder }),
    listitemallfields: (_request, { list, folder }) => (folder === null ? null : { kind: 'item', list, item: folder }),
  },
  assignments: { '()': assignmentBy, getbyprincipalid: assignmentBy },
  roles: {
    '()': (request, _node, args) => role(request, (each) => each.id === id(args)),
    getbyid: (request, _node, args) => role(request, (each) => each.id === id(args)),
    getbytype: (request, _node, args) => role(request, (each) => each.typeKind === Number(first(args))),
    getbyname: (request, _node, args) => role(request, (each) => each.name.toLowerCase() === first(args).toLowerCase()),
  },
  users: {
    '()': (request, _node, args) =>
      user(request, (each) => each.id === Number(first(args)) || each.login === first(args), first(args)),
    getbyid: (request, _node, args) => user(request, (each) => each.id === id(args), first(args)),
    getbyemail: (request, _node, args) =>
      user(request, (each) => each.email.toLowerCase() === first(args).toLowerCase(), first(args)),
    getbyloginname: (request, _node, args) =>
      user(
        request,
        (each) => each === principalByLogin(request.tenant.db, first(args)) || each.login === first(args).toLowerCase(),
        first(args),
      ),
  },
  groups: {
    '()': (request, _node, args) => groupBy(request, { id: id(args) }),
    getbyid: (request, _node, args) => groupBy(request, { id: id(args) }),
    getbyname: (request, _node, args) => groupBy(request, { name: first(args) }),
  },
  group: { users: (_request, { group }) => ({ kind: 'members', group }) },
};

function move<K extends Kind>(
  request: RestRequest,
  node: NodeOf<K>,
  name: string,
  args: readonly string[],
): Node | null | undefined {
  const moves = MOVES[node.kind] as Readonly<Record<string, Move<K>>> | undefined;
  const found = moves !== undefined && Object.hasOwn(moves, name) ? moves[name] : undefined;
  return found?.(request, node, args);
}

interface Destination {
  /** Null is a thing that is not there but may be asked for, such as the item of a root folder. */
  readonly node: Node | null;
  /** A method or property of the node at the end of the path. */
  readonly call: Step | null;
}

/** Follows a path. The last step may be a method or property; any other unknown step is 404. */
export function follow(request: RestRequest, steps: readonly Step[]): Destination {
  let node: Node | null = { kind: 'api' };
  for (const [at, step] of steps.entries()) {
    if (node === null) throw noResource(step.raw);
    const next = move(request, node, step.name, step.args ?? []);
    if (next === undefined) {
      if (at !== steps.length - 1) throw noResource(step.raw);
      return { node, call: step };
    }
    node = keyed(request, next, step);
  }
  return { node, call: null };
}

/** `items(7)`: the collection, then its key. */
function keyed(request: RestRequest, node: Node | null, step: Step): Node | null {
  if (node === null || step.args === null || step.args.length === 0) return node;
  const moves = MOVES[node.kind];
  const isCollection = moves !== undefined && Object.hasOwn(moves, '()') && step.name in COLLECTIONS;
  return isCollection ? (move(request, node, '()', step.args) ?? null) : node;
}

const COLLECTIONS = {
  attachmentfiles: 1,
  recyclebin: 1,
  lists: 1,
  items: 1,
  fields: 1,
  views: 1,
  roleassignments: 1,
  roledefinitions: 1,
  siteusers: 1,
  sitegroups: 1,
};

import { demand, rightsOn } from '../engine/access.ts';
import { findItem } from '../engine/items.ts';
import { findList } from '../engine/lists.ts';
import { noPrincipal, noResource } from '../engine/refusal.ts';
import { RIGHT } from '../engine/rights.ts';
import {
  type Assignment,
  addRole,
  assignmentsOf,
  breakInheritance,
  hasOwnScope,
  removeRole,
  resetInheritance,
  type Securable,
  scopeOf,
} from '../engine/scopes.ts';
import { assignmentEntity, basePermissions, itemEntity, listEntity, webEntity } from './entities.ts';
import { type Operation, operation } from './operation.ts';
import type { Answer, RestRequest } from './request.ts';
import { rightsOfLogin } from './web-operations.ts';

const DONE: Answer = { kind: 'nothing', status: 200 };

function tellListeners(request: RestRequest, securable: Securable): void {
  if (securable.kind === 'web') return;
  const itemId = securable.kind === 'item' ? securable.item.id : 0;
  request.tenant.announce({ type: 'list', listId: securable.list.id, itemId });
}

function isTrue(value: string | undefined, otherwise: boolean): boolean {
  return value === undefined ? otherwise : value.toLowerCase() === 'true';
}

function breaks(request: RestRequest, securable: Securable, args: readonly string[]): Answer {
  breakInheritance(request.tenant.db, request.access, securable, isTrue(args[0], true), isTrue(args[1], false));
  tellListeners(request, securable);
  return DONE;
}

function resets(request: RestRequest, securable: Securable): Answer {
  resetInheritance(request.tenant.db, request.access, securable);
  tellListeners(request, securable);
  return DONE;
}

function unique(request: RestRequest, securable: Securable): Answer {
  return { kind: 'value', value: hasOwnScope(request.tenant.db, securable) };
}

function ids(args: readonly string[]): [number, number] {
  const [principal, role] = args.map(Number);
  if (principal === undefined || role === undefined || Number.isNaN(principal + role))
    throw noResource('without its ids');
  return [principal, role];
}

/** The securable as it now stands: a batch may have changed its scope since the path was followed. */
function fresh(request: RestRequest, securable: Securable): Securable {
  if (securable.kind === 'web') return securable;
  const list = findList(request.tenant.db, request.access, { id: securable.list.id });
  if (securable.kind === 'list') return { kind: 'list', list };
  return { kind: 'item', list, item: findItem(request.tenant.db, request.access, list, securable.item.id) };
}

function linkOf(request: RestRequest, securable: Securable): string {
  if (securable.kind === 'web') return webEntity(request).link;
  if (securable.kind === 'list') return listEntity(request, securable.list).link;
  return itemEntity(request, securable.list, securable.item).link;
}

function readable(request: RestRequest, securable: Securable): readonly Assignment[] {
  demand(request.tenant.db, request.access, scopeOf(securable), RIGHT.enumeratePermissions);
  return assignmentsOf(request.tenant.db, scopeOf(securable));
}

const SECURABLES = ['list', 'item'] as const;

/** Inheritance, role assignments and effective rights of the web, lists, folders and items. */
export const PERMISSION_OPERATIONS: readonly Operation[] = [
  ...SECURABLES.flatMap((kind) => [
    operation('POST', kind, 'breakroleinheritance', (request, node, args) => breaks(request, node, args)),
    operation('POST', kind, 'resetroleinheritance', (request, node) => resets(request, node)),
    operation('GET', kind, 'hasuniqueroleassignments', (request, node) => unique(request, node)),
    operation('GET', kind, 'effectivebasepermissions', (request, node) => ({
      kind: 'json',
      json: basePermissions(rightsOn(request.tenant.db, request.access, scopeOf(node))),
    })),
    operation('GET', kind, 'getusereffectivepermissions', (request, node, [login]) => ({
      kind: 'json',
      json: basePermissions(rightsOfLogin(request, login ?? '', scopeOf(node))),
    })),
  ]),
  operation('GET', 'web', 'hasuniqueroleassignments', () => ({ kind: 'value', value: true })),
  operation('GET', 'web', 'getusereffectivepermissions', (request, node, [login]) => ({
    kind: 'json',
    json: basePermissions(rightsOfLogin(request, login ?? '', scopeOf(node))),
  })),
  operation('GET', 'assignments', null, (request, { of }) => ({
    kind: 'entities',
    entities: readable(request, of).map((each) =>
      narrowed(request, assignmentEntity(request.tenant.db, each.principal, each.roles, linkOf(request, of))),
    ),
  })),
  operation('POST', 'assignments', 'addroleassignment', (request, { of }, args) => {
    addRole(request.tenant.db, request.access, fresh(request, of), ...ids(args));
    tellListeners(request, of);
    return DONE;
  }),
  operation('POST', 'assignments', 'removeroleassignment', (request, { of }, args) => {
    removeRole(request.tenant.db, request.access, fresh(request, of), ...ids(args));
    tellListeners(request, of);
    return DONE;
  }),
  operation('GET', 'assignment', null, (request, { of, principal }) => {
    const found = readable(request, of).find((each) => each.principal === principal);
    if (found === undefined) throw noPrincipal(String(principal));
    return {
      kind: 'entity',
      entity: narrowed(request, assignmentEntity(request.tenant.db, principal, found.roles, linkOf(request, of))),
    };
  }),
  operation('DELETE', 'assignment', null, (request, { of, principal }) => {
    removeRole(request.tenant.db, request.access, of, principal, null);
    tellListeners(request, of);
    return DONE;
  }),
];

/** Member and bindings come only when they are expanded. */
function narrowed(
  request: RestRequest,
  entity: ReturnType<typeof assignmentEntity>,
): ReturnType<typeof assignmentEntity> {
  const expanded = (request.query.get('$expand') ?? '').toLowerCase();
  const json = Object.fromEntries(
    Object.entries(entity.json).filter(([key]) => key === 'PrincipalId' || expanded.includes(key.toLowerCase())),
  );
  return { ...entity, json };
}

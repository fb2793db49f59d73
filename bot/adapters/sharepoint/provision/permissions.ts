import type { SPFI } from '@pnp/sp';
import type { IItem } from '@pnp/sp/items/index.js';
import type { IList } from '@pnp/sp/lists/index.js';
import { z } from 'zod';
import { asked } from '../site-client.ts';

/** Something with permissions of its own: a list's root, or a folder's item. */
export type Lockable = IList | IItem;

/** A principal who may do something there, Limited Access on the way to something else not counted. */
export interface Grant {
  readonly principalId: number;
  readonly name: string;
  readonly roleIds: readonly number[];
}

/** How a list or folder is closed. */
export interface Lock {
  readonly isClosed: boolean;
  readonly grants: readonly Grant[];
}

const READ_ROLE_TYPE = 2;
const LIMITED_ACCESS_TYPE = 1;
const lock = z.object({
  HasUniqueRoleAssignments: z.boolean(),
  RoleAssignments: z.array(
    z.object({
      PrincipalId: z.number(),
      Member: z.object({ Title: z.string(), LoginName: z.string() }),
      RoleDefinitionBindings: z.array(z.object({ Id: z.number(), RoleTypeKind: z.number() })),
    }),
  ),
});
export const LOCK_SELECT = [
  'Id',
  'HasUniqueRoleAssignments',
  'RoleAssignments/PrincipalId',
  'RoleAssignments/Member/Title',
  'RoleAssignments/Member/LoginName',
  'RoleAssignments/RoleDefinitionBindings/Id',
  'RoleAssignments/RoleDefinitionBindings/RoleTypeKind',
];
export const LOCK_EXPAND = ['RoleAssignments/Member', 'RoleAssignments/RoleDefinitionBindings'];

/** The grants in an answer; the service's own and Limited Access are left out. */
export function lockIn(answer: unknown, clientId: string): Lock {
  const read = lock.parse(answer);
  const grants = read.RoleAssignments.filter((each) => !each.Member.LoginName.toLowerCase().includes(clientId))
    .map((each) => ({
      principalId: each.PrincipalId,
      name: each.Member.Title,
      roleIds: each.RoleDefinitionBindings.filter((role) => role.RoleTypeKind !== LIMITED_ACCESS_TYPE).map(
        (role) => role.Id,
      ),
    }))
    .filter((each) => each.roleIds.length > 0);
  return { isClosed: read.HasUniqueRoleAssignments, grants };
}

/** One thing to do about who may read. */
export type LockChange =
  | { readonly do: 'close' }
  | { readonly do: 'let read'; readonly principalId: number }
  | { readonly do: 'take away'; readonly principalId: number; readonly name: string; readonly roleId: number };

/** What is to be done so that exactly these principals may read, and nobody may write. A lock that inherits counts as nothing. */
export function lockChanges(
  standing: Lock | null,
  readers: readonly number[],
  readRole: number,
): readonly LockChange[] {
  const isClosed = standing?.isClosed === true;
  const grants = isClosed ? standing.grants : [];
  const mayRead = new Set(grants.filter((each) => each.roleIds.includes(readRole)).map((each) => each.principalId));
  const superfluous = grants.flatMap(({ principalId, name, roleIds }) =>
    roleIds
      .filter((roleId) => roleId !== readRole || !readers.includes(principalId))
      .map((roleId) => ({ do: 'take away' as const, principalId, name, roleId })),
  );
  const missing = readers
    .filter((each) => !mayRead.has(each))
    .map((principalId) => ({ do: 'let read' as const, principalId }));
  return [...(isClosed ? [] : [{ do: 'close' as const }]), ...superfluous, ...missing];
}

/**
 * Carries out changes to who may read, in order: closing comes first. What is closed below keeps its own permissions: cleared, a session's folder would
 * be read by everybody of its arrangement. 5 units each.
 */
export async function applyLock(of: Lockable, changes: readonly LockChange[], readRole: number): Promise<void> {
  for (const change of changes) {
    switch (change.do) {
      case 'close':
        await asked('close a folder or list', () => of.breakRoleInheritance(false, false));
        break;
      case 'let read':
        await asked('let somebody read', () => of.roleAssignments.add(change.principalId, readRole));
        break;
      case 'take away':
        await asked('take a permission away', () => of.roleAssignments.remove(change.principalId, change.roleId));
        break;
    }
  }
}

/** The id of the site's Read role; ids differ on customised sites, the kind does not (platform B3). */
export async function readRoleOf(site: SPFI): Promise<number> {
  const role = await asked('find the Read role', () => site.web.roleDefinitions.getByType(READ_ROLE_TYPE)());
  return z.object({ Id: z.number() }).parse(role).Id;
}

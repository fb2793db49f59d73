import type { Caller } from '../../core/caller.ts';
import type { Db } from '../../core/database.ts';
import { isSiteAdmin, principalOfApp, principalOfPerson, principalsOfPerson } from './principals.ts';
import { denied } from './refusal.ts';
import { EVERYTHING, maskOf, maskOfGrant, RIGHT, roleDefinitions, rolesWith } from './rights.ts';
import { grantedRole } from './site-grants.ts';
import { all } from './statements.ts';

export const WEB_SCOPE = 1;

/** What a caller may do on the site: an application by its grant alone, a person by their own rights and the application's grant together. */
export interface Access {
  readonly grant: bigint;
  /** The principals a person acts through; null for an application, whose reads are not trimmed. */
  readonly principals: readonly number[] | null;
  readonly caller: Caller;
}

/** The caller's access to the site. Throws 403 when the application was granted nothing, or the person holds nothing on the web. */
export function accessOf(db: Db, caller: Caller): Access {
  // An administrator's own application reaches every site of the tenant without a grant (platform facts B2).
  const isOverAll = caller.kind === 'app' && caller.roles.includes('Sites.FullControl.All');
  const grant = isOverAll ? EVERYTHING : maskOfGrant(grantedRole(db, caller.appId));
  if (grant === 0n) throw denied();
  if (caller.kind === 'app') return { grant, principals: null, caller };
  const access = { grant, principals: principalsOfPerson(db, caller.oid), caller };
  if ((rightsOn(db, access, WEB_SCOPE) & RIGHT.open) === 0n) throw denied();
  return access;
}

/** Access of the tenant itself, for seeds and tests of the engine: everything, untrimmed, written as that application. */
export function accessAsApp(appId: string): Access {
  return { grant: EVERYTHING, principals: null, caller: { kind: 'app', appId, roles: [], byCertificate: true } };
}

/** The principal a caller writes as. */
export function authorOf(db: Db, access: Access): number {
  if (access.caller.kind === 'app') return principalOfApp(db, access.caller.appId).id;
  const person = principalOfPerson(db, access.caller.oid);
  if (person === null) throw denied();
  return person.id;
}

/** The rights these principals hold together on a scope, whatever the application's grant. */
export function rightsOfPrincipals(db: Db, ids: readonly number[], scope: number): bigint {
  if (ids.length === 0) return 0n;
  if (ids.some((id) => isSiteAdmin(db, id))) return EVERYTHING;
  const rows = all<{ role_id: number }>(
    db,
    `SELECT DISTINCT role_id FROM sp_assignments WHERE scope_id = ? AND principal_id IN (${ids.join(',')})`,
    scope,
  );
  if (rows.length === 0) return 0n;
  const held = new Set(rows.map((row) => row.role_id));
  return roleDefinitions(db).reduce((sum, each) => (held.has(each.id) ? sum | maskOf(each) : sum), 0n);
}

export function rightsOn(db: Db, access: Access, scope: number): bigint {
  return access.principals === null ? access.grant : rightsOfPrincipals(db, access.principals, scope) & access.grant;
}

export function may(db: Db, access: Access, scope: number, right: bigint): boolean {
  return (rightsOn(db, access, scope) & right) === right;
}

/** Throws 403 unless the caller holds the right on the scope. */
export function demand(db: Db, access: Access, scope: number, right: bigint): void {
  if (!may(db, access, scope, right)) throw denied();
}

/** The condition that leaves only what the caller may read; `column` holds a scope id. */
export function trimming(db: Db, access: Access, column: string): string {
  if (access.principals === null) return (access.grant & RIGHT.viewItems) === 0n ? '0' : '1';
  if (access.principals.length === 0 || (access.grant & RIGHT.viewItems) === 0n) return '0';
  if (access.principals.some((id) => isSiteAdmin(db, id))) return '1';
  const roles = rolesWith(db, RIGHT.viewItems).join(',');
  return `${column} IN (SELECT scope_id FROM sp_assignments WHERE principal_id IN (${access.principals.join(',')}) AND role_id IN (${roles}))`;
}

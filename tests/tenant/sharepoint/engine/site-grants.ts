import type { Db } from '../../core/database.ts';
import { invalid, Refusal } from './refusal.ts';
import { all, one, run } from './statements.ts';

/** What an application may do on the site (platform facts B2). */
export type SiteRole = 'read' | 'write' | 'manage' | 'fullcontrol' | 'owner';
const ROLES: readonly string[] = ['read', 'write', 'manage', 'fullcontrol', 'owner'];

export interface SiteGrant {
  readonly id: string;
  readonly app_id: string;
  readonly name: string;
  readonly role: SiteRole;
}

export function siteRole(role: unknown): SiteRole {
  if (typeof role === 'string' && ROLES.includes(role)) return role as SiteRole;
  throw invalid(`The role '${String(role)}' is not one of ${ROLES.join(', ')}.`);
}

export function siteGrants(db: Db): readonly SiteGrant[] {
  return all<SiteGrant>(db, 'SELECT * FROM sp_grants ORDER BY rowid');
}

/** The role an application was granted on the site; null = none, so 403. */
export function grantedRole(db: Db, appId: string): SiteRole | null {
  return one<{ role: SiteRole }>(db, 'SELECT role FROM sp_grants WHERE app_id = ?', appId)?.role ?? null;
}

/** Grants an application a role on the site, replacing the one it had. */
export function grantSite(db: Db, appId: string, role: SiteRole, name = 'Safeguarding Supervision'): SiteGrant {
  const known = one<SiteGrant>(db, 'SELECT * FROM sp_grants WHERE app_id = ?', appId);
  const grant = { id: known?.id ?? btoa(`i:0i.t|ms.sp.ext|${appId}`).replaceAll('=', ''), app_id: appId, name, role };
  run(
    db,
    'INSERT OR REPLACE INTO sp_grants (id, app_id, name, role) VALUES (?, ?, ?, ?)',
    grant.id,
    grant.app_id,
    grant.name,
    grant.role,
  );
  return grant;
}

export function siteGrant(db: Db, id: string): SiteGrant {
  const found = one<SiteGrant>(db, 'SELECT * FROM sp_grants WHERE id = ?', id);
  if (found === undefined)
    throw new Refusal(404, 'itemNotFound', '-1, System.ArgumentException', 'The permission could not be found.');
  return found;
}

export function revokeSite(db: Db, id: string): void {
  run(db, 'DELETE FROM sp_grants WHERE id = ?', siteGrant(db, id).id);
}

import type { Db } from '../core/database.ts';
import type { Tenant } from '../core/tenant.ts';

export const CONSENT_SCHEMA = `
CREATE TABLE IF NOT EXISTS app_consents (role TEXT PRIMARY KEY);
CREATE TABLE IF NOT EXISTS scope_consents (scope TEXT PRIMARY KEY);
`;

/** What an administrator of this tenant may consent to for the service beyond what it has from the start. */
export const ROLES_ON_CONSENT = ['TeamsAppInstallation.ReadWriteSelfForUser.All', 'AppCatalog.Read.All'] as const;
type RoleOnConsent = (typeof ROLES_ON_CONSENT)[number];

/** The application roles consented to; none until an administrator says so. */
export function consentedRoles(db: Db): readonly string[] {
  return (db.prepare('SELECT role FROM app_consents ORDER BY role').all() as { role: string }[]).map(
    ({ role }) => role,
  );
}

/** Consents to a role for the service, or takes that back: tokens asked for from now on carry it or don't. */
export function consent({ db }: Pick<Tenant, 'db'>, role: RoleOnConsent, isGranted: boolean): void {
  const sql = isGranted
    ? 'INSERT OR IGNORE INTO app_consents (role) VALUES (?)'
    : 'DELETE FROM app_consents WHERE role = ?';
  db.prepare(sql).run(role);
}

/** What an administrator may let the service do on behalf of whoever is signed in, beyond what it may from the start. */
type ScopeOnConsent = 'GroupMember.Read.All';

/** The delegated scopes consented to since; none until an administrator says so. */
export function addedScopes(db: Db): readonly string[] {
  return (db.prepare('SELECT scope FROM scope_consents ORDER BY scope').all() as { scope: string }[]).map(
    ({ scope }) => scope,
  );
}

/** Consents to a delegated scope for everybody, or takes that back: tokens asked for from now on carry it or don't. */
export function consentToScope({ db }: Pick<Tenant, 'db'>, scope: ScopeOnConsent, isGranted: boolean): void {
  const sql = isGranted
    ? 'INSERT OR IGNORE INTO scope_consents (scope) VALUES (?)'
    : 'DELETE FROM scope_consents WHERE scope = ?';
  db.prepare(sql).run(scope);
}

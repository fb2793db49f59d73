import type { Db } from '../core/database.ts';
import type { Tenant } from '../core/tenant.ts';

export const CONSENT_SCHEMA = 'CREATE TABLE IF NOT EXISTS app_consents (role TEXT PRIMARY KEY);';

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

import type { Hono } from 'hono';
import { API_APP_ID, AUDIENCES, MAIL_DOMAIN, TENANT_ID } from '../../core/ids.ts';
import type { Tenant } from '../../core/tenant.ts';
import { createTenant } from '../../create.ts';
import { grantSite, type SiteRole } from '../engine/site-grants.ts';

/** An administrator's own application, for site permissions. */
export const ADMIN_APP_ID = '0d3c6f58-9a41-4c1e-8b27-4f5e6a7d8c90';

/** The people and the group of these tests, by first name. */
export const PEOPLE = {
  amara: '11111111-0000-4000-8000-000000000001',
  bertie: '11111111-0000-4000-8000-000000000002',
  carys: '11111111-0000-4000-8000-000000000003',
  dev: '11111111-0000-4000-8000-000000000004',
} as const;
export const LEADS_GROUP = '22222222-0000-4000-8000-000000000001';

export function upnOf(person: keyof typeof PEOPLE): string {
  return `${person}@${MAIL_DOMAIN}`;
}

export interface Site {
  readonly tenant: Tenant;
  readonly app: Hono;
  /** Tokens, signed by the tenant's issuer. */
  readonly appToken: (resource: 'graph' | 'sharepoint', claims?: Record<string, unknown>) => Promise<string>;
  readonly userToken: (
    person: keyof typeof PEOPLE,
    resource: 'graph' | 'sharepoint',
    claims?: Record<string, unknown>,
  ) => Promise<string>;
}

/** A tenant in memory with four people, one group that Carys is in, and the site granted to the service. */
export async function makeSite(role: SiteRole | null = 'fullcontrol'): Promise<Site> {
  const { tenant, app } = await createTenant({
    databasePath: ':memory:',
    origin: 'http://localhost:4220',
    serviceOrigin: 'http://localhost:4221',
  });
  const person = tenant.db.prepare('INSERT OR IGNORE INTO users (oid, name, upn, mail) VALUES (?, ?, ?, ?)');
  for (const [name, oid] of Object.entries(PEOPLE))
    person.run(
      oid,
      `${name[0]?.toUpperCase()}${name.slice(1)} Test`,
      `${name}@${MAIL_DOMAIN}`,
      `${name}@${MAIL_DOMAIN}`,
    );
  tenant.db.prepare('INSERT INTO groups (id, name) VALUES (?, ?)').run(LEADS_GROUP, 'Test leads');
  tenant.db.prepare('INSERT INTO group_members (group_id, oid) VALUES (?, ?)').run(LEADS_GROUP, PEOPLE.carys);
  tenant.db.exec('DELETE FROM sp_grants');
  if (role !== null) grantSite(tenant.db, API_APP_ID, role);
  return {
    tenant,
    app,
    appToken: (resource, claims = {}) =>
      tenant.keys.sign(
        {
          aud: AUDIENCES[resource],
          tid: TENANT_ID,
          azp: API_APP_ID,
          idtyp: 'app',
          azpacr: '2',
          roles: ['Sites.Selected'],
          ...claims,
        },
        600,
      ),
    userToken: (who, resource, claims = {}) =>
      tenant.keys.sign(
        {
          aud: AUDIENCES[resource],
          tid: TENANT_ID,
          azp: API_APP_ID,
          oid: PEOPLE[who],
          scp: 'Sites.Selected',
          ...claims,
        },
        600,
      ),
  };
}

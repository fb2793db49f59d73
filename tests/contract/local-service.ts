import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { type AdapterOptions, type Adapters, createPorts } from '../../bot/adapters/index.ts';
import { provisionSite } from '../../bot/adapters/sharepoint/provision/provision-site.ts';
import { type Config, readConfig } from '../../bot/config.ts';
import type { Actor } from '../../bot/ports/actor.ts';
import { Temporal } from '../../shared/domain/dates.ts';
import type { Person } from '../../shared/domain/people/person.ts';
import { aPerson } from '../builders/a-person.ts';
import { copyDatabaseTo, restoreDatabaseFrom } from '../tenant/core/database.ts';
import type { Resource } from '../tenant/core/ids.ts';
import { API_APP_ID, BOT_APP_ID, MAIL_DOMAIN, SITE_URL, TEAMS_APP_ID, TENANT_ID } from '../tenant/core/ids.ts';
import type { Tenant } from '../tenant/core/tenant.ts';
import { createTenant } from '../tenant/create.ts';
import { ensureAppCertificate } from '../tenant/entra/app-certificate.ts';
import { mintUserToken } from '../tenant/entra/mint.ts';
import { grantSite } from '../tenant/sharepoint/engine/site-grants.ts';

export const ORIGIN = 'http://localhost:4240';

/** Object ids of invented people, by what they are in these tests. */
export const OID = {
  sam: '33333333-0000-4000-8000-000000000001',
  ella: '33333333-0000-4000-8000-000000000002',
  lou: '33333333-0000-4000-8000-000000000003',
  tess: '33333333-0000-4000-8000-000000000004',
  sid: '33333333-0000-4000-8000-000000000005',
  stranger: '33333333-0000-4000-8000-000000000006',
} as const;
export type Who = keyof typeof OID;

const STANDING: Readonly<Partial<Record<Who, Person['standing']>>> = { tess: ['trust lead'], sid: ['school lead'] };

export function personOf(who: Who): Person {
  return aPerson({
    id: OID[who],
    name: `${who.charAt(0).toUpperCase()}${who.slice(1)} Test`,
    email: `${who}@${MAIL_DOMAIN}`,
    schools: ['lantern-bay'],
    standing: STANDING[who] ?? [],
    lineManager: who === 'ella' ? OID.lou : null,
  });
}

/** A service's adapters over a tenant in this process, and ways to look at it from outside. */
export interface LocalService {
  readonly tenant: Tenant;
  readonly config: Config;
  readonly ports: Adapters;
  /** Another service over the same tenant, with nothing remembered. */
  another(options?: AdapterOptions): Adapters;
  /** Somebody who is asking, with a real token for the service's API. */
  as(who: Who): Promise<Actor>;
  /** A person's own request to Graph or SharePoint, going round the service. */
  direct(who: Who, resource: Exclude<Resource, 'connector'>, path: string, init?: RequestInit): Promise<Response>;
}

async function certificate() {
  return ensureAppCertificate(join(tmpdir(), 'supervision-tests', 'certificate'));
}

async function configFor(): Promise<Config> {
  const made = await certificate();
  return readConfig(
    {
      TENANT_ID,
      CLIENT_ID: API_APP_ID,
      BOT_ID: BOT_APP_ID,
      TEAMS_APP_ID,
      SITE_URL,
      PUBLIC_URL: 'http://localhost:4241',
      LOCAL_TENANT: ORIGIN,
      CERTIFICATE: made.certificatePath,
      CERTIFICATE_KEY: made.keyPath,
      TRUST_NAME: 'Harbour Learning Trust',
    },
    (path) => readFileSync(path, 'utf8'),
  );
}

/** A tenant with six people and the site granted, not yet provisioned. */
export async function bareService(options: AdapterOptions = {}): Promise<LocalService> {
  const { certificatePem } = await certificate();
  const { tenant, app } = await createTenant({
    databasePath: ':memory:',
    origin: ORIGIN,
    serviceOrigin: 'http://localhost:4241',
    certificatePem,
  });
  grantSite(tenant.db, API_APP_ID, 'fullcontrol');
  const insert = tenant.db.prepare('INSERT INTO users (oid, name, upn, mail) VALUES (?, ?, ?, ?)');
  for (const who of Object.keys(OID) as Who[]) {
    const { id, name, email } = personOf(who);
    insert.run(id, name, email, email);
  }
  const config = await configFor();
  const fetch = async (url: string, init: RequestInit) => app.fetch(new Request(url, init));
  const quiet = { log: pino({ level: 'silent' }), fetch, sleep: () => Promise.resolve() };
  const another = (more: AdapterOptions = {}) => createPorts(config, { ...quiet, ...more });
  const tokenOf = async (who: Who, resource: Exclude<Resource, 'connector'>) => {
    const token = await mintUserToken(tenant, OID[who], resource);
    if (token === null) throw new Error('nobody of that name');
    return token;
  };
  return {
    tenant,
    config,
    ports: another(options),
    another,
    as: async (who) => ({
      person: personOf(who),
      token: await tokenOf(who, 'api'),
      now: Temporal.Instant.from('2026-11-23T09:00:00Z'),
    }),
    direct: async (who, resource, path, init = {}) => {
      const headers = new Headers(init.headers);
      headers.set('authorization', `Bearer ${await tokenOf(who, resource)}`);
      if (init.body !== undefined) headers.set('content-type', 'application/json');
      return fetch(`${ORIGIN}${path}`, { ...init, headers });
    },
  };
}

/** What the first provisioning of this process made, as a file: to make it again takes a second each time. */
let provisioned: string | null = null;

/** The same, with every list provisioned. */
export async function provisionedService(options: AdapterOptions = {}): Promise<LocalService> {
  const service = await bareService(options);
  const { db } = service.tenant;
  if (provisioned === null) {
    await provisionSite(service.ports.store, { isDryRun: false, say: () => undefined });
    provisioned = join(tmpdir(), 'supervision-tests', `provisioned-${process.pid}.db`);
    copyDatabaseTo(db, provisioned);
  } else restoreDatabaseFrom(db, provisioned);
  return service;
}

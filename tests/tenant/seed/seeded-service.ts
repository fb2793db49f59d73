import { join } from 'node:path';
import type { Adapters } from '../../../bot/adapters/index.ts';
import { atLondon, Temporal } from '../../../shared/domain/dates.ts';
import { type Resource, SITE_PATH } from '../core/ids.ts';
import type { Tenant } from '../core/tenant.ts';
import { createTenant, SHARED_DATA_FOLDER } from '../create.ts';
import { ensureAppCertificate } from '../entra/app-certificate.ts';
import { mintUserToken } from '../entra/mint.ts';
import { seedTrust } from './index.ts';
import { serviceWithin } from './service.ts';

/** A row of a list as a person sees it through Graph: its columns. */
export type SeenRow = Readonly<Record<string, unknown>>;

/** The seeded trust on a day, a service over it, and ways to look at it as somebody. For tests. */
export interface SeededService {
  readonly tenant: Tenant;
  readonly ports: Adapters;
  /** Rows of a list, folders left out, with this person's own token; none where they may not read the list. */
  rows(oid: string, list: string): Promise<readonly SeenRow[]>;
  /** The status of a person's own request to SharePoint REST. */
  rest(oid: string, path: string): Promise<number>;
}

async function asPerson(tenant: Tenant, oid: string, resource: Exclude<Resource, 'connector'>, url: string) {
  const token = await mintUserToken(tenant, oid, resource);
  const headers = { authorization: `Bearer ${token ?? ''}`, accept: 'application/json;odata=nometadata' };
  return tenant.app().fetch(new Request(url, { headers }));
}

interface Page {
  readonly value: readonly { readonly contentType?: { readonly name?: string }; readonly fields: SeenRow }[];
  readonly '@odata.nextLink'?: string;
}

async function everyRow(tenant: Tenant, oid: string, first: string): Promise<readonly SeenRow[]> {
  const found: SeenRow[] = [];
  for (let url: string | undefined = first; url !== undefined; ) {
    const response = await asPerson(tenant, oid, 'graph', url);
    if (!response.ok) return found;
    const page = (await response.json()) as Page;
    found.push(...page.value.filter((item) => item.contentType?.name !== 'Folder').map((item) => item.fields));
    url = page['@odata.nextLink']?.replace('https://graph.microsoft.com', tenant.origin);
  }
  return found;
}

/** Harbour Learning Trust as seeded on the morning of a day, in memory. */
export async function seededService(day: string): Promise<SeededService> {
  const certificate = await ensureAppCertificate(join(SHARED_DATA_FOLDER, 'certificate'));
  const { tenant } = await createTenant({
    databasePath: ':memory:',
    origin: 'http://localhost:4270',
    serviceOrigin: 'http://localhost:4271',
    certificatePem: certificate.certificatePem,
  });
  tenant.clock.set(atLondon(Temporal.PlainDate.from(day), '09:00'));
  await seedTrust(tenant);
  const ports = serviceWithin(tenant, certificate);
  return {
    tenant,
    ports,
    rows: async (oid, list) => {
      const { graphPath } = await ports.store.addresses.of(list);
      return everyRow(tenant, oid, `${tenant.origin}/v1.0${graphPath}/items?$expand=fields&$top=1000`);
    },
    rest: async (oid, path) =>
      (await asPerson(tenant, oid, 'sharepoint', `${tenant.origin}${SITE_PATH}/_api/${path}`)).status,
  };
}

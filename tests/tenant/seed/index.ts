import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { londonDateOf } from '../../../shared/domain/dates.ts';
import { restoreDatabaseFrom } from '../core/database.ts';
import type { Tenant } from '../core/tenant.ts';
import { ensureAppCertificate } from '../entra/app-certificate.ts';
import { keepSnapshot, snapshotPath } from './snapshot.ts';

/** Where the trust is made; what holds an address says this one until it is put in place. */
const MAKING_AT = 'http://localhost:1';

/** Says each step when `DEBUG` names the seed. */
function say(step: string, milliseconds: number): void {
  if (process.env.DEBUG?.includes('seed')) process.stderr.write(`seed: ${step} (${Math.round(milliseconds)} ms)\n`);
}

/** Makes the trust in a tenant of its own, so that a seed cut short leaves nothing half made, and keeps a copy. */
async function makeSnapshot(tenant: Tenant): Promise<string> {
  const today = londonDateOf(tenant.clock.now());
  const certificate = await ensureAppCertificate(join(tenant.dataFolder, 'certificate'));
  const path = snapshotPath(tenant, today, certificate.certificatePem);
  if (existsSync(path)) return path;
  // The whole service is loaded only when something is to be made; and create.ts seeds what it makes.
  const [{ createTenant }, { buildTrust }] = await Promise.all([import('../create.ts'), import('./build.ts')]);
  const making = await createTenant({
    databasePath: ':memory:',
    origin: MAKING_AT,
    serviceOrigin: tenant.serviceOrigin,
    certificatePem: certificate.certificatePem,
    dataFolder: tenant.dataFolder,
  });
  try {
    await buildTrust(making.tenant, certificate, today, say);
    keepSnapshot(making.tenant, path);
  } finally {
    making.tenant.db.close();
  }
  return path;
}

/**
 * Fills a tenant with Harbour Learning Trust as it stands on the day of its clock, which is left alone. The first time on a day takes seconds,
 * after that a copy is put in place, in one step.
 */
export async function seedTrust(tenant: Tenant): Promise<void> {
  const moved = tenant.clock.moved();
  const path = await makeSnapshot(tenant);
  restoreDatabaseFrom(tenant.db, path);
  tenant.db
    .prepare("UPDATE sp_items SET fields = replace(fields, ?, ?) WHERE fields LIKE '%' || ? || '%'")
    .run(`${MAKING_AT}/`, `${tenant.origin}/`, `${MAKING_AT}/`);
  tenant.clock.set(moved);
}

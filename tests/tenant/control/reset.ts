import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { londonDateOf } from '../../../shared/domain/dates.ts';
import { copyDatabaseTo, emptyDatabase, restoreDatabaseFrom } from '../core/database.ts';
import type { Tenant } from '../core/tenant.ts';
import { seedTrust } from '../seed/index.ts';

/** Snapshots of the freshly seeded trust, one per position of the clock, so that the second reset is quick. */
const folders = new WeakMap<Tenant, string>();

function folderOf(tenant: Tenant): string {
  const known = folders.get(tenant);
  if (known !== undefined) return known;
  const folder = mkdtempSync(join(tmpdir(), 'supervision-tenant-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  folders.set(tenant, folder);
  return folder;
}

/** A stopped clock is told by its instant; a running one by the London date. */
function snapshotName(tenant: Tenant): string {
  const moved = tenant.clock.moved();
  const word = moved === null ? `running-${londonDateOf(tenant.clock.now())}` : `stopped-${moved.epochMilliseconds}`;
  return join(folderOf(tenant), `${word}.db`);
}

/** `POST /_local/reset`: the trust as seeded relative to the clock; no faults, no throttling, an empty request log. The clock stays where it is. */
export async function resetTenant(tenant: Tenant): Promise<Response> {
  const snapshot = snapshotName(tenant);
  const moved = tenant.clock.moved();
  tenant.faults.set([]);
  tenant.throttle.set({});
  const isQuick = existsSync(snapshot);
  if (isQuick) restoreDatabaseFrom(tenant.db, snapshot);
  else {
    emptyDatabase(tenant.db);
    await seedTrust(tenant);
    copyDatabaseTo(tenant.db, snapshot);
  }
  tenant.clock.set(moved);
  tenant.requests.clear();
  tenant.announce({ type: 'reset' });
  return Response.json({ isReset: true, at: tenant.clock.now().toString(), fromSnapshot: isQuick });
}

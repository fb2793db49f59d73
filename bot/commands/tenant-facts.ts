import { readTrustFacts } from '../use-cases/read-trust-facts.ts';
import type { SourcedFacts } from './facts-source.ts';
import { openTenant } from './open-tenant.ts';

/** The facts of the running tenant; exit code 3 when it can't be reached. */
export async function readTenantFacts(): Promise<SourcedFacts> {
  const opened = await openTenant();
  return opened.ok ? { ok: true, facts: await readTrustFacts(opened.ports) } : opened;
}

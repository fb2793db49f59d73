import { readTrust } from '../use-cases/read-trust-facts.ts';
import { readReminderFacts } from '../use-cases/reminders/read-reminder-facts.ts';
import type { SourcedFacts } from './facts-source.ts';
import { withTenant } from './open-tenant.ts';

/** The facts of the running tenant and its present; exit code 3 when it can't be reached. */
export async function readTenantFacts(): Promise<SourcedFacts> {
  const done = await withTenant(async (ports) => {
    const now = await ports.clock.now();
    const trust = await readTrust(ports);
    return { now, facts: trust.facts, reminderFacts: await readReminderFacts(ports, trust, now) };
  });
  return done.ok ? { ok: true, ...done.value } : done;
}

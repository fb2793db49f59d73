import { readFile } from 'node:fs/promises';
import { type Instant, Temporal } from '../../shared/domain/dates.ts';
import type { TrustFacts } from '../../shared/domain/due-dates/facts.ts';
import type { ReminderFacts } from '../../shared/domain/reminders/reminder-facts.ts';
import { readTrust } from '../use-cases/read-trust-facts.ts';
import { readReminderFacts } from '../use-cases/reminders/read-reminder-facts.ts';
import { BAD_INPUT } from './exit-codes.ts';
import { inputReminderFacts } from './input-reminder-facts.ts';
import { withTenant } from './open-tenant.ts';
import { readTrustInput } from './trust-input.ts';

/** Facts to work with and the present, or the exit code and the words for standard error. */
export type SourcedFacts =
  | { readonly ok: true; readonly facts: TrustFacts; readonly reminderFacts: ReminderFacts; readonly now: Instant }
  | { readonly ok: false; readonly exitCode: number; readonly message: string };

async function fromFile(file: string): Promise<SourcedFacts> {
  let value: unknown;
  try {
    value = JSON.parse((await readFile(file, 'utf8')).replace(/^\uFEFF/, ''));
  } catch (error) {
    const why = error instanceof SyntaxError ? 'is not JSON' : 'cannot be read';
    return { ok: false, exitCode: BAD_INPUT, message: `input: ${file} ${why}` };
  }
  const read = readTrustInput(value);
  if (read.ok) return { ...read, reminderFacts: inputReminderFacts(read.facts), now: Temporal.Now.instant() };
  return { ok: false, exitCode: BAD_INPUT, message: `${read.issue.path}: ${read.issue.message}` };
}

/** The facts of the running tenant and its present; exit code 3 when it can't be reached. */
async function fromTenant(): Promise<SourcedFacts> {
  const done = await withTenant(async (ports) => {
    const now = await ports.clock.now();
    const trust = await readTrust(ports);
    return { now, facts: trust.facts, reminderFacts: await readReminderFacts(ports, trust, now) };
  });
  return done.ok ? { ok: true, ...done.value } : done;
}

/** The facts of a file, or of the tenant when there is none. */
export async function sourcedFacts(input: string | null): Promise<SourcedFacts> {
  return input === null ? fromTenant() : fromFile(input);
}

import { mayImport } from '../../../shared/domain/access/people-access.ts';
import { londonDateOf } from '../../../shared/domain/dates.ts';
import type { ImportFacts } from '../../../shared/domain/import/import-facts.ts';
import { addressesToLookUp, type ImportPlan, importPlan } from '../../../shared/domain/import/import-plan.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { School } from '../../../shared/domain/schools/school.ts';
import type { Sheet } from '../../../shared/domain/sheets/cell.ts';
import { packOf } from '../../../shared/policies/index.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { underWay } from './under-way.ts';

/** A file as the tab sends it. */
export interface HandedIn {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a file would do now, and the facts it was seen against. */
export interface ImportNow {
  readonly plan: ImportPlan;
  readonly facts: ImportFacts;
}

function policyOf(school: School) {
  const pack = packOf(school.policy, school.policyVersion);
  return pack === undefined ? null : { id: pack.id, version: pack.version, eligibility: pack.eligibility };
}

/** Whether the actor may bring anything in at all; asked before a file is looked at. */
export function importingBy({ person, now }: Actor): Result<null> {
  const decision = mayImport(person, londonDateOf(now));
  return decision.allowed ? ok(null) : { ok: false, error: decision.error };
}

/**
 * What a file would add and change as things stand now. Refusals: `not-allowed` for everybody but trust leads, administrators and the leads and heads
 * of schools; `invalid-field` on `file` for what is no sheet. What a line may not do is one of its problems.
 */
export async function importNow(ports: Ports, actor: Actor, file: HandedIn): Promise<Result<ImportNow>> {
  const allowed = importingBy(actor);
  if (!allowed.ok) return allowed;
  const read = await ports.sheets.read(file.bytes, file.name);
  if (!read.ok) return read;
  const facts = await factsNow(ports, actor, read.value);
  return ok({ plan: importPlan(read.value, facts), facts });
}

/** What stands, as far as these sheets need it; the directory is asked about people nobody knows here. */
export async function factsNow(ports: Ports, actor: Actor, sheets: readonly Sheet[]): Promise<ImportFacts> {
  const [schools, people, stored, absences, unfinished] = await Promise.all([
    ports.register.schools(),
    ports.register.allPeople(),
    ports.register.allArrangements(null),
    ports.register.absences(),
    underWay(ports),
  ]);
  const addresses = addressesToLookUp(sheets, people);
  const directory = addresses.length === 0 ? new Map() : await ports.directory.byAddress(actor, addresses);
  return {
    today: londonDateOf(actor.now),
    by: actor.person,
    schools,
    people,
    arrangements: stored.map((one) => one.value),
    absences,
    directory,
    unfinished,
    policyOf,
    hash: (text) => ports.sealer.hash(text),
  };
}

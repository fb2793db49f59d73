import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import type { AuditEntry } from '../../../shared/domain/audit/audit-entry.ts';
import { londonDateOf } from '../../../shared/domain/dates.ts';
import type { Session } from '../../../shared/domain/sessions/session.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { SealVerifier } from '../records/seal-verifier.ts';
import { openingsShown } from '../steps/openings-shown.ts';
import { actionCounts, contractLines, sealLines, signatureLines } from './audit-facts.ts';
import {
  ABOUT,
  ACCESS_LOG,
  ACTION_COUNTS,
  CONTRACTS,
  type ContractLine,
  SEALS,
  type SealLine,
  SIGNATURES,
  type SignatureLine,
} from './audit-tables.ts';
import { type FilledTable, filled } from './export-table.ts';
import { ARRANGEMENTS, SESSIONS } from './register-tables.ts';
import { withoutForms } from './without-forms.ts';
import type { naming } from './written-export.ts';

/** How many arrangements are read at the same time. */
const AT_ONCE = 5;

/** What a pack is made of. */
export interface PackAsked {
  readonly arrangements: readonly Arrangement[];
  readonly sessions: readonly Session[];
  /** Whether it may be said which further form somebody filled in. */
  readonly saysForms: boolean;
  /** What the pack says of itself besides what every pack does. */
  readonly about: readonly (readonly [string, string])[];
  /** An inspection's own openings are in its pack, also where nobody else is told of them yet. */
  readonly inspection: string | null;
  readonly named: ReturnType<typeof naming>;
}

const LEFT_OUT =
  'Nothing that was said or written, no child, no concern about supervision, no reason why somebody would not sign. ' +
  'Openings that the people of a supervision are not to be told of yet are left out as well.';

/** Everything an auditor needs of one arrangement, and nothing that was said. */
async function factsOf(ports: Ports, actor: Actor, arrangement: Arrangement, asked: PackAsked) {
  const { key } = arrangement;
  const [proven, trail, inspections] = await Promise.all([
    ports.sealed.provenOf(key),
    ports.audit.of(key),
    ports.inspections.of(key),
  ]);
  const others = inspections.map(({ value }) => value).filter((one) => one.key !== asked.inspection);
  const lines = {
    signatures: proven.records.flatMap((record) => signatureLines(record, asked.saysForms)),
    seals: await sealLines(proven, new SealVerifier(ports.sealer)),
    log: openingsShown(trail, others, londonDateOf(actor.now)),
  };
  return { contracts: contractLines(arrangement, proven), ...(asked.saysForms ? lines : withoutForms(lines)) };
}

/**
 * The tables of an audit pack: arrangements, contracts and their reviews, sessions, who has signed what and whose name is missing, whether seals are whole,
 * actions as counts, and who has opened what. Signed content is read as the app to be checked; only what follows from it is in the tables. A few
 * requests for each arrangement, five at a time. Source: C-113; decision 0040. Rejects with `StoreError`.
 */
export async function auditTables(ports: Ports, actor: Actor, asked: PackAsked): Promise<readonly FilledTable[]> {
  const { arrangements, sessions, named } = asked;
  const contracts: ContractLine[] = [];
  const signatures: SignatureLine[] = [];
  const seals: SealLine[] = [];
  const log: AuditEntry[] = [];
  for (let from = 0; from < arrangements.length; from += AT_ONCE) {
    const some = arrangements.slice(from, from + AT_ONCE);
    for (const facts of await Promise.all(some.map((one) => factsOf(ports, actor, one, asked)))) {
      contracts.push(...facts.contracts);
      signatures.push(...facts.signatures);
      seals.push(...facts.seals);
      log.push(...facts.log);
    }
  }
  const today = londonDateOf(actor.now);
  const plans = await ports.actionPlans.all();
  const amiss = seals.filter(({ problems }) => problems.length > 0).length;
  const about: readonly (readonly [string, string])[] = [
    ['Taken by', actor.person.name],
    ['Taken on', today.toString()],
    ...asked.about,
    ['Arrangements', String(arrangements.length)],
    ['Seals checked', `${seals.length}, of which ${amiss === 0 ? 'all are whole' : `${amiss} are not: see Seals`}`],
    ['Left out', LEFT_OUT],
  ];
  return [
    filled(ABOUT, about),
    filled(ARRANGEMENTS, named(arrangements)),
    filled(CONTRACTS, named(contracts)),
    filled(SESSIONS, named(sessions)),
    filled(SIGNATURES, named(signatures)),
    filled(SEALS, seals),
    filled(
      ACTION_COUNTS,
      arrangements.map(({ key }) => actionCounts(key, plans, today)),
    ),
    filled(ACCESS_LOG, named(log)),
  ];
}

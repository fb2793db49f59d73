import type { Arrangement, ArrangementKey } from '../../shared/domain/arrangements/arrangement.ts';
import { type Instant, londonDateOf } from '../../shared/domain/dates.ts';
import { arrangementClocks } from '../../shared/domain/due-dates/clocks-on.ts';
import type { ArrangementFacts } from '../../shared/domain/due-dates/facts.ts';
import { type FactsIndex, indexFacts } from '../../shared/domain/due-dates/facts-index.ts';
import { RULES_BY_POLICY } from '../../shared/policies/rules-by-policy.ts';
import type { Ports } from '../ports/index.ts';
import type { Versioned } from '../ports/versioned.ts';
import type { TrustReading } from './read-trust-facts.ts';
import { isSameStanding, standingNow } from './steps/standing-now.ts';

/**
 * Brings every arrangement's standing on the register up to the day: a date that passes changes a state though nobody did anything. Writes the
 * changed rows only; a row somebody else is changing is left to them. Actions are read only where the row says that some are open. Answers
 * the rows as they stand afterwards. Decisions about children that nobody has filed are counted anew unless told otherwise (`countsFilings`).
 */
export async function refreshEveryStanding(
  ports: Ports,
  trust: TrustReading,
  at: Instant,
  countsFilings = true,
): Promise<readonly Versioned<Arrangement>[]> {
  const index = indexFacts(trust.facts, RULES_BY_POLICY);
  const factsOf = new Map(trust.facts.arrangements.map((facts) => [facts.key, facts]));
  const unfiled = countsFilings ? await unfiledNow(ports) : null;
  const standing: Versioned<Arrangement>[] = [];
  for (const stored of trust.arrangements) {
    const facts = factsOf.get(stored.value.key);
    standing.push(facts === undefined ? stored : await refreshed(ports, stored, facts, { trust, index, unfiled }, at));
  }
  return standing;
}

async function unfiledNow({ outstanding }: Ports): Promise<ReadonlyMap<ArrangementKey, number>> {
  const unfiled = new Map<ArrangementKey, number>();
  for (const { arrangement } of await outstanding.unfiledDecisions())
    unfiled.set(arrangement, (unfiled.get(arrangement) ?? 0) + 1);
  return unfiled;
}

/** What a run has read once for all rows. */
interface RunReading {
  readonly trust: TrustReading;
  readonly index: FactsIndex;
  /** Decisions about children that nobody has filed, by arrangement; null = as they were counted before. */
  readonly unfiled: ReadonlyMap<ArrangementKey, number> | null;
}

async function refreshed(
  ports: Ports,
  stored: Versioned<Arrangement>,
  facts: ArrangementFacts,
  { trust, index, unfiled }: RunReading,
  at: Instant,
): Promise<Versioned<Arrangement>> {
  const { value } = stored;
  const actions = value.standing.openActions > 0 ? await ports.records.actionFactsOf(value.key) : [];
  const clocks = arrangementClocks(londonDateOf(at), facts, index);
  const standing = standingNow(value, clocks, trust.sessionsOf.get(value.key) ?? [], actions, at, {
    decisionsUnfiled: unfiled === null ? (value.standing.decisionsUnfiled ?? 0) : (unfiled.get(value.key) ?? 0),
    calendar: trust.facts.schools.find((school) => school.key === value.school)?.calendar,
  });
  if (isSameStanding(value.standing, standing)) return stored;
  const outcome = await ports.register.updateArrangement(stored, { ...value, standing });
  return outcome.done ? outcome.stored : outcome.stands;
}

import { type Instant, londonDateOf } from '../../shared/domain/dates.ts';
import { arrangementClocks } from '../../shared/domain/due-dates/clocks-on.ts';
import { indexFacts } from '../../shared/domain/due-dates/facts-index.ts';
import { RULES_BY_POLICY } from '../../shared/policies/rules-by-policy.ts';
import type { Ports } from '../ports/index.ts';
import type { TrustReading } from './read-trust-facts.ts';
import { isSameStanding, standingNow } from './steps/standing-now.ts';

/**
 * Brings every arrangement's standing on the register up to the day: a date that passes changes a state though nobody did anything. Writes the
 * changed rows only; a row somebody else is changing is left to them. Actions are read only where the row says that some are open. Answers
 * how many rows were written.
 */
export async function refreshEveryStanding(ports: Ports, trust: TrustReading, at: Instant): Promise<number> {
  const index = indexFacts(trust.facts, RULES_BY_POLICY);
  const factsOf = new Map(trust.facts.arrangements.map((facts) => [facts.key, facts]));
  let written = 0;
  for (const stored of trust.arrangements) {
    const facts = factsOf.get(stored.value.key);
    if (facts === undefined) continue;
    const actions = stored.value.standing.openActions > 0 ? await ports.records.actionFactsOf(stored.value.key) : [];
    const clocks = arrangementClocks(londonDateOf(at), facts, index);
    const standing = standingNow(stored.value, clocks, trust.sessionsOf.get(stored.value.key) ?? [], actions, at);
    if (isSameStanding(stored.value.standing, standing)) continue;
    const outcome = await ports.register.updateArrangement(stored, { ...stored.value, standing });
    if (outcome.done) written += 1;
  }
  return written;
}

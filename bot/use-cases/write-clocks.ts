import { type Instant, londonDateOf } from '../../shared/domain/dates.ts';
import { type ClockRow, clockRows, isSameClockRow, settledRow } from '../../shared/domain/due-dates/clock-row.ts';
import { clocksOn } from '../../shared/domain/due-dates/clocks-on.ts';
import { RULES_BY_POLICY } from '../../shared/policies/rules-by-policy.ts';
import type { Ports } from '../ports/index.ts';
import type { TrustReading } from './read-trust-facts.ts';

/** Brings the `Clocks` list up to the day: changed rows only (design section 9). Answers how many were written. */
export async function writeClocks(ports: Ports, trust: Pick<TrustReading, 'facts'>, at: Instant): Promise<number> {
  const schoolOf = new Map(trust.facts.arrangements.map((each) => [each.key, each.school]));
  const wanted = clocksOn(londonDateOf(at), trust.facts, RULES_BY_POLICY).flatMap((clocks): readonly ClockRow[] =>
    clockRows(clocks, schoolOf.get(clocks.key) ?? ''),
  );
  const standing = new Map((await ports.clockLog.all()).map((stored) => [stored.value.key, stored]));
  const isWanted = new Set(wanted.map((row) => row.key));
  const over = [...standing.values()].flatMap(({ value }) => (isWanted.has(value.key) ? [] : [settledRow(value)]));
  const changed = [...wanted, ...over].filter((row) => {
    const stands = standing.get(row.key);
    return stands === undefined || !isSameClockRow(stands.value, row);
  });
  for (const row of changed) await ports.clockLog.write(row, standing.get(row.key) ?? null);
  return changed.length;
}

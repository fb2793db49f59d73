import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import type { Instant } from '../../../shared/domain/dates.ts';
import { type MissedPair, missedPairsOf } from '../../../shared/domain/sessions/missed-twice.ts';
import type { Session } from '../../../shared/domain/sessions/session.ts';
import { positionOf } from '../../../shared/policies/positions.ts';
import { policyOf } from '../steps/policy-of.ts';

/**
 * The pairs of missed sessions in an arrangement up to now, answered or not; none where its policy does not mind. Whether what was called off
 * with notice counts too is the policy's position, or its school's choice (contradiction 17). Source.
 */
export function pairsOf(arrangement: Arrangement, sessions: readonly Session[], now: Instant): readonly MissedPair[] {
  const pack = policyOf(arrangement);
  if (pack === null || !pack.clocks.countsMissedPairs) return [];
  const countsNotice = positionOf(pack, 'cancelled-with-notice-counts')?.value === true;
  return missedPairsOf(arrangement.supervisees, sessions, now, countsNotice);
}

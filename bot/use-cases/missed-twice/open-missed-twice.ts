import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import type { Instant } from '../../../shared/domain/dates.ts';
import { type MissedPair, unansweredPairs } from '../../../shared/domain/sessions/missed-twice.ts';
import type { Session } from '../../../shared/domain/sessions/session.ts';
import { pairsOf } from './pairs-of.ts';

/**
 * The pairs of an arrangement whose message is neither sent nor declined, oldest first; `secondOn` is the day since when. For the daily run, which
 * has read arrangements and sessions already: nothing is asked here. An arrangement that has ended keeps what was left undone.
 */
export function openMissedTwice(
  arrangement: Arrangement,
  sessions: readonly Session[],
  now: Instant,
): readonly MissedPair[] {
  return unansweredPairs(pairsOf(arrangement, sessions, now));
}

import { type Instant, londonDateOf } from '../../../shared/domain/dates.ts';
import { refuse } from '../../../shared/domain/result.ts';

/** Nobody plans supervision for a day more than two years ahead: that is a slip, or somebody trying what happens. null for a nearer time. */
export function tooFarAhead(startsAt: Instant, now: Instant) {
  const isTooFar = londonDateOf(now).add({ years: 2 }).since(londonDateOf(startsAt)).sign < 0;
  return isTooFar ? refuse('invalid-field', 'That is more than two years away.', 'startsAt') : null;
}

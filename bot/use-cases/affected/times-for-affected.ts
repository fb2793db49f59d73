import type { FreeTimes } from '../../../shared/contract/sessions.ts';
import { londonDateOf, Temporal } from '../../../shared/domain/dates.ts';
import { isAfter } from '../../../shared/domain/day-number.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { SchoolKey } from '../../../shared/domain/schools/school.ts';
import type { Session, SessionKey } from '../../../shared/domain/sessions/session.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { freeTimesOf } from '../find-free-times.ts';
import { affectedInPlace } from './affected-in-place.ts';

/** How many days before the old date new times are looked for too. */
const DAYS_BEFORE = 7;
/** As many as fit side by side on a phone. */
const MOST = 3;

/**
 * New times for a booking on a day without school: those nearest to when it was to be, at most three, earliest first. An unreadable calendar is
 * said to be so and never passes for free. Refuses whoever may not change the school's term dates; `not-found` for another school's session.
 */
export async function timesForAffected(
  ports: Ports,
  actor: Actor,
  school: SchoolKey,
  key: SessionKey,
): Promise<Result<FreeTimes>> {
  const found = await affectedInPlace(ports, actor, school, key);
  if (!found.ok) return found;
  const session = found.value.session.value;
  const today = londonDateOf(actor.now);
  const before = londonDateOf(session.startsAt).subtract({ days: DAYS_BEFORE });
  const fromOn = isAfter(before, today) ? before : today;
  const free = await freeTimesOf(ports, actor, found.value.arrangement.value, { fromOn, moving: session });
  return ok({ ...free, times: nearest(free.times, session) });
}

function nearest(times: FreeTimes['times'], { startsAt }: Session): FreeTimes['times'] {
  const far = (at: string) => Math.abs(Temporal.Instant.from(at).epochMilliseconds - startsAt.epochMilliseconds);
  return [...times]
    .sort((one, other) => far(one.startsAt) - far(other.startsAt))
    .slice(0, MOST)
    .sort((one, other) => one.startsAt.localeCompare(other.startsAt));
}

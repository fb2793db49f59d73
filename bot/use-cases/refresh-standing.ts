import type { Arrangement, ArrangementKey } from '../../shared/domain/arrangements/arrangement.ts';
import type { Instant } from '../../shared/domain/dates.ts';
import type { ChildFacts } from '../../shared/domain/due-dates/facts.ts';
import type { Ports } from '../ports/index.ts';
import { hasChildClock, settledChildren } from './steps/children-of.ts';
import { clocksOfOne } from './steps/clocks-of-one.ts';
import { isSameStanding, standingNow } from './steps/standing-now.ts';

const TRIES = 4;

/**
 * Brings an arrangement's counts and states on the register up to date with its sessions, actions and clocks; writes only when something
 * differs. When others keep changing the row it gives up quietly: each of them refreshes it after their own change. The arrangement as it stands
 * then; null when there is none.
 */
export async function refreshStanding(ports: Ports, key: ArrangementKey, now: Instant): Promise<Arrangement | null> {
  const [found, actions] = await Promise.all([ports.register.arrangement(key), ports.records.actionFactsOf(key)]);
  let stored = found;
  let children: readonly ChildFacts[] | undefined;
  for (let tries = 0; stored !== null && tries < TRIES; tries += 1) {
    const sessions = (await ports.register.sessionsOf(key)).map((one) => one.value);
    children ??= hasChildClock(stored.value) ? await settledChildren(ports, stored.value, sessions) : [];
    const clocks = await clocksOfOne(ports, stored.value, sessions, now, children);
    const standing = standingNow(stored.value, clocks, sessions, actions, now);
    if (isSameStanding(stored.value.standing, standing)) return stored.value;
    const outcome = await ports.register.updateArrangement(stored, { ...stored.value, standing });
    if (outcome.done) return outcome.stored.value;
    stored = outcome.stands;
  }
  return stored?.value ?? null;
}

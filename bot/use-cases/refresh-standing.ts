import type { Arrangement, ArrangementKey } from '../../shared/domain/arrangements/arrangement.ts';
import type { Instant } from '../../shared/domain/dates.ts';
import type { ChildFacts } from '../../shared/domain/due-dates/facts.ts';
import type { Session } from '../../shared/domain/sessions/session.ts';
import type { Ports } from '../ports/index.ts';
import type { Versioned } from '../ports/versioned.ts';
import { hasChildClock, settledChildren } from './steps/children-of.ts';
import { clocksOfOne } from './steps/clocks-of-one.ts';
import { isSameStanding, standingNow } from './steps/standing-now.ts';

const TRIES = 4;

/** An arrangement as it stands after a change, with the sessions that were read for it. */
export interface FreshStanding {
  readonly arrangement: Arrangement;
  readonly sessions: readonly Versioned<Session>[];
}

/**
 * Brings an arrangement's counts and states on the register up to date with its sessions, actions and clocks; writes only when something
 * differs. When others keep changing the row it gives up quietly: each of them refreshes it after their own change. The arrangement as it stands
 * then, with what was read on the way; null when there is none. Decisions about children that nobody has filed are counted anew only where one was
 * filed (`countsFilings`); new ones come in with the morning's run, since nothing is late on its first day.
 */
export async function refreshStanding(
  ports: Ports,
  key: ArrangementKey,
  now: Instant,
  countsFilings = false,
): Promise<FreshStanding | null> {
  const [found, actions, unfiled] = await Promise.all([
    ports.register.arrangement(key),
    ports.records.actionFactsOf(key),
    countsFilings ? ports.outstanding.unfiledIn(key) : null,
  ]);
  let stored = found;
  let read: readonly Versioned<Session>[] = [];
  let children: readonly ChildFacts[] | undefined;
  for (let tries = 0; stored !== null && tries < TRIES; tries += 1) {
    read = await ports.register.sessionsOf(key);
    const sessions = read.map((one) => one.value);
    children ??= hasChildClock(stored.value) ? await settledChildren(ports, stored.value, sessions) : [];
    const clocks = await clocksOfOne(ports, stored.value, sessions, now, children);
    const standing = standingNow(stored.value, clocks, sessions, actions, now, {
      decisionsUnfiled: unfiled ?? stored.value.standing.decisionsUnfiled ?? 0,
      calendar: (await ports.register.calendarOf(stored.value.school)).value,
    });
    if (isSameStanding(stored.value.standing, standing)) break;
    const outcome = await ports.register.updateArrangement(stored, { ...stored.value, standing });
    stored = outcome.done ? outcome.stored : outcome.stands;
    if (outcome.done) break;
  }
  return stored === null ? null : { arrangement: stored.value, sessions: read };
}

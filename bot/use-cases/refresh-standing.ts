import type { Arrangement, ArrangementKey, ArrangementStanding } from '../../shared/domain/arrangements/arrangement.ts';
import { type Instant, londonDateOf } from '../../shared/domain/dates.ts';
import { isPlanned } from '../../shared/domain/sessions/same-need.ts';
import type { Session } from '../../shared/domain/sessions/session.ts';
import type { Ports } from '../ports/index.ts';

const TRIES = 4;

/** Brings an arrangement's counts and states on the register up to date with its sessions and actions; writes only when something differs. */
export async function refreshStanding(ports: Ports, key: ArrangementKey, now: Instant): Promise<void> {
  const [sessions, actions] = await Promise.all([ports.register.sessionsOf(key), ports.records.actionFactsOf(key)]);
  const today = londonDateOf(now);
  const open = actions.filter((action) => action.status === 'open');
  const overdue = open.filter((action) => action.dueOn !== null && action.dueOn.since(today).sign < 0);
  let stored = await ports.register.arrangement(key);
  for (let tries = 0; stored !== null && tries < TRIES; tries += 1) {
    const standing: ArrangementStanding = {
      ...stored.value.standing,
      ...sessionCounts(
        sessions.map((one) => one.value),
        now,
      ),
      openActions: open.length,
      overdueActions: overdue.length,
    };
    if (isSame(stored.value.standing, standing)) return;
    const next: Arrangement = { ...stored.value, standing };
    const outcome = await ports.register.updateArrangement(stored, next);
    if (outcome.done) return;
    stored = outcome.stands;
  }
}

function sessionCounts(sessions: readonly Session[], now: Instant) {
  const held = sessions.filter((session) => session.status === 'held');
  const coming = sessions
    .filter((session) => isPlanned(session) && session.startsAt.epochMilliseconds >= now.epochMilliseconds)
    .sort((a, b) => a.startsAt.epochMilliseconds - b.startsAt.epochMilliseconds);
  const last = held.map((session) => session.startsAt).sort((a, b) => b.epochMilliseconds - a.epochMilliseconds)[0];
  const unsigned = held.filter(
    (session) => session.recordState !== 'signed' && session.recordState !== 'signed on paper',
  );
  return {
    lastHeldOn: last === undefined ? null : londonDateOf(last),
    nextBookedAt: coming[0]?.startsAt ?? null,
    nextSession: coming[0]?.key ?? null,
    heldCount: held.length,
    recordsUnsigned: unsigned.length,
  };
}

function isSame(a: ArrangementStanding, b: ArrangementStanding): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

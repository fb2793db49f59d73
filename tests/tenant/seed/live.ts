import { raiseConcern } from '../../../bot/use-cases/raise-concern.ts';
import { readTrust } from '../../../bot/use-cases/read-trust-facts.ts';
import { refreshEveryStanding } from '../../../bot/use-cases/refresh-every-standing.ts';
import { atLondon, type Instant, Temporal } from '../../../shared/domain/dates.ts';
import { SEED_ARRANGEMENTS } from './arrangements.ts';
import { arrangementOf, FOUNDER, type LivingTrust } from './first-world.ts';
import { historyOf, MADE_AT, type SeedHistory, type SeedTime, schoolDayBefore } from './history.ts';
import { closeOverdue } from './live-actions.ts';
import { liveChildren } from './live-children.ts';
import { liveContract } from './live-contract.ts';
import { liveSession } from './live-session.ts';
import { done, type Living } from './living.ts';
import { oidOf } from './people.ts';

async function liveArrangement(living: Living, history: SeedHistory): Promise<void> {
  const { arrangement } = living;
  const { audit } = living.trust.ports;
  await audit.append({
    arrangement: arrangement.key,
    at: atLondon(history.startedOn, '08:30'),
    by: FOUNDER,
    event: 'arrangement created',
    about: arrangement.key,
  });
  const steps: { readonly at: Instant; readonly act: () => Promise<void> }[] = [
    ...history.contracts.map((contract, at) => ({
      at: atLondon(contract.signedOn, '16:00'),
      act: () => liveContract(living, contract, at),
    })),
    ...history.sessions.map((session, at) => ({ at: session.startsAt, act: () => liveSession(living, session, at) })),
  ];
  steps.sort((a, b) => Temporal.Instant.compare(a.at, b.at));
  for (const step of steps) await step.act();
  await closeOverdue(living);
  await liveChildren(living);
}

/** Somebody waits too long and says so to whom the policy names. */
async function liveConcern({ world, ports }: LivingTrust, { days, today }: SeedTime): Promise<void> {
  world.now = atLondon(schoolDayBefore(days, today, 3), '16:10');
  const asked = {
    key: 'concern-ma-1',
    kind: 'entitlement' as const,
    text: 'I have had no supervision since before the last break and would like a date, please. I have asked twice.',
  };
  done('raise a concern', await raiseConcern(ports, world.as(oidOf(33)), 'ma-rachel-dylan', asked));
}

/**
 * Lives every arrangement of the trust from its beginning until today, through the use cases, each step at its own moment: booked, accepted,
 * held, written, shared, signed, sealed, filed, done. Standings are worked out once, at the end: until then the schools have no calendar, since
 * thousands of them along the way would take half a minute and nobody would ever see them.
 */
export async function liveHistory(trust: LivingTrust, time: SeedTime): Promise<void> {
  for (const [shift, seed] of SEED_ARRANGEMENTS.entries()) {
    const history = historyOf(seed, time, shift);
    const arrangement = trust.world.arrange(arrangementOf(seed, history, time.today));
    await liveArrangement({ trust, time, seed, arrangement, shift, history }, history);
  }
  await liveConcern(trust, time);
  trust.world.now = atLondon(time.today, MADE_AT);
  for (const { value } of trust.world.register.schoolShelf.all())
    trust.world.register.calendarShelf.set({ school: value.key, calendar: time.calendar });
  await refreshEveryStanding(trust.ports, await readTrust(trust.ports), trust.world.now);
}

import { StoreError } from '../../bot/ports/store-error.ts';
import { bookSession } from '../../bot/use-cases/book-session.ts';
import { hearOutlook } from '../../bot/use-cases/outlook/hear-outlook.ts';
import { Temporal } from '../../shared/domain/dates.ts';
import { isFollowed } from '../../shared/domain/sessions/as-in-outlook.ts';
import { aSchool, aSchoolCalendar } from '../builders/a-school.ts';
import { MemoryMessenger } from '../builders/memory-messenger.ts';
import { MemoryWeather } from '../builders/memory-shelf.ts';
import { eventsOf } from '../tenant/graph/calendars/event-store.ts';
import { type LocalService, OID, personOf, provisionedService } from './local-service.ts';
import { pair } from './worlds.ts';

const PAIRS = 5;
const DAYS_APART = 15;
const AT_ONCE = 4;
const FIRST = Temporal.Instant.from('2026-11-24T10:00:00Z');
const PASSED_MEANWHILE_MS = 20_000;

/** What became of many bookings while Microsoft 365 throttled, failed and was slow. */
export interface BookingRun {
  readonly asked: number;
  readonly booked: number;
  /** Told plainly that it did not work now. */
  readonly refused: number;
  /** What was half done once it was over and the service had had a few rounds, in words; empty is how it must be. */
  readonly halfDone: readonly string[];
  readonly requests: number;
  readonly units: number;
}

/** Lantern Bay with a few pairs; nothing else is in anybody's calendar. */
async function trustOfPairs(): Promise<{ readonly service: LocalService; readonly keys: readonly string[] }> {
  const service = await provisionedService();
  const { register } = service.ports;
  await register.saveSchool(aSchool({ head: OID.lou, safeguardingLead: OID.sid }));
  const { version } = await register.calendarOf('lantern-bay');
  await register.saveCalendar('lantern-bay', aSchoolCalendar(), version);
  for (const who of ['sam', 'ella', 'lou', 'sid'] as const) await register.savePerson(personOf(who));
  const keys: string[] = [];
  for (let at = 0; at < PAIRS; at += 1) {
    const arrangement = pair();
    await register.createArrangement(arrangement);
    keys.push(arrangement.key);
  }
  return { service, keys };
}

/**
 * Books `count` sessions, four at a time and each pressed once more where it was refused, with one request in ten throttled, one in twenty failing
 * and one in fifty cut off after it was done. Waiting takes no time. Then the weather clears and the service has three rounds.
 */
export async function bookThroughFaults(count: number): Promise<BookingRun> {
  const { service, keys } = await trustOfPairs();
  const { tenant } = service;
  let passedMs = 0;
  const ports = {
    ...service.another({ sleep: async () => undefined }),
    messenger: new MemoryMessenger(new MemoryWeather()),
    calendarChanges: { ...quietChanges(), realNow: () => Temporal.Now.instant().add({ milliseconds: passedMs }) },
  };
  const sam = await service.as('sam');
  const before = tenant.requests.last();
  tenant.faults.set(
    [
      { rate: 0.1, status: 429, retryAfterSeconds: 0 },
      { rate: 0.05, status: 503 },
      { rate: 0.02, drop: 'after' },
      { latencyMs: 1 },
    ],
    2026,
  );
  const outcomes = { booked: 0, refused: 0 };
  const bookOne = async (at: number): Promise<void> => {
    const startsAt = FIRST.add({ hours: 24 * DAYS_APART * Math.floor(at / PAIRS), minutes: 5 * (at % PAIRS) });
    const asked = { key: `press-${String(at).padStart(4, '0')}`, startsAt: startsAt.toString(), evenIfBusy: true };
    for (let presses = 0; presses < 2; presses += 1) {
      const [end] = await Promise.allSettled([bookSession(ports, sam, keys[at % PAIRS] ?? '', asked)]);
      if (end.status === 'fulfilled' && end.value.ok) {
        outcomes.booked += 1;
        return;
      }
      if (end.status === 'rejected' && !(end.reason instanceof StoreError)) throw end.reason;
    }
    outcomes.refused += 1;
  };
  for (let at = 0; at < count; at += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, count - at) }, (_, next) => bookOne(at + next));
    await Promise.all(some);
  }
  tenant.faults.set([]);
  const rows = tenant.requests.since(before).filter((row) => row.service === 'graph' || row.service === 'sharepoint');
  for (let rounds = 0; rounds < 3; rounds += 1) {
    passedMs += PASSED_MEANWHILE_MS;
    await hearOutlook(ports);
  }
  return {
    asked: count,
    ...outcomes,
    halfDone: await halves(service, keys),
    requests: rows.length,
    units: rows.reduce((sum, row) => sum + row.units, 0),
  };
}

/** Nobody watches and nothing has changed: this run is about what the service does itself. */
function quietChanges() {
  return {
    subscribe: async (mailbox: string) => ({ id: mailbox, until: Temporal.Now.instant().add({ hours: 167 }) }),
    renew: async () => null,
    since: async () => ({ is: 'read' as const, changed: [], removed: [], token: 't' }),
  };
}

async function halves(service: LocalService, keys: readonly string[]): Promise<readonly string[]> {
  const events = eventsOf(service.tenant, OID.sam);
  const words: string[] = [];
  const known = new Set<string>();
  for (const key of keys) {
    const sessions = (await service.ports.register.sessionsOf(key)).map(({ value }) => value);
    const trail = await service.ports.audit.of(key);
    for (const session of sessions) {
      const event = events.find(({ id }) => id === session.eventId);
      if (isFollowed(session) && event?.startsAt.equals(session.startsAt) !== true)
        words.push(`${session.key}: no event`);
      if (!trail.some(({ about }) => about === session.key)) words.push(`${session.key}: not in the trail`);
      if (event !== undefined) known.add(event.id);
    }
    const starts = sessions.map(({ startsAt }) => startsAt.toString());
    if (new Set(starts).size !== starts.length) words.push(`${key}: booked twice`);
  }
  for (const { id } of events) if (!known.has(id)) words.push('an event without a session');
  return words;
}

import { describe, expect, it } from 'vitest';
import type { Ports } from '../../bot/ports/index.ts';
import { acceptSession } from '../../bot/use-cases/accept-session.ts';
import { bookSession } from '../../bot/use-cases/book-session.ts';
import { cancelSession } from '../../bot/use-cases/cancel-session.ts';
import { moveSession } from '../../bot/use-cases/move-session.ts';
import { hearOutlook } from '../../bot/use-cases/outlook/hear-outlook.ts';
import { Temporal } from '../../shared/domain/dates.ts';
import { isFollowed } from '../../shared/domain/sessions/as-in-outlook.ts';
import { aWorld, type MemoryWorld } from '../builders/memory-world.ts';
import { granted } from '../builders/outcome.ts';
import { KillableProcess } from './killed-process.ts';

const KEY = 'lantern-bay-ella';
const SESSION = `${KEY}-s1`;
const EVENT = `event-${SESSION}`;
const TUESDAY = '2026-11-24T14:00:00Z';
const WEDNESDAY = '2026-11-25T14:00:00Z';
/** More than any of these asks for, so that the last try is a whole one. */
const MOST_CALLS = 60;

const book = (ports: Ports, world: MemoryWorld, startsAt = TUESDAY) =>
  bookSession(ports, world.as('sam'), KEY, { key: 'press-0001', startsAt });
const move = (ports: Ports, world: MemoryWorld) =>
  moveSession(ports, world.as('ella'), SESSION, { startsAt: WEDNESDAY, reason: 'school need', evenIfBusy: true });
const cancel = (ports: Ports, world: MemoryWorld) =>
  cancelSession(ports, world.as('ella'), SESSION, { reason: 'school need' });
/** A round of another process that knows nothing of the one that died. */
const round = (ports: Ports) => hearOutlook(ports);

interface Act {
  readonly what: string;
  prepare(world: MemoryWorld): Promise<void>;
  act(ports: Ports, world: MemoryWorld): Promise<unknown>;
}

const isBooked = async (world: MemoryWorld) => {
  granted(await book(world, world));
  granted(await acceptSession(world, world.as('ella'), SESSION));
  await round(world);
};
const later = (world: MemoryWorld) => {
  world.calendarChanges.real = world.calendarChanges.real.add({ minutes: 31 });
};
const inOutlook = (change: (world: MemoryWorld) => void): Pick<Act, 'prepare' | 'act'> => ({
  prepare: async (world) => {
    await isBooked(world);
    change(world);
    later(world);
  },
  act: round,
});

const ACTS: readonly Act[] = [
  { what: 'booking', prepare: async () => undefined, act: book },
  { what: 'moving', prepare: isBooked, act: move },
  { what: 'cancelling', prepare: isBooked, act: cancel },
  {
    what: 'following a move in Outlook',
    ...inOutlook((world) => world.calendar.drag(EVENT, Temporal.Instant.from(WEDNESDAY))),
  },
  {
    what: 'following a decline in Outlook',
    ...inOutlook((world) => world.calendar.respond(EVENT, 'ella@harbourtrust.example', 'declined')),
  },
  { what: 'following a deletion in Outlook', ...inOutlook((world) => world.calendar.remove(EVENT)) },
];

/** One event for each session that stands, at its time; none for any other; nothing left to do; each step once in the trail. */
async function expectWhole(world: MemoryWorld, when: string): Promise<void> {
  const sessions = world.register.sessionShelf.all().map(({ value }) => value);
  const standing = sessions.filter(isFollowed);
  const live = world.calendar.live();
  expect(
    live.map((event) => [event.id, event.startsAt.toString()]),
    when,
  ).toEqual(standing.map((session) => [session.eventId, session.startsAt.toString()]));
  expect(
    sessions.flatMap(({ outlook }) => [outlook?.trouble ?? null, outlook?.news ?? null].filter((one) => one !== null)),
    when,
  ).toEqual([]);
  const trail = (await world.audit.of(KEY)).map(({ event }) => event);
  expect(trail.filter((one) => one === 'session booked').length, when).toBe(sessions.length);
  for (const event of ['session moved', 'session cancelled'] as const) {
    expect(trail.filter((one) => one === event).length, `${when}: ${event}`).toBeLessThanOrEqual(1);
  }
}

describe.each(ACTS)('$what', ({ prepare, act }) => {
  it.each([
    ['before', false],
    ['after', true],
  ])('killed %s each of its outside calls leaves nothing half done for longer than a round', async (_when, isAfter) => {
    let isWhole = false;
    for (let call = 1; call <= MOST_CALLS && !isWhole; call += 1) {
      const world = aWorld();
      await prepare(world);
      const process = new KillableProcess();
      process.killAt(call, isAfter);
      isWhole = (await process.run(() => act(process.within(world), world))) !== null || process.diedAt === null;
      world.calendarChanges.real = world.calendarChanges.real.add({ minutes: 6 });
      await round(world);
      later(world);
      await round(world);
      await expectWhole(world, `killed ${process.diedAt ?? 'never'}`);
    }
    expect(isWhole, 'the last try ran to its end').toBe(true);
  });
});

describe('At once', () => {
  const HALF_PAST = '2026-11-24T14:30:00Z';

  it.each([
    ['the same person twice', [TUESDAY, TUESDAY]],
    ['two people for different times', [TUESDAY, HALF_PAST]],
  ])('%s: one session and one event', async (_who, [first = '', second = '']) => {
    const world = aWorld();
    const press = (who: string, startsAt: string) =>
      bookSession(world, world.as(who), KEY, { key: 'press-0001', startsAt });
    await Promise.all([press('sam', first), press(first === second ? 'sam' : 'ella', second), round(world)]);
    await round(world);
    await expectWhole(world, 'both booked');
    expect(world.calendar.live()).toHaveLength(1);
  });

  it('somebody cancels while the other books it: no event is left over', async () => {
    const world = aWorld();
    const booking = book(world, world);
    for (let tries = 0; tries < 200 && world.register.sessionShelf.get(SESSION) === null; tries += 1)
      await Promise.resolve();
    await Promise.all([booking, cancel(world, world)]);
    later(world);
    await round(world);
    await expectWhole(world, 'cancelled while it was booked');
    expect(world.calendar.live()).toEqual([]);
  });
});

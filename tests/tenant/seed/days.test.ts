import { describe, expect, it } from 'vitest';
import { Temporal } from '../../../shared/domain/dates.ts';
import { MemorySealer } from '../../builders/memory-sealer.ts';
import type { MemoryWorld } from '../../builders/memory-world.ts';
import { seedTime } from './build.ts';
import { firstWorld } from './first-world.ts';
import { liveHistory } from './live.ts';

const made = new Map<string, Promise<MemoryWorld>>();

/** Living a trust takes seconds, so the tests of a day look at the same one. */
function trustOn(day: string): Promise<MemoryWorld> {
  const known = made.get(day) ?? makeTrust(day);
  made.set(day, known);
  return known;
}

async function makeTrust(day: string): Promise<MemoryWorld> {
  const time = seedTime(Temporal.PlainDate.from(day));
  const trust = await firstWorld(new MemorySealer(), time);
  await liveHistory(trust, time);
  return trust.world;
}

const DAYS = [
  ['a Sunday in term', '2026-11-22'],
  ['a day of the summer holiday', '2026-08-12'],
  ['29 February', '2028-02-29'],
  ['the first day of the school year', '2026-09-02'],
  ['New Year’s Eve', '2026-12-31'],
] as const;

describe.each(DAYS)('the trust on %s (%s)', (_what, day) => {
  it('has something overdue, unsigned, unwritten, waiting and coming up', async () => {
    const world = await trustOn(day);
    const arrangements = (await world.register.allArrangements(null)).map((stored) => stored.value);
    const colin = arrangements.find(({ key }) => key === 'lb-nadia-colin');
    expect(colin?.standing.dueState).toBe('overdue');
    const standings = arrangements.map(({ standing }) => standing);
    expect(standings.some((one) => one.contractReviewState === 'overdue')).toBe(true);
    expect(standings.some((one) => one.contractReviewState === 'due soon')).toBe(true);
    expect(standings.some((one) => one.contractState === 'missing')).toBe(true);
    expect(standings.some((one) => one.recordsUnsigned > 0)).toBe(true);
    expect(standings.some((one) => one.overdueActions > 0)).toBe(true);
    expect(standings.some((one) => one.coverState === 'needed')).toBe(true);
    const statuses = (await world.register.allSessions()).map((session) => session.status);
    expect(statuses).toEqual(expect.arrayContaining(['held', 'missed', 'booked', 'proposed']));
    const unfiled = world.records.caseShelf.all().filter(({ value }) => value.seal !== null && value.filedOn === null);
    expect(unfiled).not.toEqual([]);
  }, 120_000);

  it('has nothing held or signed ahead of the morning', async () => {
    const world = await trustOn(day);
    const now = world.now.epochMilliseconds;
    for (const session of await world.register.allSessions())
      expect(session.status === 'held' && session.startsAt.epochMilliseconds > now).toBe(false);
    for (const { value } of world.records.recordShelf.all())
      for (const { signedAt } of value.signatures) expect(signedAt.epochMilliseconds).toBeLessThanOrEqual(now);
    for (const entry of world.audit.entries) expect(entry.at.epochMilliseconds).toBeLessThanOrEqual(now);
  }, 120_000);
});

it('is the same each time it is made for a day', async () => {
  const [one, other] = [await trustOn('2026-11-22'), await makeTrust('2026-11-22')];
  const told = (world: MemoryWorld) =>
    JSON.stringify([
      world.records.recordShelf.all().map(({ value }) => value),
      world.records.caseShelf.all().map(({ value }) => value),
      world.records.actionShelf.all().map(({ value }) => value),
      world.register.sessionShelf.all().map(({ value }) => value),
      world.audit.entries,
    ]);
  expect(told(one)).toBe(told(other));
}, 120_000);

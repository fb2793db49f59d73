import { describe, expect, it } from 'vitest';
import { lateRuns } from '../../bot/use-cases/reminders/late-runs.ts';
import { runReminders } from '../../bot/use-cases/run-reminders.ts';
import { Temporal } from '../../shared/domain/dates.ts';
import { aWorld, type MemoryWorld } from '../builders/memory-world.ts';

const at = (moment: string) => Temporal.PlainDateTime.from(moment).toZonedDateTime('Europe/London').toInstant();

async function late(world: MemoryWorld, moment: string): Promise<readonly string[]> {
  const found = await lateRuns(world, ['lantern-bay'], at(moment));
  return found.map(({ school, sinceOn }) => `${school} since ${sinceOn}`);
}

describe('a run that did not happen is noticed', () => {
  it('an hour after the school’s time, not a minute earlier', async () => {
    const world = aWorld();
    world.now = at('2026-11-20T08:30');
    await runReminders(world);
    expect(await late(world, '2026-11-23T08:59')).toEqual([]);
    expect(await late(world, '2026-11-23T09:00')).toEqual(['lantern-bay since 2026-11-20']);
    world.now = at('2026-11-23T09:05');
    await runReminders(world);
    expect(await late(world, '2026-11-23T09:06')).toEqual([]);
  });

  it('over a weekend and in the holidays nothing is late that was run on the last school day', async () => {
    const world = aWorld();
    world.now = at('2026-12-18T08:30');
    await runReminders(world);
    expect(await late(world, '2026-12-25T12:00')).toEqual([]);
    expect(await late(world, '2027-01-04T09:30')).toEqual(['lantern-bay since 2026-12-18']);
  });

  it('a silent school is never late', async () => {
    const world = aWorld();
    world.settings.set('school|lantern-bay', { reminders: { goLiveOn: null } });
    expect(await late(world, '2026-11-23T12:00')).toEqual([]);
  });
});

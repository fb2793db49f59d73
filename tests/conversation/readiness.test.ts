import { describe, expect, it } from 'vitest';
import { readiness } from '../../bot/http/readiness.ts';
import { runReminders } from '../../bot/use-cases/run-reminders.ts';
import { Temporal } from '../../shared/domain/dates.ts';
import { aWorld } from '../builders/memory-world.ts';

const at = (moment: string) => Temporal.PlainDateTime.from(moment).toZonedDateTime('Europe/London').toInstant();
const ready = () => Promise.resolve(true);

describe('whether the service is ready', () => {
  it('says that it waits while tenant or lists do not answer, and nothing of reminders', async () => {
    expect(await readiness(aWorld(), () => Promise.resolve(false))()).toEqual({ state: 'waiting' });
    expect(await readiness(aWorld(), () => Promise.reject(new Error('away')))()).toEqual({ state: 'waiting' });
  });

  it('is so with late reminders too, and names the schools and the day they last went out', async () => {
    const world = aWorld();
    world.now = at('2026-11-20T08:30');
    await runReminders(world);
    world.now = at('2026-11-23T08:59');
    expect(await readiness(world, ready)()).toEqual({ state: 'ready', remindersLate: [] });
    world.now = at('2026-11-23T09:00');
    expect(await readiness(world, ready)()).toEqual({
      state: 'ready',
      remindersLate: [{ school: 'lantern-bay', sinceOn: '2026-11-20' }],
    });
  });

  it('leaves out what cannot be read', async () => {
    const world = aWorld();
    world.weather.fail('unavailable', 'read Service state');
    expect(await readiness(world, ready)()).toEqual({ state: 'ready' });
  });

  it('reads the heartbeat once a minute however often it is asked', async () => {
    const world = aWorld();
    world.now = at('2026-11-23T09:30');
    let ms = 0;
    const asked = readiness(world, ready, () => ms);
    expect(await asked()).toMatchObject({ remindersLate: [{ school: 'lantern-bay' }] });
    await runReminders(world);
    ms = 59_999;
    expect(await asked()).toMatchObject({ remindersLate: [{ school: 'lantern-bay' }] });
    ms = 60_000;
    expect(await asked()).toEqual({ state: 'ready', remindersLate: [] });
  });
});

import { describe, expect, it } from 'vitest';
import { readRegister } from '../../bot/use-cases/read-register.ts';
import { runReminders } from '../../bot/use-cases/run-reminders.ts';
import { Temporal } from '../../shared/domain/dates.ts';
import { aWorld, type MemoryWorld } from '../builders/memory-world.ts';
import { granted, refusalOf } from '../builders/outcome.ts';

const at = (moment: string) => Temporal.PlainDateTime.from(moment).toZonedDateTime('Europe/London').toInstant();
/** Stages +8 and +15 of the half term that ended on 23 October 2026. */
const FIRST = '2026-11-02T08:30';
const NEXT = '2026-11-09T08:30';

function aWorldWithout(...people: readonly string[]): MemoryWorld {
  const world = aWorld();
  world.now = at(FIRST);
  world.settings.set('school|lantern-bay', {
    reminders: { goLiveOn: '2025-09-01' },
    policyReviewedOn: '2026-09-01',
  });
  for (const person of people) world.messenger.notInstalledFor.add(person);
  return world;
}
const sentTo = (world: MemoryWorld) => world.messenger.sent.map(({ to }) => to).sort();

async function listed(world: MemoryWorld, who: string, school: string | null = null) {
  const register = granted(await readRegister(world, world.as(who), school));
  return (register.notReached ?? []).map(({ why, sinceOn, school: at }) => `${at}: ${why} since ${sinceOn}`);
}

describe('a person without the app', () => {
  it('is listed and not tried again while the trust has not consented to putting it there', async () => {
    const world = aWorldWithout('ella');
    expect(await runReminders(world)).toMatchObject({ notInstalled: 1 });
    expect(world.appInstaller.tried).toEqual(['ella']);
    expect(sentTo(world)).toContain('sam');
    expect(sentTo(world)).not.toContain('ella');
  });

  it('gets it once the trust has, and then the card, once', async () => {
    const world = aWorldWithout('ella');
    world.appInstaller.isPermitted = true;
    expect(await runReminders(world)).toMatchObject({ notInstalled: 0 });
    expect(sentTo(world).filter((to) => to === 'ella')).toHaveLength(1);
    expect(await listed(world, 'tess')).toEqual([]);
  });

  it('is reached another way when Microsoft 365 is down just then', async () => {
    const world = aWorldWithout('ella');
    world.weather.fail('unavailable', 'install app');
    expect(await runReminders(world)).toMatchObject({ notInstalled: 1, failed: 0 });
  });
});

describe('whom Teams does not reach', () => {
  it('is told to nobody who may not see the register', async () => {
    const world = aWorldWithout('ella');
    await runReminders(world);
    for (const who of ['sam', 'ella', 'lou']) {
      expect(refusalOf(await readRegister(world, world.as(who), 'lantern-bay'))).toBe('not-allowed');
    }
  });

  it('is told to the school’s own lead and to trust leads, to no other school’s', async () => {
    const world = aWorldWithout('ella');
    await runReminders(world);
    const row = 'lantern-bay: not installed since 2026-11-02';
    expect(await listed(world, 'sid', 'lantern-bay')).toEqual([row]);
    expect(await listed(world, 'tess')).toEqual([row]);
    expect(await listed(world, 'sid')).toEqual([row]);
    expect(refusalOf(await readRegister(world, world.as('sid'), 'kingsmead'))).toBe('not-allowed');
  });

  it('is so since the first try that failed, until a card arrives', async () => {
    const world = aWorldWithout('ella');
    await runReminders(world);
    world.now = at(NEXT);
    await runReminders(world);
    expect(await listed(world, 'tess')).toEqual(['lantern-bay: not installed since 2026-11-02']);
    const [row] = await world.reminders.of('ella');
    const claim = row && (await world.reminders.claim({ ...row, stage: 99 }, world.now.add({ minutes: 1 })));
    if (!claim) throw new Error('nothing was claimed');
    await world.reminders.settle(claim, 'sent', world.now, 'm-1');
    expect(await listed(world, 'tess')).toEqual([]);
  });

  it('has not to be somebody who has left', async () => {
    const world = aWorldWithout('ella');
    await runReminders(world);
    const ella = world.as('ella').person;
    await world.register.savePerson({ ...ella, leftOn: Temporal.PlainDate.from('2026-11-01') });
    expect(await listed(world, 'tess')).toEqual([]);
  });
});

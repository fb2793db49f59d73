import { beforeEach, describe, expect, it } from 'vitest';
import { actorOf } from '../../../bot/conversation/actor-of.ts';
import { changePerson } from '../../../bot/use-cases/people/change-person.ts';
import { leaverKeeper, shutOutLeavers } from '../../../bot/use-cases/people/shut-out-leavers.ts';
import { Temporal } from '../../../shared/domain/dates.ts';
import { personWho } from '../../../shared/domain/drift/site-as-is.ts';
import { aWorld, type MemoryWorld } from '../../builders/memory-world.ts';
import { granted } from '../../builders/outcome.ts';

const at = (text: string) => Temporal.Instant.from(text);
const LAST_MINUTE = at('2026-11-23T23:59:59Z');
const MIDNIGHT = at('2026-11-24T00:00:00Z');
let world: MemoryWorld;

/** Ella's standing in the readers' group, as SharePoint has it. */
function readable(): void {
  const who = personWho(world.as('ella').person.email ?? '');
  const members = [{ who, alias: null, name: 'Ella', ref: 9 }];
  const group = { title: 'Readers of lantern-bay-ella', ref: 4, members, isSelfServed: false };
  world.sitePermissions.asIs = { ...world.sitePermissions.asIs, groups: [group] };
}
const isShutOut = () => world.sitePermissions.mended.some((one) => one.kind === 'stranger in group');
const leaves = async (leftOn: string | null) =>
  granted(await changePerson(world, world.as('sid'), 'ella', { leftOn })).person;

beforeEach(() => {
  world = aWorld();
  readable();
});

describe('somebody who leaves', () => {
  it.each([
    ['tomorrow', '2026-11-24', false],
    ['today', '2026-11-23', false],
    ['yesterday', '2026-11-22', true],
    ['a year ago', '2025-11-23', true],
  ])('%s is shut out of SharePoint at once only when their last day is over', async (_when, leftOn, expected) => {
    await leaves(leftOn);
    expect(isShutOut()).toBe(expected);
  });

  it.each([
    ['the last minute of the last day', LAST_MINUTE, false],
    ['midnight in London', MIDNIGHT, true],
  ])('is shut out at %s: %#', async (_when, moment, expected) => {
    await leaves('2026-11-23');
    const keep = leaverKeeper(world);
    await keep();
    world.now = moment;
    await keep();
    expect(isShutOut()).toBe(expected);
    expect((await actorOf(world, 'ella')) === null).toBe(expected);
  });

  it('goes by London’s midnight in summer', async () => {
    world.now = at('2026-06-23T09:00:00Z');
    await leaves('2026-06-23');
    const keep = leaverKeeper(world);
    world.now = at('2026-06-23T22:59:59Z');
    await keep();
    expect(isShutOut()).toBe(false);
    world.now = at('2026-06-23T23:00:00Z');
    await keep();
    expect(isShutOut()).toBe(true);
  });

  it('is shut out at the start of a service that was away over midnight', async () => {
    await leaves('2026-11-23');
    world.now = at('2026-11-26T11:12:13Z');
    await leaverKeeper(world)();
    expect(isShutOut()).toBe(true);
  });

  it('is shut out as soon as SharePoint answers again when it was down at midnight, and that is noted', async () => {
    await leaves('2026-11-23');
    const keep = leaverKeeper(world);
    world.now = MIDNIGHT;
    world.weather.fail('unavailable', 'look at permissions');
    await keep();
    expect(world.trouble.noted).toEqual([{ doing: 'shut out who has left', kind: 'unavailable' }]);
    world.weather.clear();
    world.now = MIDNIGHT.add({ minutes: 3 });
    await keep();
    expect(isShutOut()).toBe(true);
  });

  it('has left in the app also where SharePoint is down when that is entered, and it follows', async () => {
    world.weather.fail('unavailable', 'look at permissions');
    expect((await leaves('2026-11-22')).leftOn).toBe('2026-11-22');
    expect(await actorOf(world, 'ella')).toBeNull();
    expect(isShutOut()).toBe(false);
    world.weather.clear();
    world.now = world.now.add({ minutes: 3 });
    await leaverKeeper(world)();
    expect(isShutOut()).toBe(true);
  });

  it('costs one comparison however often it is looked, and another when somebody else leaves or they leave again', async () => {
    const compared = () => world.weather.asked.filter((one) => one === 'look at permissions').length;
    await leaves('2026-11-22');
    for (const minutes of [0, 1, 2]) {
      world.now = world.now.add({ minutes });
      await leaverKeeper(world)();
    }
    expect(compared()).toBe(1);
    granted(await changePerson(world, world.as('sid'), 'cora', { leftOn: '2026-11-22' }));
    expect(compared()).toBe(2);
    await leaves(null);
    expect(compared()).toBe(3);
    await leaves('2026-11-20');
    expect(compared()).toBe(4);
  });

  it('is shut out by one instance, and by the other where the first died', async () => {
    await leaves('2026-11-23');
    world.now = MIDNIGHT;
    const both = await Promise.all([shutOutLeavers(world, world.now), shutOutLeavers(world, world.now)]);
    expect(both).toContain(false);
    expect(world.weather.asked.filter((one) => one === 'look at permissions')).toHaveLength(1);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { checkAtNight } from '../../../bot/use-cases/drift/check-at-night.ts';
import { countsOf, latestDrift } from '../../../bot/use-cases/drift/drift-report.ts';
import { mendPermissions } from '../../../bot/use-cases/drift/mend-permissions.ts';
import { Temporal } from '../../../shared/domain/dates.ts';
import type { GroupAsIs } from '../../../shared/domain/drift/site-as-is.ts';
import { aWorld, type MemoryWorld } from '../../builders/memory-world.ts';

const at = (text: string) => Temporal.Instant.from(text);
const stranger = (n: number) => ({ who: `person:x${n}@else.example`, alias: null, name: `X ${n}`, ref: n });

let world: MemoryWorld;
beforeEach(() => {
  world = aWorld();
  const group: GroupAsIs = {
    title: 'Readers of lantern-bay-ella',
    ref: 4,
    members: [stranger(1)],
    isSelfServed: false,
  };
  world.sitePermissions.asIs = { ...world.sitePermissions.asIs, groups: [group] };
});
const taken = () => world.sitePermissions.mended.filter((one) => one.kind === 'stranger in group');

describe('The night’s comparison of permissions', () => {
  it.each([
    ['2026-11-24T01:59:59Z', 0],
    ['2026-11-24T02:00:00Z', 1],
    ['2026-11-24T13:00:00Z', 1],
    ['2026-06-24T00:59:59Z', 0],
    ['2026-06-24T01:00:00Z', 1],
  ])('at %s takes out %i', async (moment, count) => {
    world.now = at(moment);
    await checkAtNight(world);
    expect(taken()).toHaveLength(count);
  });

  it('is done once a day, by one instance, and again on the next', async () => {
    world.now = at('2026-11-24T02:00:00Z');
    const both = await Promise.all([checkAtNight(world), checkAtNight(world)]);
    expect(both.filter((report) => report !== null)).toHaveLength(1);
    expect(await checkAtNight(world)).toBeNull();
    world.now = at('2026-11-25T02:00:00Z');
    expect(await checkAtNight(world)).not.toBeNull();
  });

  it('is taken up again when SharePoint was down at two', async () => {
    world.now = at('2026-11-24T02:00:00Z');
    world.weather.fail('unavailable', 'look at permissions');
    await expect(checkAtNight(world)).rejects.toThrow('look at permissions');
    world.weather.clear();
    expect(await checkAtNight(world)).toBeNull();
    world.now = at('2026-11-24T02:10:00Z');
    expect(await checkAtNight(world)).not.toBeNull();
  });

  it('lets what SharePoint refuses to mend stand, and goes on with the rest', async () => {
    world.sitePermissions.refused = 'stranger in group';
    const report = await mendPermissions(world, world.now);
    expect(report.standing.map((one) => one.kind)).toContain('stranger in group');
    expect(report.mended.length).toBeGreaterThan(0);
    expect(world.trouble.noted).toEqual([{ doing: 'mend permissions', kind: 'refused' }]);
  });

  it('stops when SharePoint is throttled half way, keeps no report, and does the rest the next time', async () => {
    world.weather.fail('throttled', 'mend permissions');
    await expect(mendPermissions(world, world.now)).rejects.toThrow('throttled');
    expect(await latestDrift(world)).toBeNull();
    world.weather.clear();
    await mendPermissions(world, world.now);
    expect(taken()).toHaveLength(1);
  });

  it.each([
    [20, 20],
    [21, 0],
  ])('takes out %i of as many readers: %i, more being a register that was misread', async (readers, expected) => {
    const members = Array.from({ length: readers }, (_, n) => stranger(n));
    const [group] = world.sitePermissions.asIs.groups;
    if (group === undefined) throw new Error('no group');
    world.sitePermissions.asIs = { ...world.sitePermissions.asIs, groups: [{ ...group, members }] };
    const report = await mendPermissions(world, world.now);
    expect(taken()).toHaveLength(expected);
    expect(report.mended.length + report.standing.length).toBe(report.found);
  });

  it('is logged as counts alone', async () => {
    const report = await mendPermissions(world, world.now);
    expect(JSON.stringify(countsOf(report))).not.toMatch(/else\.example|lantern|X 1/);
    expect(countsOf(report)).toMatchObject({ mended: { 'stranger in group': 1 } });
  });

  it('keeps its report', async () => {
    const report = await mendPermissions(world, world.now);
    const kept = await latestDrift(world);
    expect(kept?.mended).toEqual(report.mended);
    expect(kept?.at.epochMilliseconds).toBe(world.now.epochMilliseconds);
  });
});

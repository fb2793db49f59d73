import { beforeEach, describe, expect, it } from 'vitest';
import { StoreError } from '../../../bot/ports/store-error.ts';
import { askToRead } from '../../../bot/use-cases/inspections/ask-to-read.ts';
import { endInspection } from '../../../bot/use-cases/inspections/decide-inspection.ts';
import { inspectionInForce } from '../../../bot/use-cases/inspections/inspection-in-force.ts';
import { inspectionKeeper } from '../../../bot/use-cases/inspections/keep-inspections.ts';
import { readInspected } from '../../../bot/use-cases/inspections/read-inspected.ts';
import { Temporal } from '../../../shared/domain/dates.ts';
import type { MemoryWorld } from '../../builders/memory-world.ts';
import { granted, refusalOf } from '../../builders/outcome.ts';
import { ASKED, allowed, audreyReads, eventsOf, inspectedWorld, KEY, later, row } from './inspected-world.ts';

let world: MemoryWorld;
beforeEach(() => {
  world = inspectedWorld();
});

describe('its end', () => {
  it('comes with the last day: refused by the app at once, shut out of SharePoint at the next look, also after an outage', async () => {
    await allowed(world, { days: 1 });
    world.now = Temporal.Instant.from('2026-11-23T23:59:59Z');
    expect(await inspectionKeeper(world)()).toBe(0);
    expect(await audreyReads(world)).toBe(2);
    world.now = Temporal.Instant.from('2026-11-24T00:00:00Z');
    world.weather.fail('unavailable', 'shut an inspection out');
    expect(refusalOf(await readInspected(world, world.as('audrey'), ASKED.key))).toBe('not-allowed');
    world.weather.clear();
    world.now = Temporal.Instant.from('2026-12-02T08:00:00Z');
    expect(await audreyReads(world)).toBe(2);
    expect(await inspectionKeeper(world)()).toBe(1);
    expect(await audreyReads(world)).toBe(0);
    expect(row(world)).toMatchObject({ state: 'ended', endedBy: 'service' });
    expect((await eventsOf(world)).at(-1)).toBe('access removed');
    expect(await inspectionKeeper(world)()).toBe(0);
  });

  it('is seen to at once by whoever looks after it', async () => {
    await allowed(world, { days: 1 });
    later(world, 48);
    expect(refusalOf(await readInspected(world, world.as('audrey'), ASKED.key))).toBe('not-allowed');
    expect([row(world).state, await audreyReads(world)]).toEqual(['ended', 0]);
  });

  it('is tried again at every look while SharePoint refuses, and others do not wait for it', async () => {
    await allowed(world, { days: 1 });
    later(world, 48);
    const keep = inspectionKeeper(world);
    world.weather.fail('throttled', 'shut an inspection out');
    expect(await keep()).toBe(0);
    expect(world.trouble.noted.length).toBeGreaterThan(0);
    world.weather.clear();
    expect(await keep()).toBe(1);
    expect(await audreyReads(world)).toBe(0);
    expect((await eventsOf(world)).filter((event) => event === 'access removed')).toHaveLength(1);
  });

  it.each(['audrey', 'tess'])('comes when %s ends it', async (who) => {
    await allowed(world);
    later(world, 1);
    granted(await endInspection(world, world.as(who), ASKED.key));
    expect(row(world)).toMatchObject({ state: 'ended', endedBy: who });
    expect(await audreyReads(world)).toBe(0);
    expect(refusalOf(await endInspection(world, world.as(who), ASKED.key))).toBe('already-done');
  });

  it.each(['sam', 'ella', 'sid', 'stranger'])('does not come because %s wants it', async (who) => {
    await allowed(world);
    expect(refusalOf(await endInspection(world, world.as(who), ASKED.key))).toBe('not-found');
  });

  it('holds in the app even where SharePoint cannot be reached, and the service sees to the rest', async () => {
    await allowed(world);
    world.weather.fail('unavailable', 'shut an inspection out');
    await expect(endInspection(world, world.as('tess'), ASKED.key)).rejects.toBeInstanceOf(StoreError);
    expect(refusalOf(await readInspected(world, world.as('audrey'), ASKED.key))).toBe('not-allowed');
    expect(await inspectionInForce(world, world.as('audrey'), KEY, 'records')).toBeNull();
    world.weather.clear();
    expect(await inspectionKeeper(world)()).toBe(1);
    expect(await audreyReads(world)).toBe(0);
  });

  it('comes when the reader has left the trust', async () => {
    await allowed(world);
    const audrey = world.as('audrey').person;
    world.add({ ...audrey, leftOn: Temporal.PlainDate.from('2026-11-24') });
    later(world, 24);
    expect(await inspectionKeeper(world)()).toBe(0);
    later(world, 24);
    expect(await inspectionKeeper(world)()).toBe(1);
    expect(row(world)).toMatchObject({ state: 'ended', endedBy: 'service' });
    expect(await audreyReads(world)).toBe(0);
  });

  it('is never undone by a look that was under way when somebody ended it', async () => {
    await allowed(world);
    later(world, 2);
    const running = row(world);
    const letIn = world.inspections.letIn.bind(world.inspections);
    world.inspections.letIn = async (inspection) => {
      await letIn(inspection);
      world.inspections.letIn = letIn;
      await endInspection(world, world.as('tess'), ASKED.key);
      await letIn(running);
    };
    await inspectionKeeper(world)();
    expect(await audreyReads(world)).toBe(0);
    expect(row(world).state).toBe('ended');
  });

  it('of a request that was taken back leaves nothing', async () => {
    granted(await askToRead(world, world.as('audrey'), ASKED));
    expect(refusalOf(await endInspection(world, world.as('tess'), ASKED.key))).toBe('not-allowed');
    granted(await endInspection(world, world.as('audrey'), ASKED.key));
    expect(row(world).state).toBe('ended');
    expect(await world.inspections.open()).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { followChild } from '../../../bot/use-cases/children/follow-child.ts';
import { readChildren } from '../../../bot/use-cases/children/read-children.ts';
import { handOver } from '../../../bot/use-cases/hand-over.ts';
import { Temporal } from '../../../shared/domain/dates.ts';
import { aSchool } from '../../builders/a-school.ts';
import { aSession } from '../../builders/a-session.ts';
import { aTalkedOfCase } from '../../builders/a-talked-of-case.ts';
import { aWorld } from '../../builders/memory-world.ts';
import { granted, refusalOf } from '../../builders/outcome.ts';

const KEY = 'lantern-bay-ella';
const NEXT = `${KEY}-to2`;
const toCora = { supervisors: ['cora'], fromOn: '2026-11-23' };

/** Sam and Ella follow LB-014, discussed on 20 November, LB-015, never discussed, and no longer LB-016. */
async function lived() {
  const world = aWorld({ policy: 'hscb', startedOn: Temporal.PlainDate.from('2026-06-01') });
  world.register.schoolShelf.set(aSchool({ policy: 'hscb' }));
  world.now = Temporal.Instant.from('2026-10-01T09:00:00Z');
  for (const reference of ['LB-014', 'LB-015', 'LB-016'] as const) {
    granted(await followChild(world, world.as('sam'), KEY, { reference, plan: 'CIN' }));
  }
  const last = world.caseReferences.shelf.all().find(({ value }) => value.reference === 'LB-016');
  if (last === undefined) throw new Error('not followed');
  world.caseReferences.shelf.set({ ...last.value, closedOn: Temporal.PlainDate.from('2026-11-01') });
  world.plan(aSession('2026-11-20T10:00:00Z', { status: 'held' }));
  world.records.caseShelf.set(
    aTalkedOfCase({ discussedOn: Temporal.PlainDate.from('2026-11-20'), decision: 'Invented' }),
  );
  world.now = Temporal.Instant.from('2026-11-23T09:00:00Z');
  return world;
}

describe('the children followed, when supervision is handed over', () => {
  it('are not read where they were by whoever takes over', async () => {
    const world = await lived();
    granted(await handOver(world, world.as('sam'), KEY, toCora));
    expect(refusalOf(await readChildren(world, world.as('cora'), KEY))).toBe('not-found');
  });

  it('are not read where they are now by whoever handed over', async () => {
    const world = await lived();
    granted(await handOver(world, world.as('sam'), KEY, toCora));
    expect(refusalOf(await readChildren(world, world.as('sam'), NEXT))).toBe('not-found');
  });

  it('go on with the newcomer, whose clock counts from what was discussed before; nothing that was said comes along', async () => {
    const world = await lived();
    expect(granted(await handOver(world, world.as('sam'), KEY, toCora))).toMatchObject({ children: 2 });
    const page = granted(await readChildren(world, world.as('cora'), NEXT));
    expect(
      page.children.map(({ reference, clock, lastDiscussedOn, direction }) => [
        reference,
        clock?.dueOn,
        lastDiscussedOn,
        direction,
      ]),
    ).toEqual([
      ['LB-015', '2027-01-01', null, null],
      ['LB-014', '2027-02-20', '2026-11-20', null],
    ]);
    expect(world.caseReferences.shelf.all().filter(({ value }) => value.arrangement === NEXT)).toHaveLength(2);
  });

  it('are marked as passed on where they were, and cannot be followed there again', async () => {
    const world = await lived();
    granted(await handOver(world, world.as('sam'), KEY, toCora));
    const page = granted(await readChildren(world, world.as('ella'), KEY));
    expect(
      page.children.map(({ reference, closedOn, isPassedOn, clock }) => [reference, closedOn, isPassedOn, clock]),
    ).toEqual([
      ['LB-014', '2026-11-23', true, null],
      ['LB-015', '2026-11-23', true, null],
      ['LB-016', '2026-11-01', false, null],
    ]);
  });

  it('are passed on once, however often a try dies half way', async () => {
    const world = await lived();
    world.weather.fail('unavailable', 'write Case references');
    await expect(handOver(world, world.as('sam'), KEY, toCora)).rejects.toThrow();
    world.weather.clear();
    expect(granted(await handOver(world, world.as('sam'), KEY, toCora))).toMatchObject({ children: 2 });
    expect(world.caseReferences.shelf.all().filter(({ value }) => value.arrangement === NEXT)).toHaveLength(2);
  });
});

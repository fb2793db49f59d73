import { describe, expect, it } from 'vitest';
import { addAction } from '../../../bot/use-cases/add-action.ts';
import { arrangeCover, endCover } from '../../../bot/use-cases/arrange-cover.ts';
import { handOver } from '../../../bot/use-cases/hand-over.ts';
import { markHeld } from '../../../bot/use-cases/mark-held.ts';
import { readArrangement } from '../../../bot/use-cases/read-arrangement.ts';
import { Temporal } from '../../../shared/domain/dates.ts';
import { aPerson } from '../../builders/a-person.ts';
import { aSession } from '../../builders/a-session.ts';
import { aWorld } from '../../builders/memory-world.ts';
import { granted } from '../../builders/outcome.ts';

const KEY = 'lantern-bay-ella';
const SESSION = `${KEY}-s1`;

/** A group of three; Ella and Cora were at its session, where Cora took on an action. */
async function groupWithAction() {
  const world = aWorld({ kind: 'group', policy: 'river-tees', supervisees: ['ella', 'cora', 'gus'] });
  world.add(aPerson({ id: 'gus' }), aPerson({ id: 'nina' }));
  world.plan(aSession('2026-11-20T10:00:00Z', { kind: 'group' }));
  granted(await markHeld(world, world.as('sam'), SESSION, { attended: ['ella', 'cora'] }));
  const asked = {
    key: 'action-0001',
    session: SESSION,
    text: 'Invented',
    category: 'case' as const,
    owner: 'cora',
    dueOn: null,
  };
  granted(await addAction(world, world.as('sam'), KEY, asked));
  const seenBy = async (who: string, arrangement = KEY) =>
    (await world.records.actionsOf(world.as(who), arrangement)).map(({ value }) => value.status);
  return { world, seenBy };
}

describe('the open actions of a group', () => {
  it('are seen by a stand-in from the first day to the last, and by nobody new after it', async () => {
    const { world, seenBy } = await groupWithAction();
    expect(await seenBy('nina')).toEqual([]);
    granted(
      await arrangeCover(world, world.as('sam'), KEY, { person: 'nina', fromOn: '2026-11-23', toOn: '2026-12-04' }),
    );
    expect(await seenBy('nina')).toEqual(['open']);
    expect(await seenBy('gus')).toEqual([]);
    granted(await endCover(world, world.as('sam'), KEY, { person: 'nina', toOn: '2026-11-23' }));
    world.now = Temporal.Instant.from('2026-11-24T09:00:00Z');
    granted(await readArrangement(world, world.as('sam'), KEY));
    expect(await seenBy('nina')).toEqual([]);
  });
  it('go on in a handover to the new supervisor and those who were there, and to no other member', async () => {
    const { world, seenBy } = await groupWithAction();
    const done = granted(await handOver(world, world.as('lou'), KEY, { supervisors: ['nina'], fromOn: '2026-11-23' }));
    expect(done.actions).toBe(1);
    for (const who of ['nina', 'ella', 'cora']) expect(await seenBy(who, done.arrangement)).toEqual(['open']);
    expect(await seenBy('gus', done.arrangement)).toEqual([]);
    expect(await seenBy('sam')).toEqual(['passed on']);
  });
});

import { describe, expect, it } from 'vitest';
import { handToSafeguarding } from '../../../bot/use-cases/hand-to-safeguarding.ts';
import { readArrangement } from '../../../bot/use-cases/read-arrangement.ts';
import { readContract } from '../../../bot/use-cases/read-contract.ts';
import { readSession } from '../../../bot/use-cases/read-session.ts';
import { aSession } from '../../builders/a-session.ts';
import { anArrangement } from '../../builders/an-arrangement.ts';
import { aWorld } from '../../builders/memory-world.ts';
import { granted, refusalOf } from '../../builders/outcome.ts';

const KEY = 'lantern-bay-ella';
const SESSION = `${KEY}-s1`;

function clinicalWorld() {
  const world = aWorld({ kind: 'clinical', policy: 'river-tees' });
  world.plan(aSession('2026-11-20T10:00:00Z', { kind: 'clinical', status: 'held' }));
  return world;
}

describe('a safeguarding matter that arises in clinical supervision (R-36)', () => {
  const asked = { key: 'hand-off-one' };

  it('is not handed on by oversight, nor in any other kind of supervision', async () => {
    const world = clinicalWorld();
    expect(refusalOf(await handToSafeguarding(world, world.as('tess'), SESSION, asked))).toBe('not-a-party');
    expect(refusalOf(await handToSafeguarding(world, world.as('stranger'), SESSION, asked))).toBe('not-found');
    const other = aWorld({ policy: 'river-tees' });
    other.plan(aSession());
    expect(refusalOf(await handToSafeguarding(other, other.as('ella'), SESSION, asked))).toBe('not-allowed');
    expect(granted(await readSession(other, other.as('ella'), SESSION)).handOff).toBeUndefined();
  });

  it('was not contacted tomorrow', async () => {
    const world = clinicalWorld();
    const on = (contactedOn: string) => handToSafeguarding(world, world.as('ella'), SESSION, { ...asked, contactedOn });
    expect(refusalOf(await on('2026-11-24'))).toBe('invalid-field contactedOn');
    expect(granted(await on('2026-11-23')).status).toBe('done');
  });

  it('is the supervisee’s to do today, and stays open until it is done', async () => {
    const world = clinicalWorld();
    expect(granted(await readSession(world, world.as('sam'), SESSION)).handOff?.rule).toBe('R-36');
    const action = granted(await handToSafeguarding(world, world.as('sam'), SESSION, asked));
    expect(action).toMatchObject({ category: 'refer', status: 'open', dueOn: '2026-11-23', owner: { id: 'ella' } });
  });

  it('is announced to the safeguarding team once, by who and not about whom', async () => {
    const world = clinicalWorld();
    granted(await handToSafeguarding(world, world.as('sam'), SESSION, asked));
    granted(await handToSafeguarding(world, world.as('sam'), SESSION, asked));
    expect(world.messenger.sent.map((one) => one.to)).toEqual(['team']);
    expect(JSON.stringify(world.messenger.sent[0]?.card)).toContain('Ella is to contact you');
    expect((await world.audit.of(KEY)).filter((one) => one.event === 'handed to the safeguarding team')).toHaveLength(
      1,
    );
  });
});

describe('clinical supervision', () => {
  it('says on its contract, before it is begun, where its own confidentiality ends (R-72)', async () => {
    const world = clinicalWorld();
    const { notices = [] } = granted(await readContract(world, world.as('ella'), KEY));
    const limits = notices.find((one) => one.rule === 'R-72')?.text ?? '';
    for (const limit of ['Public safety', 'Criminal activity', 'Safeguarding', 'Audit and evaluation'])
      expect(limits).toContain(limit);
  });

  it('counts nowhere else: the safeguarding supervision of the same person stays as overdue as it was', async () => {
    const world = clinicalWorld();
    world.arrange(anArrangement({ key: 'own', policy: 'temple', supervisors: ['cora'] }));
    const before = granted(await readArrangement(world, world.as('cora'), 'own')).clocks;
    world.plan(aSession('2026-11-23T08:00:00Z', { key: `${KEY}-s2`, kind: 'clinical', status: 'held' }));
    expect(granted(await readArrangement(world, world.as('cora'), 'own')).clocks).toEqual(before);
  });
});

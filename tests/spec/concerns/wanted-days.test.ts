import { beforeEach, describe, expect, it } from 'vitest';
import { concerns } from '../../../bot/adapters/sharepoint/lists/concerns.ts';
import { raiseConcern } from '../../../bot/use-cases/raise-concern.ts';
import { readConcerns } from '../../../bot/use-cases/read-concerns.ts';
import { stepConcern } from '../../../bot/use-cases/step-concern.ts';
import type { StepConcern } from '../../../shared/contract/register.ts';
import { aWorld, type MemoryWorld } from '../../builders/memory-world.ts';
import { granted, refusalOf } from '../../builders/outcome.ts';

const KEY = 'lantern-bay-ella';
const CONCERN = 'concern-0001';
let world: MemoryWorld;
let presses = 0;
beforeEach(() => {
  presses = 0;
});

async function raisedUnder(policy: 'cradley' | 'river-tees' | 'temple' | 'jmat', who = 'ella') {
  world = aWorld({ policy });
  const asked = { key: CONCERN, kind: 'dispute', text: 'We cannot agree.' } as const;
  return granted(await raiseConcern(world, world.as(who), KEY, asked));
}
const take = (who: string, asked: Omit<StepConcern, 'key'>) => {
  presses += 1;
  return stepConcern(world, world.as(who), CONCERN, { key: `press-${10_000 + presses}`, ...asked });
};
const wanted = async (who: string) =>
  (granted(await readConcerns(world, world.as(who), KEY)).concerns[0]?.wanted ?? []).map(({ step, rule, byOn }) =>
    [step, rule, byOn ?? ''].join(' ').trim(),
  );

describe('a day noted with a concern', () => {
  it('is refused to whoever may not read it, without its day, and for a day still to come', async () => {
    await raisedUnder('cradley');
    expect(refusalOf(await take('tess', { step: 'talked', on: '2026-11-20' }))).toBe('not-found');
    expect(refusalOf(await take('ella', { step: 'talked' }))).toBe('invalid-field on');
    expect(refusalOf(await take('ella', { step: 'talked', on: '2026-11-24' }))).toBe('invalid-field on');
    granted(await take('ella', { step: 'talked', on: '2026-11-23' }));
  });

  it('stays with the step, also through the list it is kept in', async () => {
    await raisedUnder('cradley');
    granted(await take('ella', { step: 'talked', on: '2026-11-20', note: 'In our session.' }));
    const stored = await world.records.concern(world.as('ella'), CONCERN);
    if (stored === null) throw new Error('it is gone');
    const read = concerns.fromFields(concerns.toFields(stored.value));
    expect(read.steps?.map((step) => [step.step, step.on?.toString()])).toEqual([
      ['raised', undefined],
      ['talked', '2026-11-20'],
    ]);
  });
});

describe('the days each policy asks for', () => {
  it('Cradley: that the two talk it over first (C-120), until it is noted; it goes on without', async () => {
    await raisedUnder('cradley');
    expect(await wanted('ella')).toEqual(['talked C-120']);
    granted(await take('ella', { step: 'talked', on: '2026-11-20' }));
    expect(await wanted('ella')).toEqual([]);
    await raisedUnder('cradley');
    granted(await take('ella', { step: 'move on' }));
  });

  it('River Tees: besides, that the supervisee is told where the supervisor takes it to the manager (R-19, R-50)', async () => {
    await raisedUnder('river-tees', 'ella');
    expect(await wanted('ella')).toEqual(['talked R-19']);
    await raisedUnder('river-tees', 'sam');
    expect(await wanted('sam')).toEqual(['talked R-19', 'told R-50']);
    granted(await take('sam', { step: 'told', on: '2026-11-23' }));
    expect(await wanted('sam')).toEqual(['talked R-19']);
  });

  it('Temple: a meeting, and that the other one is told before its day (T-67)', async () => {
    await raisedUnder('temple');
    expect(await wanted('ella')).toEqual(['meeting T-67', 'told T-67']);
    granted(await take('ella', { step: 'meeting', on: '2026-11-24' }));
    expect(await wanted('ella')).toEqual(['told T-67 2026-11-23']);
    granted(await take('ella', { step: 'told', on: '2026-11-23' }));
    expect(await wanted('ella')).toEqual([]);
    granted(await take('ella', { step: 'meeting', on: '2026-11-23' }));
    expect(await wanted('ella')).toEqual(['told T-67 2026-11-22']);
  });

  it('none where the policy is silent, and none once it is closed', async () => {
    await raisedUnder('jmat');
    expect(await wanted('ella')).toEqual([]);
    await raisedUnder('cradley');
    granted(await take('ella', { step: 'close', note: 'Settled.' }));
    expect(await wanted('ella')).toEqual([]);
  });
});

describe('whom a concern can be about', () => {
  it('is offered without the reader: the others in it and the line manager', async () => {
    const list = await raisedUnder('cradley');
    expect(list.people?.map((one) => one.id)).toEqual(['sam', 'lou']);
  });
});

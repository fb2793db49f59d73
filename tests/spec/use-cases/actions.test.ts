import { beforeEach, describe, expect, it } from 'vitest';
import { addAction } from '../../../bot/use-cases/add-action.ts';
import { changeAction } from '../../../bot/use-cases/change-action.ts';
import { readActions } from '../../../bot/use-cases/read-actions.ts';
import type { AddAction } from '../../../shared/contract/actions.ts';
import { aSession } from '../../builders/a-session.ts';
import { aWorld, type MemoryWorld } from '../../builders/memory-world.ts';
import { granted, refusalOf } from '../../builders/outcome.ts';

const KEY = 'lantern-bay-ella';
let world: MemoryWorld;

beforeEach(() => {
  world = aWorld();
  world.plan(aSession('2026-11-20T14:00:00Z', { status: 'held' }));
});

const asked: AddAction = {
  key: 'action-0001',
  session: 'lantern-bay-ella-s1',
  text: 'Read the new policy.',
  category: 'practice',
  owner: 'ella',
  dueOn: '2026-11-27',
};
const add = (who: string, more: Partial<AddAction> = {}) => addAction(world, world.as(who), KEY, { ...asked, ...more });
const standing = () => world.register.arrangementShelf.get(KEY)?.value.standing;

describe('an action', () => {
  it('is not added by oversight, for another session or for somebody outside', async () => {
    expect(refusalOf(await add('tess'))).toBe('not-a-party');
    expect(refusalOf(await add('sam', { session: 'somewhere-else' }))).toBe('invalid-field session');
    expect(refusalOf(await add('sam', { owner: 'lou' }))).toBe('invalid-field owner');
  });

  it('added twice with one key is one action', async () => {
    granted(await add('sam'));
    granted(await add('sam'));
    expect(granted(await readActions(world, world.as('ella'), KEY)).actions).toHaveLength(1);
    expect(standing()?.openActions).toBe(1);
  });

  it('that is a referral is due today and asks whether it is made (design D10)', async () => {
    const view = granted(await add('sam', { category: 'refer', dueOn: null }));
    expect([view.dueOn, view.referral]).toEqual(['2026-11-23', { isMade: false, feedbackDueOn: null }]);
  });

  it('put off has slipped; brought forward it has not', async () => {
    const first = granted(await add('sam'));
    const later = granted(
      await changeAction(world, world.as('ella'), first.key, { version: first.version, dueOn: '2026-11-28' }),
    );
    expect(later.slippedCount).toBe(1);
    const sooner = granted(
      await changeAction(world, world.as('ella'), first.key, { version: later.version, dueOn: '2026-11-26' }),
    );
    expect(sooner.slippedCount).toBe(1);
  });

  it('done is closed today, with its evidence, and no longer counted', async () => {
    const first = granted(await add('sam'));
    const done = granted(
      await changeAction(world, world.as('ella'), first.key, {
        version: first.version,
        status: 'done',
        evidence: 'Minutes.',
      }),
    );
    expect([done.closedOn, done.evidence, standing()?.openActions]).toEqual(['2026-11-23', 'Minutes.', 0]);
    expect(world.audit.events()).toEqual(['action closed']);
  });

  it('changed by somebody else first is refused', async () => {
    const first = granted(await add('sam'));
    granted(await changeAction(world, world.as('ella'), first.key, { version: first.version, text: 'Other words.' }));
    const late = await changeAction(world, world.as('sam'), first.key, { version: first.version, text: 'Mine.' });
    expect(refusalOf(late)).toBe('stale-version version');
  });

  it('is hidden from everybody else', async () => {
    granted(await add('sam'));
    expect(refusalOf(await readActions(world, world.as('lou'), KEY))).toBe('not-a-party');
    expect(granted(await readActions(world, world.as('tess'), null)).actions).toEqual([]);
    expect(refusalOf(await changeAction(world, world.as('tess'), asked.key, { version: '"1"' }))).toBe('not-found');
  });
});

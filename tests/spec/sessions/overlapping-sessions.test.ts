import { describe, expect, it } from 'vitest';
import { readSession } from '../../../bot/use-cases/read-session.ts';
import type { Session } from '../../../shared/domain/sessions/session.ts';
import { aSession } from '../../builders/a-session.ts';
import { aWorld } from '../../builders/memory-world.ts';
import { granted } from '../../builders/outcome.ts';

const FLAG = /Another session of this supervision is at the same time/;

async function flagsBeside(other: Partial<Session>, startsAt: string): Promise<readonly string[]> {
  const world = aWorld();
  world.plan(aSession('2026-11-24T14:00:00Z', { eventId: 'event-1' }));
  world.plan(aSession(startsAt, { key: 'lantern-bay-ella-s2', eventId: 'event-2', ...other }));
  const page = granted(await readSession(world, world.as('sam'), 'lantern-bay-ella-s1'));
  return page.flags.map(({ text }) => text).filter((text) => FLAG.test(text));
}

describe('two sessions of the same people at once', () => {
  it.each([
    ['an hour before', '2026-11-24T13:00:00Z', 0],
    ['59 minutes before', '2026-11-24T13:01:00Z', 1],
    ['59 minutes after', '2026-11-24T14:59:00Z', 1],
    ['an hour after', '2026-11-24T15:00:00Z', 0],
  ])('%s, as after a move in Outlook, are flagged where they overlap', async (_when, startsAt, flags) => {
    expect(await flagsBeside({}, startsAt)).toHaveLength(flags);
  });

  it('are not where the other is called off', async () => {
    expect(await flagsBeside({ status: 'cancelled' }, '2026-11-24T14:00:00Z')).toEqual([]);
  });
});

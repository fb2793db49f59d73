import { describe, expect, it } from 'vitest';
import { Temporal } from '../../shared/domain/dates.ts';
import { bot, day, KEY, sent, sentWorld } from '../builders/digest-desk.ts';
import { aWorld } from '../builders/memory-world.ts';

describe('a digest asked for anew', () => {
  it('is what this person was sent, by its message', async () => {
    const { refresh } = bot(await sentWorld());
    expect(await refresh('ella')).toContain('Your supervision with Sam is overdue');
  });

  it('is found by its day where the client does not say which message', async () => {
    const { refresh } = bot(await sentWorld());
    expect(await refresh('ella', null)).toContain('is overdue');
  });

  it('shows somebody else’s message to nobody', async () => {
    const { refresh } = bot(await sentWorld());
    const said = await refresh('stranger');
    expect(said).not.toContain('Sam');
    expect(said).toContain('Nothing is due');
  });

  it('says where it has moved to once there is a newer one', async () => {
    const world = await sentWorld();
    const at = Temporal.Instant.from('2027-01-12T08:00:00Z');
    sent(world, { stage: 43, claimedAt: at, sentAt: at, activityId: 'activity-2' });
    const { refresh } = bot(world);
    expect(await refresh('ella')).toContain('your message of 12 Jan 2027');
    expect(await refresh('ella', 'activity-2')).toContain('is overdue');
  });

  it('that no row holds, because it was sent again, takes itself away', async () => {
    const { refresh } = bot(await sentWorld());
    expect(await refresh('ella', 'orphan')).toContain('This has moved on');
  });

  it('that is only just being sent stays as it is', async () => {
    const world = aWorld();
    sent(world, { activityId: null, sentAt: null, outcome: 'claimed' });
    expect(await bot(world).refresh('ella')).toBe('');
  });

  it('has on the newest card what is still open from an earlier one, once, and says so', async () => {
    const world = await sentWorld();
    const before = Temporal.Instant.from('2027-01-08T08:00:00Z');
    const early = { claimedAt: before, sentAt: before, activityId: 'activity-0' };
    sent(world, { kind: 'contract-review', supervisee: null, dueOn: day('2026-12-01'), ...early });
    sent(world, { stage: 1, ...early });
    const arrangement = await world.register.arrangement(KEY);
    if (arrangement === null) throw new Error('no arrangement');
    const standing = { ...arrangement.value.standing, contractReviewState: 'overdue' as const };
    world.register.arrangementShelf.set({ ...arrangement.value, standing });
    const said = await bot(world).refresh('ella');
    expect(said).toContain('is overdue for review');
    expect(said).toContain('still open');
    expect(said.match(/Your supervision with Sam is overdue/g)).toHaveLength(1);
  });
});

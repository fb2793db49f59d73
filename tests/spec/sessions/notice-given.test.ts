import { describe, expect, it } from 'vitest';
import { cancelSession } from '../../../bot/use-cases/cancel-session.ts';
import { readSession } from '../../../bot/use-cases/read-session.ts';
import { Temporal } from '../../../shared/domain/dates.ts';
import { noticeGiven } from '../../../shared/domain/sessions/notice-given.ts';
import { aSession } from '../../builders/a-session.ts';
import { aWorld } from '../../builders/memory-world.ts';
import { granted } from '../../builders/outcome.ts';

const calledOff = (startsAt: string, cancelledAt: string) =>
  noticeGiven(aSession(startsAt, { status: 'cancelled', cancelledAt: Temporal.Instant.from(cancelledAt) }));

describe('how much notice there was', () => {
  it('none for what was not called off, and for what was before it was kept', () => {
    expect(noticeGiven(aSession())).toBeNull();
    expect(noticeGiven(aSession('2026-11-24T14:00:00Z', { status: 'cancelled' }))).toBeNull();
  });
  it.each([
    ['2026-11-22T23:59:00Z', '2 days before'],
    ['2026-11-23T00:00:00Z', 'the day before'],
    ['2026-11-23T23:59:00Z', 'the day before'],
    ['2026-11-24T00:00:00Z', 'on the day'],
    ['2026-11-24T13:59:59Z', 'on the day'],
    ['2026-11-24T14:00:00Z', 'after it was to begin'],
    ['2026-10-24T14:00:00Z', '31 days before'],
  ])('called off at %s it was %s', (at, words) => {
    expect(calledOff('2026-11-24T14:00:00Z', at)).toBe(words);
  });
  it('counts the days people in London have, also in summer and over the change of the clocks', () => {
    expect(calledOff('2026-07-01T09:00:00Z', '2026-06-29T23:30:00Z')).toBe('the day before');
    expect(calledOff('2026-10-26T09:00:00Z', '2026-10-24T23:30:00Z')).toBe('the day before');
  });
  it('is told to both, with who it was, and not before it is called off', async () => {
    const world = aWorld();
    world.plan(aSession('2026-11-26T10:00:00Z'));
    const seen = async (who: string) =>
      granted(await readSession(world, world.as(who), 'lantern-bay-ella-s1')).session.calledOff;
    expect(await seen('ella')).toBeUndefined();
    granted(await cancelSession(world, world.as('sam'), 'lantern-bay-ella-s1', { reason: 'school need' }));
    expect(await seen('ella')).toEqual({ by: 'sam', notice: '3 days before' });
    expect(await seen('sam')).toEqual({ by: 'sam', notice: '3 days before' });
  });
});

import { describe, expect, it } from 'vitest';
import { beginRecord } from '../../bot/use-cases/begin-record.ts';
import { Temporal } from '../../shared/domain/dates.ts';
import { aSession } from '../builders/a-session.ts';
import { bot, buttonOf, day, KEY, sent, sentWorld } from '../builders/digest-desk.ts';
import type { MemoryWorld } from '../builders/memory-world.ts';

const statuses = async (world: MemoryWorld) => (await world.register.sessionsOf(KEY)).map(({ value }) => value.status);

describe('booking from a digest', () => {
  it('answers with the whole card as it then stands', async () => {
    const world = await sentWorld();
    const { data } = await buttonOf(world, 'ella', 'book-time');
    const said = await bot(world).press('ella', 'book-time', data);
    expect(said).toContain('a time is proposed');
    expect(said).toContain('Waiting for Sam');
    expect(await bot(world).refresh('sam')).toContain('Can you make it?');
  });

  it('that is refused says why on the card and keeps the rest', async () => {
    const world = await sentWorld();
    const { data } = await buttonOf(world, 'ella', 'book-time');
    await bot(world).press('ella', 'book-time', data);
    const other = { ...data, startsAt: '2027-01-20T10:00:00Z', endsAt: '2027-01-20T11:00:00Z' };
    const said = await bot(world).press('ella', 'book-time', other);
    expect(said).toContain('Supervision is already booked for');
    expect(said).toContain('a time is proposed');
  });

  it('is refused to a line manager who has the keys, and nothing is booked', async () => {
    const world = await sentWorld();
    const { data } = await buttonOf(world, 'ella', 'book-time');
    const said = await bot(world).press('lou', 'book-time', data);
    expect(said).toContain('Only the two people in this supervision');
    expect(await statuses(world)).toEqual([]);
  });
});

describe('“we already met”', () => {
  const met = { arrangement: KEY, 'metOn.0': '2027-01-08' };

  it.each([
    ['a stranger', 'stranger', 'There is no such arrangement'],
    ['the line manager', 'lou', 'Only the two people'],
  ])('is refused to %s', async (_who, person, words) => {
    const world = await sentWorld();
    expect(await bot(world).press(person, 'already-met', met)).toContain(words);
    expect(await statuses(world)).toEqual([]);
  });

  it.each([
    ['tomorrow', '2027-01-12', 'still to come', []],
    ['today', '2027-01-11', 'You said that you met Sam on 11 Jan 2027', ['unconfirmed']],
    ['the first day', '2026-09-03', 'You said that you met Sam on 3 Sep 2026', ['unconfirmed']],
    ['the day before it began', '2026-09-02', 'This supervision began on 3 Sep 2026', []],
    ['no day', 'soon', 'Choose the day you met', []],
  ])('on %s', async (_name, metOn, words, after) => {
    const world = await sentWorld();
    expect(await bot(world).press('ella', 'already-met', { arrangement: KEY, 'metOn.0': metOn })).toContain(words);
    expect(await statuses(world)).toEqual(after);
  });

  it('waits for the other one, who is asked on their card; pressed five times it is recorded once', async () => {
    const world = await sentWorld();
    const { press, refresh } = bot(world);
    await Promise.all(Array.from({ length: 5 }, () => press('ella', 'already-met', met)));
    expect(await statuses(world)).toEqual(['unconfirmed']);
    expect(await refresh('ella')).toContain('Sam is asked to confirm it');
    expect(await refresh('sam')).toContain('Did you meet Ella on 8 Jan 2027?');
  });

  it('confirmed, it was held, and both cards say so', async () => {
    const world = await sentWorld();
    const { press, refresh } = bot(world);
    await press('ella', 'already-met', met);
    const { data } = await buttonOf(world, 'sam', 'confirm-held');
    const said = await press('sam', 'confirm-held', data);
    expect(await statuses(world)).toEqual(['held']);
    expect(said).toContain('Supervision was held on 8 Jan 2027');
    expect(await refresh('ella')).toContain('Supervision was held on 8 Jan 2027');
    await press('ella', 'already-met', met);
    expect(await statuses(world)).toEqual(['held']);
  });

  it('confirmed on a newer card, where it stood from an earlier one, stays ticked there', async () => {
    const world = await sentWorld();
    const at = Temporal.Instant.from('2027-01-11T08:30:00Z');
    const newer = { claimedAt: at, sentAt: at, activityId: 'activity-2' };
    sent(world, { recipient: 'sam', kind: 'contract-review', supervisee: null, dueOn: day('2026-12-01'), ...newer });
    const { press, refresh } = bot(world);
    await press('ella', 'already-met', met);
    expect(await refresh('sam', 'activity-2')).toContain('Did you meet Ella on 8 Jan 2027?');
    const said = await press('sam', 'confirm-held', { session: `${KEY}-s1` }, 'activity-2');
    expect(said).toContain('Supervision was held on 8 Jan 2027');
    expect(await refresh('sam', 'activity-2')).toContain('Supervision was held on 8 Jan 2027');
  });

  it('was held once its record is begun, though nobody has confirmed it', async () => {
    const world = await sentWorld();
    const { press, refresh } = bot(world);
    await press('ella', 'already-met', met);
    const begun = await beginRecord(world, world.as('sam'), `${KEY}-s1`, {});
    expect(begun.ok).toBe(true);
    expect(await statuses(world)).toEqual(['held']);
    expect(await refresh('ella')).toContain('Supervision was held on 8 Jan 2027');
  });

  it('cannot be confirmed by the one who said it', async () => {
    const world = await sentWorld();
    const { press } = bot(world);
    await press('ella', 'already-met', met);
    const said = await press('ella', 'confirm-held', { session: `${KEY}-s1` });
    expect(said).toContain('the other person accepts it');
    expect(await statuses(world)).toEqual(['unconfirmed']);
  });

  it('denied, it does not count, is nobody’s cancellation, and supervision is due as before', async () => {
    const world = await sentWorld();
    const { press, refresh } = bot(world);
    await press('ella', 'already-met', met);
    const { data } = await buttonOf(world, 'sam', 'deny-held');
    for (let times = 0; times < 5; times += 1) await press('sam', 'deny-held', data);
    const [session] = await world.register.sessionsOf(KEY);
    expect(session?.value).toMatchObject({ status: 'cancelled', cancelledBy: null });
    expect(await refresh('ella')).toContain('Your supervision with Sam is overdue');
    expect(await press('ella', 'deny-held', data)).not.toContain('Something is in the way');
  });

  it('said by both is confirmed; said of a planned session by the supervisor it is held', async () => {
    const world = await sentWorld();
    const { press } = bot(world);
    await press('ella', 'already-met', met);
    await press('sam', 'already-met', met);
    expect(await statuses(world)).toEqual(['held']);
    const other = await sentWorld();
    other.plan(aSession('2027-01-08T14:00:00Z'));
    await bot(other).press('ella', 'already-met', met);
    expect(await statuses(other)).toEqual(['unconfirmed']);
    const third = await sentWorld();
    third.plan(aSession('2027-01-08T14:00:00Z'));
    await bot(third).press('sam', 'already-met', met);
    expect(await statuses(third)).toEqual(['held']);
  });
});

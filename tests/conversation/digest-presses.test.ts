import { describe, expect, it } from 'vitest';
import { conversation } from '../../bot/conversation/converse.ts';
import { refreshStanding } from '../../bot/use-cases/refresh-standing.ts';
import { makeDigest } from '../../bot/use-cases/reminders/make-digest.ts';
import { londonDateOf, Temporal } from '../../shared/domain/dates.ts';
import { type Reminder, type ReminderClaim, reminderKey } from '../../shared/domain/reminders/reminder.ts';
import { aSession } from '../builders/a-session.ts';
import { aWorld, type MemoryWorld } from '../builders/memory-world.ts';
import { actionsOf, cardText, type FoundAction } from './card-text.ts';

const KEY = 'lantern-bay-ella';
const CARD = 'activity-1';
const ON = '2027-01-11';
const day = (text: string) => Temporal.PlainDate.from(text);

/** Ella's supervision was due by 18 Dec 2026; Sam and Ella have both been sent a card about it this morning. */
async function sentWorld(more: readonly Partial<Reminder>[] = []): Promise<MemoryWorld> {
  const world = aWorld({ startedOn: day('2026-09-03') });
  world.now = Temporal.Instant.from('2027-01-11T09:00:00Z');
  await refreshStanding(world, KEY, world.now);
  for (const recipient of ['ella', 'sam']) {
    for (const reminder of [{}, ...more]) sent(world, { recipient, ...reminder });
  }
  return world;
}

function sent(world: MemoryWorld, with_: Partial<ReminderClaim> = {}): ReminderClaim {
  const reminder: Reminder = {
    recipient: 'ella',
    kind: 'supervision',
    stage: 15,
    arrangement: KEY,
    supervisee: 'ella',
    about: null,
    school: 'lantern-bay',
    dueOn: day('2026-12-18'),
    ...with_,
  };
  const at = Temporal.Instant.from('2027-01-11T08:00:00Z');
  return world.reminders.shelf.set({
    claimedAt: at,
    sentAt: at,
    activityId: CARD,
    outcome: 'sent',
    ...with_,
    ...reminder,
    key: reminderKey(reminder),
  }).value;
}

function bot(world: MemoryWorld) {
  const converse = conversation(world, (error) => {
    throw error;
  });
  const press = async (person: string, verb: string, data: Record<string, string> = {}, card: string | null = CARD) => {
    const reply = await converse({ kind: 'press', person, verb, data: { digest: ON, ...data }, card });
    return cardText(reply?.card);
  };
  return { press, refresh: (person: string, card?: string | null) => press(person, 'refresh-digest', {}, card) };
}

/** What a button of the person's card carries. */
async function buttonOf(world: MemoryWorld, person: string, verb: string): Promise<FoundAction> {
  const reminder = sent(world, { recipient: person });
  const reader = { person: world.as(person).person, now: world.now };
  const { card } = await makeDigest(world, reader, {
    recipient: person,
    on: londonDateOf(world.now),
    items: [{ reminder, isNew: true }],
  });
  const found = actionsOf(card).find((action) => action.verb === verb);
  if (found === undefined) throw new Error(`no button ${verb}`);
  return found;
}

const statuses = async (world: MemoryWorld) => (await world.register.sessionsOf(KEY)).map(({ value }) => value.status);

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

describe('“it is not possible”', () => {
  const said = { arrangement: KEY, supervisee: 'ella', 'reason.0': 'school need' };

  it.each([
    ['a stranger', 'stranger'],
    ['the line manager', 'lou'],
    ['the trust’s lead', 'tess'],
  ])('is refused to %s', async (_who, person) => {
    const world = await sentWorld();
    await bot(world).press(person, 'not-possible', said);
    expect((await world.settings.beginningWith('hindrance|')).size).toBe(0);
  });

  it('takes a reason of the list and nothing else', async () => {
    const world = await sentWorld();
    const reply = await bot(world).press('ella', 'not-possible', { ...said, 'reason.0': 'Jamie was ill' });
    expect(reply).toContain('Choose a reason');
    expect((await world.settings.beginningWith('hindrance|')).size).toBe(0);
  });

  it('is said on both cards, written down once however often it is pressed, and stays due', async () => {
    const world = await sentWorld();
    const { press, refresh } = bot(world);
    for (let times = 0; times < 5; times += 1) await press('ella', 'not-possible', said);
    expect(await refresh('ella')).toContain('You said on 11 Jan 2027 that it is not possible just now: school need.');
    expect(await refresh('sam')).toContain('Ella said on 11 Jan 2027 that it is not possible just now');
    expect(await refresh('sam')).toContain('is overdue');
    const trail = (await world.audit.of(KEY)).filter((entry) => entry.event === 'said not possible');
    expect(trail).toHaveLength(1);
  });

  it('is over once a session is booked', async () => {
    const world = await sentWorld();
    const { press } = bot(world);
    await press('ella', 'not-possible', said);
    const { data } = await buttonOf(world, 'ella', 'book-time');
    expect(await press('ella', 'book-time', data)).not.toContain('not possible');
  });
});

describe('“remind me later” on a digest', () => {
  it('keeps the day and the reason, and says so on the card', async () => {
    const world = await sentWorld();
    const data = { arrangement: KEY, supervisee: 'ella', 'untilOn.0': '2027-01-18', 'reason.0': 'room' };
    expect(await bot(world).press('ella', 'snooze', data)).toContain('Put off until 18 Jan 2027');
  });

  it('without a day asks for one', async () => {
    const world = await sentWorld();
    expect(await bot(world).press('ella', 'snooze', { arrangement: KEY })).toContain('Choose a day and a reason');
  });
});

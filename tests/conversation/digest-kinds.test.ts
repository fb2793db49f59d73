import { describe, expect, it } from 'vitest';
import { makeDigest } from '../../bot/use-cases/reminders/make-digest.ts';
import { londonDateOf, Temporal } from '../../shared/domain/dates.ts';
import type { Reminder } from '../../shared/domain/reminders/reminder.ts';
import type { Session } from '../../shared/domain/sessions/session.ts';
import { aPerson } from '../builders/a-person.ts';
import { aSchoolCalendar } from '../builders/a-school.ts';
import { aSession } from '../builders/a-session.ts';
import { bot, day, KEY, sent } from '../builders/digest-desk.ts';
import { aWorld, type MemoryWorld } from '../builders/memory-world.ts';
import { cardText } from './card-text.ts';

const SESSION = `${KEY}-s1`;

async function said(world: MemoryWorld, person: string, with_: Partial<Reminder>): Promise<string> {
  const reminder: Reminder = {
    recipient: person,
    kind: 'supervision',
    stage: 1,
    arrangement: KEY,
    supervisee: null,
    about: null,
    school: 'lantern-bay',
    dueOn: day('2026-11-20'),
    ...with_,
  };
  const reader = { person: world.as(person).person, now: world.now };
  const items = [{ reminder, isNew: true }];
  const { card, open } = await makeDigest(world, reader, { recipient: person, on: londonDateOf(world.now), items });
  return `${cardText(card)}\nopen: ${open.size}`;
}

function held(with_: Partial<Session> = {}): MemoryWorld {
  const world = aWorld();
  world.plan(aSession('2026-11-20T14:00:00Z', { status: 'held', ...with_ }));
  return world;
}

describe('each kind, as its matter stands', () => {
  it('is left out for somebody who is nothing to it any more', async () => {
    expect(await said(held(), 'stranger', { kind: 'record-unwritten', about: SESSION })).toContain('open: 0');
    expect(await said(held(), 'stranger', { kind: 'record-unwritten', about: SESSION })).not.toContain('Ella');
  });

  it.each([
    ['none', 'Write the record of 20 Nov 2026', 1],
    ['draft', 'Share the record of 20 Nov 2026', 1],
    ['shared', 'You have shared the record of 20 Nov 2026', 0],
    ['signed', 'You have shared the record of 20 Nov 2026', 0],
  ] as const)('a record that is %s', async (recordState, words, open) => {
    const text = await said(held({ recordState }), 'sam', { kind: 'record-unwritten', about: SESSION });
    expect(text).toContain(words);
    expect(text).toContain(`open: ${open}`);
  });

  it('a signature is one’s own: signed by the reader, it is done for them and open for the other', async () => {
    const world = held({ recordState: 'awaiting signatures' });
    const asked = { kind: 'awaiting-signature', about: `${SESSION}-r` } as const;
    expect(await said(world, 'ella', asked)).toContain('Read and sign the record of 20 Nov 2026');
    await world.audit.append({
      arrangement: KEY,
      at: world.now,
      by: 'ella',
      event: 'record signed',
      about: `${SESSION}-r`,
    });
    expect(await said(world, 'ella', asked)).toContain('You have signed the record of 20 Nov 2026');
    expect(await said(world, 'sam', asked)).toContain('open: 1');
  });

  it('a signature of somebody outside the pair is for the one form, by its title', async () => {
    const world = held({ recordState: 'awaiting signatures' });
    const seen = await said(world, 'lou', { kind: 'awaiting-signature', about: `${SESSION}-r` });
    expect(seen).toMatch(/Read and sign the form “[^”]+”/);
    expect(seen).not.toContain('20 Nov 2026”');
  });

  it('a session to prepare is over once it has begun or is called off', async () => {
    const world = aWorld();
    world.plan(aSession('2026-11-25T14:00:00Z'));
    const asked = { kind: 'prepare', about: SESSION } as const;
    expect(await said(world, 'ella', asked)).toContain('write down what you want to talk about');
    world.now = Temporal.Instant.from('2026-11-25T14:00:00Z');
    expect(await said(world, 'ella', asked)).toContain('open: 0');
    world.plan(aSession('2026-11-27T14:00:00Z', { status: 'cancelled' }));
    expect(await said(world, 'ella', asked)).toContain('was called off');
  });

  it('a booking that changed term dates leave on a day without school says so, and asks for another time', async () => {
    const world = aWorld();
    world.plan(aSession('2026-11-25T14:00:00Z'));
    const stored = await world.register.arrangement(KEY);
    if (stored === null) throw new Error('no arrangement');
    const standing = { ...stored.value.standing, nextSession: SESSION };
    world.register.arrangementShelf.set({ ...stored.value, standing });
    const asked = { kind: 'prepare', about: SESSION } as const;
    const without = 'is booked on a day without school';
    expect(await said(world, 'ella', asked)).not.toContain(without);
    const closed = (on: string) =>
      world.register.calendarShelf.set({
        school: 'lantern-bay',
        calendar: { ...aSchoolCalendar(), closures: [day(on)] },
      });
    for (const other of ['2026-11-24', '2026-11-26']) {
      closed(other);
      expect(await said(world, 'ella', asked)).not.toContain(without);
    }
    closed('2026-11-25');
    for (const person of ['ella', 'sam']) {
      const text = await said(world, person, asked);
      expect(text).toContain(without);
      expect(text).toContain('the school is closed');
      expect(text).toContain('Choose another time');
      expect(await said(world, person, { kind: 'supervision', supervisee: 'ella' })).toContain(without);
    }
  });

  it('cover is for the line manager to arrange, and done once somebody stands in', async () => {
    const world = aWorld();
    const stored = await world.register.arrangement(KEY);
    if (stored === null) throw new Error('no arrangement');
    const as = (coverState: 'needed' | 'arranged' | null) =>
      world.register.arrangementShelf.set({
        ...stored.value,
        standing: { ...stored.value.standing, coverState },
      });
    as('needed');
    expect(await said(world, 'lou', { kind: 'cover-needed' })).toContain('Nobody stands in for Sam');
    as('arranged');
    expect(await said(world, 'lou', { kind: 'cover-needed' })).toContain('Somebody stands in for Sam');
    as(null);
    expect(await said(world, 'lou', { kind: 'cover-needed' })).toContain('no longer needed');
  });

  it.each([
    ['2026-11-20', 'Your training as a supervisor has run out', 1],
    ['2027-11-20', 'Your training as a supervisor is renewed', 0],
  ])('training that now holds until %s', async (until, words, open) => {
    const world = aWorld();
    world.add(aPerson({ id: 'sam', supervisionTrainingExpiresOn: day(until) }));
    const text = await said(world, 'sam', { kind: 'training-renewal', arrangement: null, about: 'sam' });
    expect(text).toContain(words);
    expect(text).toContain(`open: ${open}`);
  });

  it('a lead’s summary names people and dates, only for whom the register is open', async () => {
    const world = aWorld();
    const stored = await world.register.arrangement(KEY);
    if (stored === null) throw new Error('no arrangement');
    const standing = { ...stored.value.standing, dueState: 'overdue' as const, nextDueOn: day('2026-10-23') };
    world.register.arrangementShelf.set({ ...stored.value, standing });
    const asked = { kind: 'overdue-summary', arrangement: null, about: 'lantern-bay' } as const;
    expect(await said(world, 'sid', asked)).toContain('Ella’s supervision: since 23 Oct 2026');
    expect(await said(world, 'ella', asked)).not.toContain('since 23 Oct 2026');
    expect(await said(world, 'otto', asked)).not.toContain('since 23 Oct 2026');
  });
});

describe('two missed sessions', () => {
  async function missedWorld(): Promise<MemoryWorld> {
    const world = aWorld({ policy: 'river-tees', policyVersion: 1 });
    const missed = { status: 'missed', missedBy: 'supervisee' } as const;
    world.plan(aSession('2026-11-05T14:00:00Z', { key: `${KEY}-s1`, ...missed }));
    world.plan(aSession('2026-11-19T14:00:00Z', { key: `${KEY}-s2`, ...missed }));
    for (const recipient of ['sam', 'team', 'lou'])
      sent(world, { recipient, kind: 'missed-twice', about: `${KEY}-s2`, dueOn: day('2026-11-19') });
    return world;
  }
  const pair = { arrangement: KEY, session: `${KEY}-s2`, supervisee: 'ella' };
  const answers = async (world: MemoryWorld) => (await world.register.session(`${KEY}-s2`))?.value.missedTwice ?? [];

  it.each([
    ['the supervisee', 'ella'],
    ['the line manager', 'lou'],
    ['the safeguarding team', 'team'],
    ['a stranger', 'stranger'],
  ])('the message is not %s’s to send or to decline', async (_who, person) => {
    const world = await missedWorld();
    await bot(world).press(person, 'send-missed-twice', pair);
    await bot(world).press(person, 'decline-missed-twice', { ...pair, 'reason.0': 'other' });
    expect(await answers(world)).toEqual([]);
  });

  it('sent by the supervisor, five times pressed, goes to manager and supervisee once each', async () => {
    const world = await missedWorld();
    const { press, refresh } = bot(world);
    expect(await refresh('sam')).toContain('Ella has missed two sessions in a row');
    for (let times = 0; times < 5; times += 1) await press('sam', 'send-missed-twice', pair);
    expect(world.messenger.sent.map(({ to }) => to).sort()).toEqual(['ella', 'lou']);
    expect(await refresh('sam')).toContain('The message to Ella and their manager is sent.');
  });

  it('declined takes a reason of the list, and is shown to the safeguarding team as decided', async () => {
    const world = await missedWorld();
    const { press, refresh } = bot(world);
    expect(await press('sam', 'decline-missed-twice', { ...pair, 'reason.0': 'she was ill' })).toContain(
      'Choose a reason',
    );
    expect(await refresh('team')).toContain('neither sent nor declined');
    await press('sam', 'decline-missed-twice', { ...pair, 'reason.0': 'manager knows' });
    expect(await answers(world)).toMatchObject([{ state: 'declined', reason: 'manager knows' }]);
    expect(await refresh('team')).toContain('It was decided not to send the message');
    expect(await press('sam', 'send-missed-twice', pair)).toContain('This was declined already.');
  });
});

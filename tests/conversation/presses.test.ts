import { AdaptiveCard as ParsedCard, SerializationContext } from 'adaptivecards';
import { describe, expect, it } from 'vitest';
import { conversation } from '../../bot/conversation/converse.ts';
import type { Reply } from '../../bot/conversation/turn.ts';
import { refreshStanding } from '../../bot/use-cases/refresh-standing.ts';
import { Temporal } from '../../shared/domain/dates.ts';
import { aWorld, type MemoryWorld } from '../builders/memory-world.ts';
import { actionsOf, cardText, type FoundAction, titlesOf } from './card-text.ts';

const KEY = 'lantern-bay-ella';
const OVERDUE_NOW = Temporal.Instant.from('2027-01-11T09:00:00Z');

/** Ella's supervision was due by 18 Dec 2026 and nothing was ever held. */
async function overdueWorld(): Promise<MemoryWorld> {
  const world = aWorld({ startedOn: Temporal.PlainDate.from('2026-09-03') });
  world.now = OVERDUE_NOW;
  await refreshStanding(world, KEY, world.now);
  return world;
}

function bot(world: MemoryWorld) {
  const converse = conversation(world, (error) => {
    throw error;
  });
  const press = async (person: string, verb: string, data: Record<string, string>): Promise<Reply> => {
    const reply = await converse({ kind: 'press', person, verb, data, card: null });
    if (reply === null) throw new Error('no answer');
    return reply;
  };
  const card = (person: string) => press(person, 'refresh-supervision', { arrangement: KEY, supervisee: 'ella' });
  return { press, card };
}

const firstTime = (reply: Reply): FoundAction => {
  const found = actionsOf(reply.card).find((action) => action.verb === 'book-time');
  if (found === undefined) throw new Error('no time on the card');
  return found;
};

describe('the reminder card', () => {
  it('says that supervision is overdue, since when, why, and offers three times', async () => {
    const { card } = bot(await overdueWorld());
    const { card: made, notification } = await card('ella');
    expect(cardText(made)).toContain('Your supervision with Sam');
    expect(cardText(made)).toContain('is overdue');
    expect(cardText(made)).toMatch(/Was due by\n\d+ Oct 2026|Was due by\n23 Oct 2026/);
    expect(cardText(made)).toContain('J-34');
    expect(notification).toBe('Supervision is overdue');
    expect(titlesOf(made).filter((title) => /\d\d:\d\d$/.test(title))).toHaveLength(3);
  });

  it('is parsed by Adaptive Cards without a word of complaint and stays under 20 kB', async () => {
    const { card } = bot(await overdueWorld());
    const { card: made } = await card('sam');
    const context = new SerializationContext();
    new ParsedCard().parse(made, context);
    expect(Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at)?.message)).toEqual([]);
    expect(JSON.stringify(made).length).toBeLessThan(20_000);
  });

  it('shows nothing to a stranger', async () => {
    const { card } = bot(await overdueWorld());
    const said = cardText((await card('stranger')).card);
    expect(said).toContain('That did not happen');
    expect(said).not.toContain('Sam');
  });

  it('tells “no common time” and “calendar not readable” apart', async () => {
    const world = await overdueWorld();
    world.calendar.makeUnreadable('sam@harbour.example');
    const people = await world.register.people(['sam']);
    if (people[0]?.email) world.calendar.makeUnreadable(people[0].email);
    expect(cardText((await bot(world).card('ella')).card)).toContain('could not be read');
  });
});

describe('booking from the card', () => {
  it('proposes the time: one session, one private event, and the card says who is waited for', async () => {
    const world = await overdueWorld();
    const { press, card } = bot(world);
    const time = firstTime(await card('ella'));
    const after = await press('ella', 'book-time', time.data);
    expect(cardText(after.card)).toContain('a time is proposed');
    expect(cardText(after.card)).toContain('Waiting for Sam');
    expect(world.calendar.live()).toHaveLength(1);
    expect((await world.register.sessionsOf(KEY)).map((each) => each.value.status)).toEqual(['proposed']);
  });

  it('pressed five times at once is booked once', async () => {
    const world = await overdueWorld();
    const { press, card } = bot(world);
    const time = firstTime(await card('ella'));
    await Promise.all(Array.from({ length: 5 }, () => press('ella', 'book-time', time.data)));
    expect(world.calendar.live()).toHaveLength(1);
    expect(await world.register.sessionsOf(KEY)).toHaveLength(1);
  });

  it('is accepted by the other side on their card, and both cards then say booked', async () => {
    const world = await overdueWorld();
    const { press, card } = bot(world);
    await press('ella', 'book-time', firstTime(await card('ella')).data);
    const asked = await card('sam');
    const accept = actionsOf(asked.card).find((action) => action.title === 'Accept');
    const after = await press('sam', 'accept-session', accept?.data ?? {});
    expect(cardText(after.card)).toContain('is booked');
    expect(cardText((await card('ella')).card)).toContain('It is in both calendars');
  });

  it('declined, it is offered anew', async () => {
    const world = await overdueWorld();
    const { press, card } = bot(world);
    await press('ella', 'book-time', firstTime(await card('ella')).data);
    const decline = actionsOf((await card('sam')).card).find((action) => action.verb === 'decline-session');
    const after = await press('sam', 'decline-session', decline?.data ?? {});
    expect(titlesOf(after.card).some((title) => /\d\d:\d\d$/.test(title))).toBe(true);
    expect(world.calendar.live()).toHaveLength(0);
  });

  it('is refused to a line manager, who may see but not book', async () => {
    const world = await overdueWorld();
    const { press, card } = bot(world);
    const time = firstTime(await card('ella'));
    expect(cardText((await press('lou', 'book-time', time.data)).card)).toContain('That did not happen');
    expect(await world.register.sessionsOf(KEY)).toHaveLength(0);
  });

  it.each([
    ['no data', {}],
    ['an impossible moment', { arrangement: KEY, startsAt: '2027-02-30T10:00:00Z', endsAt: '2027-02-30T11:00:00Z' }],
    [
      'somebody else’s arrangement',
      { arrangement: 'not-mine', startsAt: '2027-01-12T10:00:00Z', endsAt: '2027-01-12T11:00:00Z' },
    ],
  ])('with %s says so and books nothing', async (_what, data) => {
    const world = await overdueWorld();
    const said = cardText((await bot(world).press('ella', 'book-time', data)).card);
    expect(said).toContain('That did not happen');
    expect(world.calendar.live()).toHaveLength(0);
  });

  it.each([
    ['a year long', '2028-01-12T10:00:00Z'],
    ['turned round', '2027-01-11T10:00:00Z'],
  ])('made up to be %s, it lasts as long as their sessions do', async (_what, endsAt) => {
    const world = await overdueWorld();
    await bot(world).press('ella', 'book-time', { arrangement: KEY, startsAt: '2027-01-12T10:00:00Z', endsAt });
    const [booked] = await world.register.sessionsOf(KEY);
    expect(booked?.value.endsAt.toString()).toBe('2027-01-12T11:00:00Z');
  });

  it('an unknown button, even one named like an object’s own, is answered in words', async () => {
    const { press } = bot(await overdueWorld());
    for (const verb of ['constructor', 'delete-everything', '']) {
      expect(cardText((await press('ella', verb, {})).card)).toContain('not one of mine');
    }
  });
});

describe('putting a reminder off', () => {
  const data = { arrangement: KEY, supervisee: 'ella', untilOn: '2027-01-18', reason: 'school need' };

  it('is kept with its reason, counted, and shown', async () => {
    const world = await overdueWorld();
    const { press } = bot(world);
    expect(cardText((await press('ella', 'snooze', data)).card)).toContain('Put off until 18 Jan 2027');
    expect((await world.audit.of(KEY)).map((entry) => entry.event)).toContain('reminder snoozed');
  });

  it('pressed five times counts once', async () => {
    const world = await overdueWorld();
    const { press } = bot(world);
    for (let times = 0; times < 5; times += 1) await press('ella', 'snooze', data);
    expect([...(await world.settings.beginningWith('snooze|')).values()]).toEqual([
      expect.stringContaining('"count":1'),
    ]);
  });

  it.each([
    ['today', '2027-01-11', false],
    ['tomorrow', '2027-01-12', true],
    ['21 days on', '2027-02-01', true],
    ['22 days on', '2027-02-02', false],
  ])('until %s', async (_name, untilOn, isKept) => {
    const world = await overdueWorld();
    await bot(world).press('ella', 'snooze', { ...data, untilOn });
    expect((await world.settings.beginningWith('snooze|')).size).toBe(isKept ? 1 : 0);
  });

  it('is refused a fourth time', async () => {
    const world = await overdueWorld();
    const { press } = bot(world);
    for (const untilOn of ['2027-01-12', '2027-01-13', '2027-01-14'])
      await press('ella', 'snooze', { ...data, untilOn });
    expect(cardText((await press('ella', 'snooze', { ...data, untilOn: '2027-01-15' })).card)).toContain(
      'put off three times',
    );
  });
});

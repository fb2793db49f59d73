import { describe, expect, it } from 'vitest';
import { extensions } from '../../bot/conversation/extension/answer-extension.ts';
import {
  AD_HOC_COMMAND,
  BOOK_COMMAND,
  type ChatPeople,
  type ExtensionAnswer,
  type MessageAsked,
} from '../../bot/conversation/extension/extension-turn.ts';
import { Temporal } from '../../shared/domain/dates.ts';
import { aPerson } from '../builders/a-person.ts';
import { aSession } from '../builders/a-session.ts';
import { anArrangement } from '../builders/an-arrangement.ts';
import { aWorld, type MemoryWorld } from '../builders/memory-world.ts';
import { actionsOf, cardText, titlesOf } from './card-text.ts';

const KEY = 'lantern-bay-ella';
const SAM = 'sam@harbourtrust.example';
const LINK = 'https://teams.microsoft.com/l/message/19:ab@thread.v2/1763888400000';
const at = (text: string) => Temporal.Instant.from(text);
const HIDDEN: ChatPeople = { is: 'hidden' };
const withPeople = (...people: string[]): ChatPeople => ({ is: 'known', people });

function desk(world: MemoryWorld = aWorld()) {
  const errors: unknown[] = [];
  const answer = extensions(world, (error) => errors.push(error));
  const ask = (
    person: string,
    command: string,
    chat: ChatPeople,
    data: Record<string, string> = {},
    message: MessageAsked | null = null,
  ) => answer({ person, command, data, chat: async () => chat, message });
  const open = (person: string, chat: ChatPeople) => ask(person, BOOK_COMMAND, chat);
  const press = (person: string, data: Record<string, string>) => ask(person, BOOK_COMMAND, HIDDEN, data);
  const pressOn = (person: string, answered: ExtensionAnswer, title: RegExp, choices: Record<string, string> = {}) => {
    const found = actionsOf(cardOf(answered)).find((action) => title.test(action.title));
    if (found === undefined) throw new Error(`no button ${title} on: ${titlesOf(cardOf(answered)).join(', ')}`);
    return press(person, { ...choices, ...found.data });
  };
  const adHoc = (person: string, chat: ChatPeople, message: MessageAsked | null) =>
    ask(person, AD_HOC_COMMAND, chat, {}, message);
  return { world, ask, open, press, pressOn, adHoc, errors };
}

function cardOf(answered: ExtensionAnswer): unknown {
  if (answered.is !== 'card') throw new Error(`a card, not ${answered.is}`);
  return answered.card;
}

const words = (answered: ExtensionAnswer) => cardText(cardOf(answered));
const timesOn = (answered: ExtensionAnswer) => titlesOf(cardOf(answered)).filter((title) => /\d\d:\d\d$/.test(title));

/** Ella is supervised by Sam, and supervises Noor and Reed. */
function manyWorld(): MemoryWorld {
  const world = aWorld();
  world.add(aPerson({ id: 'noor', name: 'Noor Khan' }), aPerson({ id: 'reed', name: 'Reed Lane' }));
  for (const supervisee of ['noor', 'reed'])
    world.arrange(
      anArrangement({ key: `lantern-bay-${supervisee}`, supervisors: ['ella'], supervisees: [supervisee] }),
    );
  return world;
}

describe('booking from a chat is refused', () => {
  it.each([
    ['somebody who is not in the register', 'nobody', 'You are not in your trust’s supervision register'],
    ['a stranger, who is in no supervision', 'stranger', 'You are not in a supervision arrangement'],
    ['the line manager, who is in none either', 'lou', 'You are not in a supervision arrangement'],
    ['the trust’s lead', 'tess', 'You are not in a supervision arrangement'],
  ])('to %s', async (_who, person, said) => {
    const { open } = desk();
    const answered = await open(person, withPeople('sam', 'ella', person));
    expect(words(answered)).toContain(said);
    expect(timesOn(answered)).toEqual([]);
  });

  it.each([
    ['stranger', 'There is no such arrangement.'],
    ['lou', 'Only the two people in this supervision can do that'],
    ['tess', 'Only the two people in this supervision can do that'],
  ])('to %s who makes up a button', async (person, said) => {
    const { world, press } = desk();
    const data = { does: 'book', arrangement: KEY, startsAt: '2026-12-03T15:00:00Z' };
    expect(words(await press(person, data))).toContain(said);
    expect(words(await press(person, { does: 'times', arrangement: KEY }))).toContain(said);
    expect(world.calendar.live()).toEqual([]);
  });

  it('for a supervision nobody has, a time that is none, and a command that is not ours', async () => {
    const { world, press, ask } = desk();
    expect(words(await press('ella', { does: 'book', arrangement: 'x', startsAt: '2026-12-03T15:00:00Z' }))).toContain(
      'There is no such arrangement.',
    );
    expect(words(await press('ella', { does: 'book', arrangement: KEY, startsAt: 'soon' }))).toContain(
      'Choose a time.',
    );
    expect(words(await ask('ella', 'constructor', HIDDEN))).toContain('not one of mine');
    expect(world.calendar.live()).toEqual([]);
  });
});

describe('booking from a chat', () => {
  it('offers the times of the one supervision shared with the people there, and books one', async () => {
    const { world, open, pressOn } = desk(manyWorld());
    const offered = await open('ella', withPeople('ella', 'sam', 'stranger'));
    expect(words(offered)).toContain('Book your supervision with Sam');
    const [time] = timesOn(offered);
    const booked = await pressOn('ella', offered, new RegExp(`^${time}$`));
    expect(words(booked)).toContain('A time is proposed');
    expect(words(booked)).toContain('Nothing of this is shown in the chat.');
    expect(world.calendar.live()).toHaveLength(1);
  });

  it('asks whose when several are shared, and shows no other of theirs', async () => {
    const { open, pressOn } = desk(manyWorld());
    const asked = await open('ella', withPeople('ella', 'noor', 'reed'));
    expect(titlesOf(cardOf(asked))).toEqual(['Noor Khan’s supervision', 'Reed Lane’s supervision', 'Open Supervision']);
    expect(words(await pressOn('ella', asked, /^Noor/))).toContain('Book Noor Khan’s supervision');
  });

  it('says that nobody there is in supervision with them, and offers those they are in', async () => {
    const { open } = desk(manyWorld());
    const asked = await open('ella', withPeople('ella', 'stranger', 'hana'));
    expect(words(asked)).toContain('Nobody in this chat is in supervision with you');
    expect(titlesOf(cardOf(asked))).toContain('Noor Khan’s supervision');
  });

  it('says that it cannot see who is there, and offers those they are in', async () => {
    const { open } = desk(manyWorld());
    const asked = await open('ella', HIDDEN);
    expect(words(asked)).toContain('I can’t see who is in this chat');
    expect(titlesOf(cardOf(asked))).toHaveLength(4);
    expect(words(await desk().open('ella', HIDDEN))).toContain('Book your supervision with Sam');
  });

  it('says nothing of a chat where there is none', async () => {
    expect(words(await desk(manyWorld()).open('ella', { is: 'none' }))).not.toContain('chat');
  });

  it('says when not everybody of a group is there', async () => {
    const world = aWorld({ kind: 'group', supervisees: ['ella', 'cora'] });
    const { open } = desk(world);
    expect(words(await open('sam', withPeople('sam', 'ella')))).toContain('Not everybody of this group is in the chat');
    expect(words(await open('sam', withPeople('sam', 'ella', 'cora')))).not.toContain('Not everybody');
  });

  it('pressed five times at once it is one session and one event', async () => {
    const { world, open, pressOn } = desk();
    const offered = await open('ella', withPeople('ella', 'sam'));
    const [time] = timesOn(offered);
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => pressOn('ella', offered, new RegExp(`^${time}$`))),
    );
    for (const answered of answers) expect(words(answered)).toContain('A time is proposed');
    expect(await world.register.sessionsOf(KEY)).toHaveLength(1);
    expect(world.calendar.live()).toHaveLength(1);
  });

  it('cut off at any point, pressing again makes it whole: one session with one event', async () => {
    const data = { does: 'book', arrangement: KEY, startsAt: '2026-12-03T15:00:00Z' };
    for (let calls = 1; calls < 60; calls += 3) {
      const { world, press } = desk();
      world.weather.cutAfter(calls);
      await press('ella', data);
      world.weather.clear();
      expect(words(await press('ella', data)), `cut after ${calls}`).toContain('A time is proposed');
      expect(await world.register.sessionsOf(KEY)).toHaveLength(1);
      expect(world.calendar.live()).toHaveLength(1);
    }
  });

  it('takes the time chosen from the list', async () => {
    const { world, open, pressOn } = desk();
    const offered = await open('ella', withPeople('ella', 'sam'));
    await pressOn('ella', offered, /^Take the other time$/, { time: '2026-12-03T15:00:00Z' });
    expect(world.calendar.live().map(({ startsAt }) => startsAt.toString())).toEqual(['2026-12-03T15:00:00Z']);
  });

  it('offers others when the time was taken meanwhile, and books none', async () => {
    const { world, open, pressOn } = desk();
    const offered = await open('ella', withPeople('ella', 'sam'));
    world.calendar.makeBusy(SAM, at('2026-11-23T00:00:00Z'), at('2026-11-28T00:00:00Z'));
    const answered = await pressOn('ella', offered, new RegExp(`^${timesOn(offered)[0]}$`));
    expect(words(answered)).toContain('not free then');
    expect(timesOn(answered).length).toBeGreaterThan(0);
    expect(world.calendar.live()).toEqual([]);
  });

  it('says what is planned already, and offers times after it', async () => {
    const world = aWorld();
    world.plan(aSession('2026-11-27T14:00:00Z'));
    const offered = await desk(world).open('ella', withPeople('ella', 'sam'));
    expect(words(offered)).toContain('The next session is booked for Fri 27 Nov 2026');
    expect(timesOn(offered).join()).not.toMatch(/27 Nov|30 Nov/);
  });

  it('lets who was asked accept the time that waits for them, once, and nobody else', async () => {
    const world = aWorld();
    world.plan(aSession('2026-11-27T14:00:00Z', { status: 'proposed', proposedBy: 'sam', acceptedBy: ['sam'] }));
    const { open, press, pressOn } = desk(world);
    expect(titlesOf(cardOf(await open('sam', withPeople('sam', 'ella')))).join()).not.toContain('Accept');
    const session = `${KEY}-s1`;
    expect(words(await press('stranger', { does: 'accept', session }))).toContain('There is no such');
    const offered = await open('ella', withPeople('ella', 'sam'));
    const accepted = await pressOn('ella', offered, /^Accept Fri 27 Nov, 14:00$/);
    expect(words(accepted)).toContain('It is booked');
    expect(words(await press('ella', { does: 'accept', session }))).toContain('It is booked');
    expect(world.calendar.live()).toHaveLength(1);
  });

  it('with no common time says so and lets them look from a later day', async () => {
    const { world, open, pressOn } = desk();
    world.calendar.makeBusy(SAM, at('2026-11-23T00:00:00Z'), at('2027-01-10T00:00:00Z'));
    const offered = await open('ella', withPeople('ella', 'sam'));
    expect(words(offered)).toContain('There is no time in these six weeks when everybody is free');
    const later = await pressOn('ella', offered, /^Show times from that day$/, { from: '2027-01-11' });
    expect(timesOn(later).length).toBeGreaterThan(0);
    const past = await pressOn('ella', offered, /^Show times from that day$/, { from: '2026-11-22' });
    expect(words(past)).toContain('That day has passed');
  });

  it('with a calendar that cannot be read names whose, offers no time, and shows the way on', async () => {
    const { world, open } = desk();
    world.calendar.makeUnreadable(SAM);
    const offered = await open('ella', withPeople('ella', 'sam'));
    expect(words(offered)).toContain('could not be read');
    expect(timesOn(offered)).toEqual([]);
    expect(titlesOf(cardOf(offered))).toEqual(['Show times from that day', 'Open Supervision']);
  });

  it.each([
    ['throttled', 'very busy'],
    ['unavailable', 'could not be reached'],
  ] as const)('says so when Microsoft 365 is %s, and takes the same step again', async (kind, said) => {
    const { world, press, pressOn, errors } = desk();
    const data = { does: 'times', arrangement: KEY };
    world.weather.fail(kind);
    const hindered = await press('ella', data);
    expect(words(hindered)).toContain(said);
    expect(errors).toHaveLength(1);
    world.weather.clear();
    expect(timesOn(await pressOn('ella', hindered, /^Try again$/)).length).toBeGreaterThan(0);
  });

  it('closes', async () => {
    expect(await desk().press('ella', { does: 'close' })).toEqual({ is: 'closed' });
  });
});

describe('a message becomes ad hoc supervision', () => {
  const from = (author: string | null, link: string | null = LINK): MessageAsked => ({ link, author });

  it.each([['nobody'], ['stranger'], ['tess']])('not for %s, who is in no supervision', async (person) => {
    const answered = await desk().adHoc(person, withPeople('sam', 'ella'), from('sam'));
    expect(answered.is).toBe('card');
  });

  it('on the page of the supervision shared with who wrote it, with its link', async () => {
    const answered = await desk(manyWorld()).adHoc('ella', HIDDEN, from('noor'));
    const of = new URLSearchParams({ dialog: 'ad-hoc', arrangement: 'lantern-bay-noor', message: LINK });
    expect(answered).toMatchObject({
      is: 'page',
      url: `https://tab.example/?${of}`,
      fallbackUrl: 'https://teams.example/l/arrangements/lantern-bay-noor/ad-hoc',
    });
  });

  it.each([
    ['their own message, by who else is in the chat', 'ella', withPeople('ella', 'noor'), 'lantern-bay-noor'],
    ['their own message, where several are', 'ella', withPeople('ella', 'noor', 'sam'), null],
    ['a message of somebody they share nothing with', 'hana', HIDDEN, null],
    ['a message of an app', null, HIDDEN, null],
  ])('%s', async (_what, author, chat, arrangement) => {
    const answered = await desk(manyWorld()).adHoc('ella', chat, from(author));
    const url = new URL(answered.is === 'page' ? answered.url : 'https://none.example');
    expect(url.searchParams.get('dialog')).toBe('ad-hoc');
    expect(url.searchParams.get('arrangement')).toBe(arrangement);
  });

  it('needs no choice where there is only one supervision', async () => {
    const answered = await desk().adHoc('ella', HIDDEN, from('hana'));
    expect(answered).toMatchObject({ is: 'page', url: expect.stringContaining(`arrangement=${KEY}`) });
  });

  it('leaves out a link that is none to a message', async () => {
    const answered = await desk().adHoc('ella', HIDDEN, from('sam', 'https://evil.example/l/message/19:a@b/1'));
    expect(answered).toMatchObject({ is: 'page', url: `https://tab.example/?dialog=ad-hoc&arrangement=${KEY}` });
  });

  it('closes when its page has ended', async () => {
    const { ask } = desk();
    expect(await ask('ella', AD_HOC_COMMAND, HIDDEN, { dialog: 'ad-hoc', done: 'yes' })).toEqual({ is: 'closed' });
  });
});

import { describe, expect, it } from 'vitest';
import type { Reply } from '../../bot/conversation/turn.ts';
import { Temporal } from '../../shared/domain/dates.ts';
import { aPerson } from '../builders/a-person.ts';
import { aSession } from '../builders/a-session.ts';
import { anArrangement } from '../builders/an-arrangement.ts';
import { aWorld, type MemoryWorld } from '../builders/memory-world.ts';
import { cardText, titlesOf } from './card-text.ts';
import { chatWith } from './chat-with.ts';

const KEY = 'lantern-bay-ella';
const SAM = 'sam@harbourtrust.example';
const at = (text: string) => Temporal.Instant.from(text);

const timesOn = (reply: Reply) => titlesOf(reply.card).filter((title) => /\d\d:\d\d$/.test(title));

/** Ella is supervised by Sam, and supervises Noor and Sam Reed. */
function busyWorld(): MemoryWorld {
  const world = aWorld();
  world.add(aPerson({ id: 'noor', name: 'Noor Khan' }), aPerson({ id: 'reed', name: 'Sam Reed' }));
  for (const supervisee of ['noor', 'reed'])
    world.arrange(
      anArrangement({ key: `lantern-bay-${supervisee}`, supervisors: ['ella'], supervisees: [supervisee] }),
    );
  return world;
}

describe('booking in words is refused', () => {
  it.each([
    ['a stranger', 'stranger'],
    ['the line manager, who may see but not book', 'lou'],
  ])('to %s', async (_who, person) => {
    const world = aWorld();
    const data = { arrangement: KEY, startsAt: '2026-12-03T15:00:00Z' };
    const { say, press } = chatWith(world);
    expect(timesOn(await say(person, 'can we do supervision next Thursday?'))).toEqual([]);
    expect(cardText((await press(person, 'book-said', data)).card)).toContain('That did not happen');
    const offered = await press(person, 'offer-said', {
      arrangement: KEY,
      fromOn: '2026-12-03',
      untilOn: '2026-12-03',
    });
    expect(cardText(offered.card)).toContain('That did not happen');
    expect(world.calendar.live()).toHaveLength(0);
  });

  it.each([
    ['no time', { arrangement: KEY }],
    ['a time that is none', { arrangement: KEY, startsAt: 'soon' }],
    ['an impossible day', { arrangement: KEY, startsAt: '2027-02-30T10:00:00Z' }],
    ['a time that has passed', { arrangement: KEY, startsAt: '2026-11-20T10:00:00Z' }],
  ])('with %s', async (_what, data) => {
    const world = aWorld();
    const said = cardText((await chatWith(world).press('ella', 'book-said', data)).card);
    expect(said).toContain('That did not happen');
    expect(world.calendar.live()).toHaveLength(0);
  });
});

describe('booking in words', () => {
  it('offers times on the day and in the part of it that was said, and books one at a tap', async () => {
    const world = aWorld();
    const { say, pressOn } = chatWith(world);
    const offered = await say('ella', 'can we do supervision next Thursday after school?');
    expect(cardText(offered.card)).toContain('on Thu 3 Dec 2026, between 15:00 and 18:00');
    expect(timesOn(offered)).toEqual(['Thu 3 Dec, 15:00']);
    const booked = await pressOn('ella', offered, /Thu 3 Dec, 15:00/);
    expect(cardText(booked.card)).toContain('Proposed: Thu 3 Dec 2026, 15:00. Waiting for Sam to accept');
    expect(world.calendar.live()).toHaveLength(1);
  });

  it('takes a day alone for a booking, and a time that both have free is the only one offered', async () => {
    const offered = await chatWith(aWorld()).say('ella', 'Tuesday 3.30?');
    expect(timesOn(offered)).toEqual(['Tue 24 Nov, 15:30']);
  });

  it('pressed five times is booked once', async () => {
    const world = aWorld();
    const { say, pressOn } = chatWith(world);
    const offered = await say('ella', 'book Friday at 2');
    await Promise.all(Array.from({ length: 5 }, () => pressOn('ella', offered, /14:00/)));
    expect(world.calendar.live()).toHaveLength(1);
  });

  it('says that the time is not free, and offers the same day first', async () => {
    const world = aWorld();
    world.calendar.makeBusy(SAM, at('2026-11-27T14:00:00Z'), at('2026-11-27T15:00:00Z'));
    const offered = await chatWith(world).say('ella', 'book Friday at 2');
    expect(cardText(offered.card)).toContain('Not everybody is free on Fri 27 Nov 2026 at 14:00.');
    expect(timesOn(offered).every((title) => title.startsWith('Fri 27 Nov'))).toBe(true);
  });

  it('taken meanwhile, it says so and offers others', async () => {
    const world = aWorld();
    const { say, pressOn } = chatWith(world);
    const offered = await say('ella', 'book Friday at 2');
    world.calendar.makeBusy(SAM, at('2026-11-27T14:00:00Z'), at('2026-11-27T15:00:00Z'));
    const after = await pressOn('ella', offered, /14:00/);
    expect(cardText(after.card)).toContain('not free then');
    expect(timesOn(after).length).toBeGreaterThan(0);
    expect(world.calendar.live()).toHaveLength(0);
  });

  it.each([
    ['a bank holiday', 'book 28 December 2026', 'There is no school on Mon 28 Dec 2026.'],
    ['a Saturday', 'book on Saturday', 'There is no school on Sat 28 Nov 2026.'],
    ['a day that does not exist', 'book 29 February 2027', 'That day does not exist.'],
    ['a day that has passed', 'book 3 November 2026', 'That day has passed.'],
    ['a term that is not known', 'book in the new year', 'at these times'],
  ])('about %s says so and is no dead end', async (_what, words, answer) => {
    const offered = await chatWith(aWorld()).say('ella', words);
    expect(cardText(offered.card)).toContain(answer);
    expect(timesOn(offered).length).toBeGreaterThan(0);
  });

  it('tells “nothing free” and “not readable” apart', async () => {
    const world = aWorld();
    world.calendar.makeUnreadable(SAM);
    const said = cardText((await chatWith(world).say('ella', 'book next Thursday')).card);
    expect(said).toContain('The calendar of Sam could not be read');
    expect(said).not.toContain('free');
  });

  it('asks whose when a name fits two people or nobody, and keeps the day', async () => {
    const { say, pressOn } = chatWith(busyWorld());
    const asked = await say('ella', 'book with Sam next Thursday after school');
    expect(titlesOf(asked.card)).toEqual(['Your supervision with Sam', 'Sam Reed’s supervision', 'Open Supervision']);
    const offered = await pressOn('ella', asked, /Sam Reed/);
    expect(timesOn(offered)).toEqual(['Thu 3 Dec, 15:00']);
    const unknown = cardText((await say('ella', 'book with Priya')).card);
    expect(unknown).toContain('There is nobody of that name in your supervision.');
    expect(unknown).not.toContain('Priya');
  });

  it.each([
    ['book with Noor on Friday', 'Book Noor Khan’s supervision'],
    ['book my supervision on Friday', 'Book your supervision with Sam'],
  ])('“%s” knows whose', async (words, title) => {
    expect(cardText((await chatWith(busyWorld()).say('ella', words)).card)).toContain(title);
  });

  it('offers no time near a session that is planned already, but one later on', async () => {
    const world = aWorld();
    world.plan(aSession('2026-12-01T14:00:00Z'));
    const offered = await chatWith(world).say('ella', 'book next Thursday');
    expect(timesOn(offered).every((title) => !title.startsWith('Thu 3 Dec'))).toBe(true);
    expect(timesOn(offered).length).toBeGreaterThan(0);
  });
});

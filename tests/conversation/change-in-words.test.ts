import { describe, expect, it } from 'vitest';
import { fromAndTo } from '../../bot/conversation/commands/change-in-words.ts';
import { Temporal } from '../../shared/domain/dates.ts';
import { aSession } from '../builders/a-session.ts';
import { aWorld, type MemoryWorld } from '../builders/memory-world.ts';
import { cardText, titlesOf } from './card-text.ts';
import { chatWith } from './chat-with.ts';

const KEY = 'lantern-bay-ella';
const S1 = 'lantern-bay-ella-s1';
const S2 = 'lantern-bay-ella-s2';

/** A session this Friday at two and one in January. */
function planned(): MemoryWorld {
  const world = aWorld();
  world.plan(aSession('2026-11-27T14:00:00Z'));
  world.plan(aSession('2027-01-14T14:00:00Z', { key: S2 }));
  return world;
}

async function stands(world: MemoryWorld, key = S1) {
  const session = (await world.register.session(key))?.value;
  return { status: session?.status, startsAt: session?.startsAt.toString(), reason: session?.reason };
}

describe('moving and cancelling in chat is refused', () => {
  const to = { session: S1, startsAt: '2026-12-01T15:30:00Z', reason: 'room' };

  it.each([
    ['a stranger', 'stranger'],
    ['the line manager', 'lou'],
    ['the trust’s lead', 'tess'],
  ])('to %s', async (_who, person) => {
    const world = planned();
    const { press, say } = chatWith(world);
    for (const verb of ['show-move', 'move-to', 'show-cancel', 'call-off'])
      expect(cardText((await press(person, verb, to)).card)).toContain('That did not happen');
    expect(cardText((await say(person, 'cancel Friday')).card)).not.toContain('Sam');
    expect(await stands(world)).toMatchObject({ status: 'booked', startsAt: '2026-11-27T14:00:00Z' });
  });

  it.each([
    ['no reason', { session: S1, startsAt: '2026-12-01T15:30:00Z' }],
    ['a reason that is not of the list', { ...to, reason: 'ill' }],
    ['no time', { session: S1, reason: 'room' }],
    ['a session there is not', { ...to, session: 'nothing' }],
    ['nothing at all', {}],
  ])('with %s', async (_what, data) => {
    const world = planned();
    expect(cardText((await chatWith(world).press('ella', 'move-to', data)).card)).toContain('That did not happen');
    expect(await stands(world)).toMatchObject({ startsAt: '2026-11-27T14:00:00Z' });
  });

  it('for a session that was held', async () => {
    const world = planned();
    world.plan(aSession('2026-11-20T14:00:00Z', { key: 'lantern-bay-ella-s0', status: 'held' }));
    const said = await chatWith(world).press('ella', 'show-move', { session: 'lantern-bay-ella-s0' });
    expect(cardText(said.card)).toContain('This session is held');
  });
});

describe('moving in chat', () => {
  it.each([
    ['move friday’s to tuesday 3:30', 'friday', 'tuesday 3:30'],
    ['move it from friday to next week', 'friday', 'next week'],
    ['move my supervision to after school on monday', 'move my supervision', 'after school on monday'],
    ['am i able to move friday', 'am i able to move friday', ''],
  ])('“%s” goes from “%s” to “%s”', (said, from, to) => {
    const parts = fromAndTo(said);
    expect(parts.from).toContain(from);
    expect(parts.to.trim()).toBe(to);
  });

  it('asks which when there are several, and then offers the time that was said', async () => {
    const world = planned();
    const { say, pressOn } = chatWith(world);
    const asked = await say('ella', 'move my supervision with Sam to next Tuesday 3.30');
    expect(cardText(asked.card)).toContain('Which session shall I move?');
    const offered = await pressOn('ella', asked, /27 Nov/);
    const moved = await pressOn('ella', offered, /Tue 1 Dec, 15:30/, { reason: 'room' });
    expect(cardText(moved.card)).toContain('Proposed: Tue 1 Dec 2026, 15:30. Waiting for Sam');
    expect(await stands(world)).toEqual({ status: 'proposed', startsAt: '2026-12-01T15:30:00Z', reason: 'room' });
  });

  it('knows which one from its day', async () => {
    const { say } = chatWith(planned());
    const offered = await say('sam', 'can we move Friday’s supervision to next Tuesday at quarter to four?');
    expect(cardText(offered.card)).toContain('Ella’s supervision, now Fri 27 Nov 2026, 14:00.');
    expect(titlesOf(offered.card)).toContain('Tue 1 Dec, 15:45');
  });

  it('shows those to come when there is none on the day that was said', async () => {
    const asked = await chatWith(planned()).say('ella', 'I can’t make Wednesday');
    expect(cardText(asked.card)).toContain('There is no session then.');
    expect(titlesOf(asked.card)).toHaveLength(3);
  });

  it('the time of the session itself is free when it is moved by a quarter of an hour', async () => {
    const { say } = chatWith(planned());
    const offered = await say('ella', 'move Friday to Friday at 14:15');
    expect(titlesOf(offered.card)).toContain('Fri 27 Nov, 14:15');
  });

  it('pressed five times moves once', async () => {
    const world = planned();
    const { press } = chatWith(world);
    const data = { session: S1, startsAt: '2026-12-01T15:30:00Z', reason: 'room' };
    for (let times = 0; times < 5; times += 1) await press('ella', 'move-to', data);
    expect((await world.register.session(S1))?.value.rescheduledCount).toBe(1);
  });

  it('taken meanwhile, it stays where it is and other times are offered', async () => {
    const world = planned();
    const starts = Temporal.Instant.from('2026-12-01T15:30:00Z');
    world.calendar.makeBusy('sam@harbourtrust.example', starts, starts.add({ hours: 1 }));
    const data = { session: S1, startsAt: starts.toString(), reason: 'room' };
    const said = await chatWith(world).press('ella', 'move-to', data);
    expect(cardText(said.card)).toContain('Somebody is not free then.');
    expect(titlesOf(said.card).some((title) => /\d\d:\d\d$/.test(title))).toBe(true);
    expect(await stands(world)).toMatchObject({ startsAt: '2026-11-27T14:00:00Z' });
  });

  it('takes a time from the list beside the buttons', async () => {
    const world = planned();
    await chatWith(world).press('ella', 'move-to', { session: S1, time: '2026-12-02T15:00:00Z', reason: 'room' });
    expect(await stands(world)).toMatchObject({ startsAt: '2026-12-02T15:00:00Z' });
  });
});

describe('cancelling in chat', () => {
  it('asks for the reason, says what notice it is, and offers new times to whoever called it off', async () => {
    const world = planned();
    const { say, pressOn } = chatWith(world);
    const asked = await say('sam', 'cancel Friday’s supervision');
    expect(cardText(asked.card)).toContain('That is 4 days’ notice.');
    expect((await stands(world)).status).toBe('booked');
    const after = await pressOn('sam', asked, /^Call it off/, { reason: 'school need' });
    expect(cardText(after.card)).toContain('called off and out of both calendars');
    expect(titlesOf(after.card).filter((title) => /\d\d:\d\d$/.test(title))).toHaveLength(3);
    expect(await stands(world)).toMatchObject({ status: 'cancelled', reason: 'school need' });
  });

  it.each([
    ['23 hours and 59 minutes', '2026-11-26T14:01:00Z', 'less than a day’s notice'],
    ['24 hours', '2026-11-26T14:00:00Z', 'one day’s notice'],
    ['48 hours', '2026-11-25T14:00:00Z', '2 days’ notice'],
  ])('%s before is %s', async (_what, now, words) => {
    const world = planned();
    world.now = Temporal.Instant.from(now);
    expect(cardText((await chatWith(world).press('ella', 'show-cancel', { session: S1 })).card)).toContain(words);
  });

  it('called off twice is called off once', async () => {
    const world = planned();
    const { press } = chatWith(world);
    for (let times = 0; times < 3; times += 1) await press('ella', 'call-off', { session: S1, reason: 'room' });
    const events = (await world.audit.of(KEY)).filter(({ event }) => event === 'session cancelled');
    expect(events).toHaveLength(1);
  });

  it('with nothing coming up says so, with a way to book', async () => {
    const said = await chatWith(aWorld()).say('ella', 'cancel');
    expect(cardText(said.card)).toContain('No session is coming up.');
    expect(titlesOf(said.card)).toContain('Book supervision');
  });
});

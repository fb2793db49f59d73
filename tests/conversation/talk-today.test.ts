import { describe, expect, it } from 'vitest';
import { conversation } from '../../bot/conversation/converse.ts';
import { readHome } from '../../bot/use-cases/read-home.ts';
import { Temporal } from '../../shared/domain/dates.ts';
import { freeToday } from '../../shared/domain/talks/free-today.ts';
import { aWorld, type MemoryWorld } from '../builders/memory-world.ts';
import { granted } from '../builders/outcome.ts';
import { cardText, titlesOf } from './card-text.ts';

const SAM = 'sam@harbourtrust.example';
const at = (time: string) => Temporal.Instant.from(`2026-11-23T${time}:00Z`);

function chat(world: MemoryWorld) {
  const converse = conversation(world, (error) => {
    throw error;
  });
  const say = async (person: string, text: string) => (await converse({ kind: 'message', person, text }))?.card;
  const press = async (person: string, verb: string, data: Record<string, string>) =>
    (await converse({ kind: 'press', person, verb, data, card: null }))?.card;
  return { say, press };
}
const home = async (world: MemoryWorld, who: string) =>
  granted(await readHome(world, world.as(who)))
    .owed.filter(({ kind }) => kind === 'talk asked')
    .map(({ text }) => text);
const ask = (world: MemoryWorld, who = 'ella', person = 'sam') => chat(world).press(who, 'ask-to-talk', { person });
const answer = (world: MemoryWorld, who: string, is: string, on = '2026-11-23') =>
  chat(world).press(who, 'answer-talk', { asker: 'ella', on, answer: is });

describe('“I need to talk today” is refused', () => {
  it('to whoever asks somebody who does not supervise them, and to those they supervise', async () => {
    const world = aWorld();
    for (const [who, person] of [
      ['stranger', 'sam'],
      ['sam', 'ella'],
      ['ella', 'lou'],
      ['ella', 'nobody'],
    ] as const)
      expect(cardText(await ask(world, who, person)), `${who} asks ${person}`).toContain('That did not happen');
    expect(world.messenger.sent).toEqual([]);
  });
  it('as an answer of somebody who was not asked, and of words no button has', async () => {
    const world = aWorld();
    await ask(world);
    for (const who of ['lou', 'ella', 'stranger'])
      expect(cardText(await answer(world, who, 'now'))).toContain('That did not happen');
    expect(cardText(await answer(world, 'sam', 'perhaps'))).toContain('That did not happen');
    expect(world.messenger.sent).toHaveLength(1);
  });
  it('of a supervisor who is away: nobody is offered, and the contacts are', async () => {
    const world = aWorld();
    const day = Temporal.PlainDate.from('2026-11-23');
    world.register.absenceShelf.set({ key: 'sam-1', person: 'sam', fromOn: day, toOn: day });
    const said = cardText(await chat(world).say('ella', 'I need to talk today'));
    expect(said).toContain('Nobody who supervises you is there today');
    expect(said).toContain('Act and refer first');
    expect(cardText(await ask(world))).toContain('That did not happen');
  });
});

describe('“I need to talk today”', () => {
  it('finds who is free now, and until when', async () => {
    const world = aWorld();
    world.calendar.makeBusy(SAM, at('11:30'), at('12:30'));
    const card = await chat(world).say('ella', 'I need to talk today');
    expect(cardText(card)).toContain('Sam is free now, until 11:30.');
    expect(titlesOf(card)).toContain('Ask Sam');
  });
  it('says that a calendar could not be read instead of taking it for free', async () => {
    const world = aWorld();
    world.calendar.makeUnreadable(SAM);
    expect(cardText(await chat(world).say('ella', 'I need to talk today'))).toContain('could not be read');
  });
  it('asks with one press, keeps it in view on both sides until it is answered, and five presses are one message', async () => {
    const world = aWorld();
    for (let press = 0; press < 5; press += 1) await ask(world);
    expect(world.messenger.sent.map(({ to }) => to)).toEqual(['sam']);
    expect(cardText(await chat(world).say('ella', 'I need to talk today'))).toContain(
      'Asked at 09:00; there is no answer yet.',
    );
    expect(await home(world, 'ella')).toEqual([expect.stringContaining('You asked Sam to talk')]);
    expect(await home(world, 'sam')).toEqual([expect.stringContaining('Ella asked to talk with you')]);
    expect(await home(world, 'lou')).toEqual([]);
    await answer(world, 'sam', 'later today');
    expect(await home(world, 'ella')).toEqual([]);
    expect(await home(world, 'sam')).toEqual([]);
  });
  it('stays in view for a week, over the turn of a month, and no longer', async () => {
    const world = aWorld();
    world.now = Temporal.Instant.from('2026-11-30T09:00:00Z');
    await ask(world);
    world.now = Temporal.Instant.from('2026-12-07T09:00:00Z');
    expect(await home(world, 'sam')).toHaveLength(1);
    world.now = Temporal.Instant.from('2026-12-08T09:00:00Z');
    expect(await home(world, 'sam')).toEqual([]);
  });
  it('tells the asker of the answer, once for the same, again for another', async () => {
    const world = aWorld();
    await ask(world);
    for (const is of ['not today', 'not today', 'now']) await answer(world, 'sam', is);
    const told = world.messenger.sent.filter(({ to }) => to === 'ella').map(({ card }) => cardText(card));
    expect(told).toEqual([
      expect.stringContaining('Sam cannot talk today'),
      expect.stringContaining('Sam can talk now'),
    ]);
  });
  it('says so when Teams does not reach them, and asks again at the next press', async () => {
    const world = aWorld();
    world.messenger.notInstalledFor.add('sam');
    expect(cardText(await ask(world))).toContain('Teams could not reach Sam');
    world.messenger.notInstalledFor.clear();
    expect(cardText(await ask(world))).toContain('there is no answer yet');
    expect(world.messenger.sent).toHaveLength(1);
  });
  it('is sent again when its process died while sending, not while it is under way', async () => {
    const world = aWorld();
    const row = { askedAt: world.now, state: 'sending', answer: null };
    await world.state.put('talk|2026-11-23|ella|sam', JSON.stringify(row), null);
    await ask(world);
    expect(world.messenger.sent).toEqual([]);
    world.now = world.now.add({ minutes: 2 });
    await ask(world);
    await ask(world);
    expect(world.messenger.sent.map(({ to }) => to)).toEqual(['sam']);
  });
  it('carries no word of what was typed, and nothing that is typed is kept', async () => {
    const world = aWorld();
    await chat(world).say('ella', 'I need to talk to somebody today about what happened on the trip');
    await ask(world);
    const kept = JSON.stringify([...(await world.state.beginningWith('')), world.messenger.sent]);
    expect(kept).not.toContain('trip');
  });
});

describe('who is free today', () => {
  const busy = (...times: readonly (readonly [string, string])[]) =>
    times.map(([startsAt, endsAt]) => ({ startsAt: at(startsAt), endsAt: at(endsAt) }));
  const when = (now: string, ...times: readonly (readonly [string, string])[]) => {
    const free = freeToday(at(now), at('18:00'), busy(...times));
    return free.is === 'now' ? `now until ${free.until}` : free.is === 'from' ? `from ${free.at}` : free.is;
  };
  it.each([
    ['nothing on', '09:00', [], 'now until 2026-11-23T18:00:00Z'],
    ['fourteen minutes are no time', '09:00', [['09:14', '10:00']], 'from 2026-11-23T10:00:00Z'],
    ['fifteen are', '09:00', [['09:15', '10:00']], 'now until 2026-11-23T09:15:00Z'],
    ['in one appointment', '09:30', [['09:00', '10:00']], 'from 2026-11-23T10:00:00Z'],
    [
      'two that overlap, in any order',
      '09:30',
      [
        ['09:45', '11:00'],
        ['09:00', '10:00'],
      ],
      'from 2026-11-23T11:00:00Z',
    ],
    ['until the end of the day', '17:00', [['16:00', '18:00']], 'not today'],
    ['over the end of the day', '17:00', [['17:05', '19:00']], 'not today'],
    ['what is past does not count', '12:00', [['08:00', '09:00']], 'now until 2026-11-23T18:00:00Z'],
    ['the day is over', '18:00', [], 'not today'],
  ] as const)('%s', (_what, now, times, expected) => {
    expect(when(now, ...times)).toBe(expected);
  });
});

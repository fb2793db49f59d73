import { describe, expect, it } from 'vitest';
import { conversation } from '../../bot/conversation/converse.ts';
import { refreshStanding } from '../../bot/use-cases/refresh-standing.ts';
import { Temporal } from '../../shared/domain/dates.ts';
import { aWorld, type MemoryWorld } from '../builders/memory-world.ts';
import { actionsOf, cardText, titlesOf } from './card-text.ts';

const KEY = 'lantern-bay-ella';
const SECRET = 'Ring the school nurse about him.';
const day = (text: string) => Temporal.PlainDate.from(text);

function chat(world: MemoryWorld) {
  const converse = conversation(world, (error) => {
    throw error;
  });
  return async (person: string, text: string) => (await converse({ kind: 'message', person, text }))?.card;
}

/** Overdue since 23 October; Ella has an action that is late. */
async function lateWorld(): Promise<MemoryWorld> {
  const world = aWorld({ startedOn: day('2026-09-03') });
  world.records.actionShelf.set({
    key: 'a-1',
    arrangement: KEY,
    originSession: `${KEY}-s1`,
    text: SECRET,
    category: 'other',
    owner: 'ella',
    dueOn: day('2026-11-20'),
    status: 'open',
    slippedCount: 0,
    closedOn: null,
    evidence: null,
    referral: null,
  });
  await refreshStanding(world, KEY, world.now);
  return world;
}

describe('“who is overdue”', () => {
  it('names nobody to those who see no register: they hear of their own', async () => {
    const say = chat(await lateWorld());
    for (const who of ['ella', 'sam']) expect(cardText(await say(who, 'who is overdue?'))).toContain('What is due');
    for (const who of ['lou', 'hana', 'stranger', 'team', 'adam'])
      expect(cardText(await say(who, 'who is overdue?')), who).not.toContain('Ella’s supervision');
    expect(cardText(await say('otto', 'who is overdue?'))).toContain('Nobody’s supervision is overdue at ');
  });
  it('gives leads names and dates, and the school’s own only to a school lead', async () => {
    const say = chat(await lateWorld());
    const own = cardText(await say('sid', 'who is overdue?'));
    expect(own).toContain('One supervision is overdue at Lantern Bay');
    expect(own).toContain('Ella’s supervision');
    expect(own).toContain('since 23 Oct 2026');
    expect(cardText(await say('tess', 'who is overdue?'))).toContain('since 23 Oct 2026 (Lantern Bay');
  });
});

describe('“actions”', () => {
  it('are the person’s own, by date, never what they say', async () => {
    const say = chat(await lateWorld());
    const card = await say('ella', 'actions');
    expect(cardText(card)).toContain('You have one open action');
    expect(cardText(card)).toContain('Overdue since 20 Nov 2026');
    expect(JSON.stringify(card)).not.toContain(SECRET);
    expect(titlesOf(card)).toContain('What became of it: overdue since 20 Nov 2026');
  });
  it('are nobody else’s', async () => {
    const say = chat(await lateWorld());
    for (const who of ['sam', 'lou', 'sid', 'stranger'])
      expect(cardText(await say(who, 'actions')), who).toContain('You have no open actions');
  });
});

describe('“log”', () => {
  it('offers the day of a session that was held to whoever is in one, and the way to an ad hoc record', async () => {
    const card = await chat(aWorld())('sam', 'log');
    expect(cardText(card)).toContain('What would you like to log?');
    expect(JSON.stringify(card)).toContain('"verb":"already-met"');
    expect(JSON.stringify(card)).toContain(`arrangements/${KEY}/ad-hoc`);
    expect(actionsOf(card).map(({ title }) => title)).toContain('We met: Ella’s supervision…');
  });
  it('offers nothing to somebody in no arrangement', async () => {
    for (const who of ['stranger', 'lou', 'sid'])
      expect(cardText(await chat(aWorld())(who, 'log'))).toContain('There is nothing to log yet');
  });
});

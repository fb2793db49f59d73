import { describe, expect, it } from 'vitest';
import { conversation } from '../../bot/conversation/converse.ts';
import { aWorld, type MemoryWorld } from '../builders/memory-world.ts';
import { cardText, titlesOf } from './card-text.ts';

function talk(world: MemoryWorld) {
  const errors: unknown[] = [];
  const converse = conversation(world, (error) => errors.push(error));
  const say = async (person: string, text: string) =>
    cardText((await converse({ kind: 'message', person, text }))?.card);
  return { say, converse, errors };
}

describe('talking to the bot', () => {
  it('says what it can do, and whom to turn to when a child is at risk', async () => {
    const said = await talk(aWorld()).say('ella', 'help');
    expect(said).toContain('What I can do');
    expect(said).toContain('Child at risk now? Act and refer first, write later.');
  });

  it('explains the one message a day, how to have less of it and how to stop it', async () => {
    for (const words of ['help', 'stop']) {
      const said = await talk(aWorld()).say('ella', words);
      expect(said).toContain('Once a day at most');
      expect(said).toContain('mute or remove Supervision');
      expect(said).toContain('My reminders');
    }
  });

  it('keeps nothing of free text, says so, and shows “act and refer first”', async () => {
    const world = aWorld();
    const said = await talk(world).say('ella', 'It went on and on and I did not know what to make of it at all');
    expect(said).toContain('I have not kept it');
    expect(said).toContain('Child at risk now? Act and refer first, write later.');
    expect(said).toContain('please delete it');
  });

  it('answers what may tell of a child with “act and refer first” before anything else, and keeps nothing of it', async () => {
    const world = aWorld();
    const said = await talk(world).say('ella', 'book supervision, Jamie in 4B told me that his uncle hit him');
    expect(said.split('\n').slice(0, 3)).toEqual([
      'If this is about a child, act and refer first',
      'Child at risk now? Act and refer first, write later.',
      'Safeguarding lead: Ella. Room 4, extension 204.',
    ]);
    expect(said).toContain('I have not kept what you wrote. Please delete it');
    expect(said).toContain('Book supervision');
    expect(said).not.toContain('Jamie');
    expect(JSON.stringify([...(await world.settings.beginningWith(''))])).not.toContain('Jamie');
  });

  it('shows what is due: dates and adults’ names only', async () => {
    const said = await talk(aWorld()).say('ella', 'due');
    expect(said).toContain('Your supervision with Sam');
  });

  it('tells somebody in no arrangement that nothing is due', async () => {
    expect(await talk(aWorld()).say('stranger', 'due')).toContain('Nothing is due');
  });

  it('does not know a person who is not in the register', async () => {
    expect(await talk(aWorld()).say('nobody-at-all', 'due')).toContain('I don’t know you yet');
  });

  it('offers three times when asked to book, though nothing is due yet', async () => {
    const world = aWorld();
    const { converse } = talk(world);
    const reply = await converse({ kind: 'message', person: 'ella', text: 'book' });
    expect(titlesOf(reply?.card).filter((title) => /\d\d:\d\d/.test(title))).toHaveLength(3);
  });

  it('says plainly when Microsoft 365 cannot be reached', async () => {
    const world = aWorld();
    world.weather.fail();
    const { say, errors } = talk(world);
    expect(await say('ella', 'due')).toContain('Microsoft 365 could not be reached');
    expect(errors).toHaveLength(1);
  });

  it.each(['refresh-digest', 'refresh-supervision'])(
    'leaves a card as it is when nobody pressed anything and Microsoft 365 cannot be reached (%s)',
    async (verb) => {
      const world = aWorld();
      world.weather.fail();
      const { converse, errors } = talk(world);
      const data = { digest: '2026-11-23', arrangement: 'lantern-bay-ella', supervisee: 'ella' };
      expect(await converse({ kind: 'press', person: 'ella', verb, card: 'card-1', data })).toBeNull();
      expect(errors).toHaveLength(1);
    },
  );

  it('welcomes once, however often the app is installed', async () => {
    const { converse } = talk(aWorld());
    const first = await converse({ kind: 'installed', person: 'ella' });
    expect(cardText(first?.card)).toContain('this is Supervision');
    expect(await converse({ kind: 'installed', person: 'ella' })).toBeNull();
  });
});

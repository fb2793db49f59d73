import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conversation } from '../../bot/conversation/converse.ts';
import { aSession } from '../builders/a-session.ts';
import { aWorld, type MemoryWorld } from '../builders/memory-world.ts';

/** A word that nobody in the world and none of our own texts has. */
const secret = fc.stringMatching(/^[a-z]{4,10}$/).map((letters) => `zq${letters}xv`);
const before = fc.constantFrom(
  'book with',
  'move',
  'cancel',
  'when is',
  'hello',
  'a boy called',
  '',
  'book my year with',
);
const after = fc.constantFrom(
  'on Friday',
  'to Tuesday 3.30',
  'please',
  'told me something',
  '',
  'next Thursday after school',
);

/** Everything the world holds that outlives a message. */
async function kept(world: MemoryWorld): Promise<string> {
  return JSON.stringify([
    [...(await world.settings.beginningWith(''))],
    [...(await world.state.beginningWith(''))],
    await world.register.sessionsOf('lantern-bay-ella'),
    await world.audit.of('lantern-bay-ella'),
    world.calendar.live(),
    world.messenger.sent,
    world.messenger.updated,
    world.mail.letters,
  ]);
}

describe('what is typed to the bot', () => {
  it('is in no card, no error, no state, no message and no log of it, whatever it says', async () => {
    await fc.assert(
      fc.asyncProperty(before, secret, after, async (first, word, last) => {
        const world = aWorld();
        world.plan(aSession('2026-11-27T14:00:00Z'));
        const errors: unknown[] = [];
        const converse = conversation(world, (error) => errors.push(error));
        const reply = await converse({ kind: 'message', person: 'ella', text: `${first} ${word} ${last}` });
        expect(JSON.stringify(reply)).not.toContain(word);
        expect(await kept(world)).not.toContain(word);
        expect(errors).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('is not in an error either, when Microsoft 365 is away', async () => {
    const world = aWorld();
    world.weather.fail();
    const errors: unknown[] = [];
    const converse = conversation(world, (error) => errors.push(error));
    const reply = await converse({ kind: 'message', person: 'ella', text: 'move zqsecretxv to Friday' });
    expect(JSON.stringify(reply)).not.toContain('zqsecretxv');
    expect(errors.map(String).join()).not.toContain('zqsecretxv');
    expect(errors).toHaveLength(1);
  });
});

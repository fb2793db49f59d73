import { beforeAll, describe, expect, it } from 'vitest';
import { at, freshKey, pair, WORLDS, type World } from './worlds.ts';

const NOW = at('2026-11-23T09:00:00Z');

describe.each(WORLDS)('the proof of letters %s', (_where, makeWorld) => {
  let world: World;
  beforeAll(async () => {
    world = await makeWorld();
    await world.ports.register.createArrangement(pair());
  });
  const about = (recipient: string, key = `mail|${freshKey('s')}`) => ({
    key,
    recipient,
    about: 'session-1',
    school: 'lantern-bay',
    claimedAt: NOW,
  });

  it('lets one of two claim a letter', async () => {
    const letter = about('local:one');
    const claims = await Promise.all([world.ports.letters.claim(letter), world.ports.letters.claim(letter)]);
    expect(claims.filter((claim) => claim !== null)).toHaveLength(1);
    expect(await world.ports.letters.claim(letter)).toBeNull();
  });

  it('keeps what became of it, and when it was sent', async () => {
    const [first, second, third] = [about('local:two'), about('local:two'), about('local:two')];
    const claims = [await world.ports.letters.claim(first), await world.ports.letters.claim(second)];
    await world.ports.letters.claim(third);
    const [one, two] = claims;
    if (!one || !two) expect.fail('somebody else was first');
    await world.ports.letters.settle(one, 'sent', at('2026-11-23T09:00:05Z'));
    await world.ports.letters.settle(two, 'refused', NOW);
    const found = await world.ports.letters.to('local:two');
    expect(found.map(({ key, posted, sentAt }) => [key, posted, sentAt?.toString() ?? null])).toEqual([
      [first.key, 'sent', '2026-11-23T09:00:05Z'],
      [second.key, 'refused', null],
      [third.key, null, null],
    ]);
  });

  it('finds nothing for somebody who was sent nothing', async () => {
    expect(await world.ports.letters.to('local:nobody')).toEqual([]);
  });

  it('is no reminder to a reminder run', async () => {
    await world.ports.letters.claim(about('local:three'));
    expect(await world.ports.reminders.unfinished()).toEqual([]);
  });
});

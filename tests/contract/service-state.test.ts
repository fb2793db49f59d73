import { beforeAll, describe, expect, it } from 'vitest';
import { at, freshKey, WORLDS, type World } from './worlds.ts';

describe.each(WORLDS)('Service state and settings %s', (_where, begin) => {
  let world: World;
  beforeAll(async () => {
    world = await begin();
  });

  it('have nothing under a key never used', async () => {
    expect(await world.ports.state.get('conversation|nobody')).toBeNull();
    expect(await world.ports.settings.get('person|nobody')).toBeNull();
  });

  it('state is created once, and says what stands the second time', async () => {
    const key = freshKey('run|lantern-bay');
    expect(await world.ports.state.put(key, 'first', null, at('2026-12-01T00:00:00Z'))).toMatchObject({ done: true });
    expect(await world.ports.state.put(key, 'second', null, null)).toMatchObject({
      done: false,
      stands: { value: 'first' },
    });
    expect((await world.ports.state.get(key))?.value).toBe('first');
  });

  it('state is replaced from the version that stands, and not from an older one', async () => {
    const key = freshKey('delta|Reminders');
    const made = await world.ports.state.put(key, 'one', null, null);
    if (!made.done) throw new Error('refused');
    expect(await world.ports.state.put(key, 'two', made.stored.version, null)).toMatchObject({ done: true });
    expect(await world.ports.state.put(key, 'three', made.stored.version, null)).toMatchObject({
      done: false,
      stands: { value: 'two' },
    });
  });

  it('a setting is what was last written', async () => {
    await world.ports.settings.put('school|lantern-bay', '{"quiet":true}');
    await world.ports.settings.put('school|lantern-bay', "it's {}");
    expect(await world.ports.settings.get('school|lantern-bay')).toBe("it's {}");
  });

  it('a setting two people change at once is changed by the first, and the other is told what stands', async () => {
    const { settings } = world.ports;
    const key = freshKey('school|ashgrove');
    expect(await settings.read(key)).toBeNull();
    const made = await settings.replace(key, 'one', null);
    if (!made.done) throw new Error('refused');
    expect(await settings.replace(key, 'again', null)).toMatchObject({ done: false, stands: { value: 'one' } });
    expect(await settings.replace(key, 'two', made.stored.version)).toMatchObject({
      done: true,
      stored: { value: 'two' },
    });
    expect(await settings.replace(key, 'three', made.stored.version)).toMatchObject({
      done: false,
      stands: { value: 'two' },
    });
    expect((await settings.read(key))?.value).toBe('two');
  });

  it('several settings are had at once, those never set left out', async () => {
    const { settings } = world.ports;
    expect(await settings.several([])).toEqual(new Map());
    await settings.put('week|sam', 'one');
    await settings.put('week|ella', 'two');
    expect(await settings.several(['week|ella'])).toEqual(new Map([['week|ella', 'two']]));
    expect(await settings.several(['week|sam', 'week|nobody', 'week|ella'])).toEqual(
      new Map([
        ['week|sam', 'one'],
        ['week|ella', 'two'],
      ]),
    );
  });

  it('settings are found by how their key begins, and by nothing else', async () => {
    await world.ports.settings.put('snooze|a-1|sam', '1');
    await world.ports.settings.put('snooze|a-1|ella', '2');
    await world.ports.settings.put('snooze|a-2|sam', '3');
    expect(await world.ports.settings.beginningWith('snooze|a-1|')).toEqual(
      new Map([
        ['snooze|a-1|sam', '1'],
        ['snooze|a-1|ella', '2'],
      ]),
    );
  });
});

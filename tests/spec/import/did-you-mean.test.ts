import { describe, expect, it } from 'vitest';
import { checkImport } from '../../../bot/use-cases/import/run-import.ts';
import { nearestTo } from '../../../shared/domain/import/did-you-mean.ts';
import { aPerson } from '../../builders/a-person.ts';
import { aWorld } from '../../builders/memory-world.ts';
import { granted } from '../../builders/outcome.ts';

describe('whom somebody may have meant', () => {
  it.each([
    ['alexandra wintermore', 'alexandra wintermore'],
    ['alexandra wintermoer', 'alexandra wintermore'],
    ['alexandra winterm', 'alexandra wintermore'],
    ['alexandra wintermore xx', 'alexandra wintermore'],
    ['lexandra wintermor', 'alexandra wintermore'],
    ['alexandra winter', null],
    ['alexandra wxntxrmxrx', null],
    ['sam', null],
    ['', null],
  ])('“%s”: %s', (said, meant) => {
    expect(nearestTo(said, ['Sid Moor', 'Alexandra Wintermore'])?.toLowerCase() ?? null).toBe(meant);
  });

  it('is looked for by the parts of an address, each a little wrong at most', () => {
    const known = ['ella.marsh@harbourtrust.example', 'sam@harbourtrust.example'];
    expect(nearestTo('ela.marsh@harbourtrust.exmple', known)).toBe('ella.marsh@harbourtrust.example');
    expect(nearestTo('sim@harbourtrust.example', known)).toBe('sam@harbourtrust.example');
    expect(nearestTo('tim@harbourtrust.example', known)).toBeNull();
    expect(nearestTo('ella.marsh', known)).toBeNull();
  });

  it('holds nobody up, though every line of a long file is a little wrong', async () => {
    const world = aWorld();
    const called = (at: number) => `alexandra.wintermore${String(at).padStart(4, '0')}`;
    for (let at = 0; at < 300; at += 1) world.add(aPerson({ id: called(at) }));
    const line = (at: number) => `Lantern Bay,${called(at)}q@old.example,${called(at)}zz@old.example,01/09/2026`;
    const text = ['School,Supervisee,Supervisor,Started on', ...Array.from({ length: 3000 }, (_, at) => line(at))];
    const file = { name: 'Arrangements.csv', bytes: new TextEncoder().encode(text.join('\n')) };
    expect(granted(await checkImport(world, world.as('sid'), file)).arrangements.added).toBe(0);
  });
});

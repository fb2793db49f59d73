import { beforeEach, describe, expect, it } from 'vitest';
import {
  addOutsidePerson,
  changeOutsidePerson,
  readOutsidePeople,
} from '../../../bot/use-cases/people/outside-people.ts';
import { aPerson } from '../../builders/a-person.ts';
import { aWorld, type MemoryWorld } from '../../builders/memory-world.ts';
import { granted, refusalOf } from '../../builders/outcome.ts';

const KIT = {
  key: 'kit-0001',
  school: 'lantern-bay',
  name: 'Kit Marsden',
  jobTitle: 'Counsellor',
  email: 'kit@agency.example',
};
const OUTSIDERS = ['sam', 'ella', 'lou', 'otto', 'team', 'audrey', 'stranger'];
let world: MemoryWorld;
beforeEach(() => {
  world = aWorld();
});
const add = (who: string, asked: Partial<typeof KIT> = {}) =>
  addOutsidePerson(world, world.as(who), { ...KIT, ...asked });
const read = (who: string) => readOutsidePeople(world, world.as(who));
const change = (who: string, id = 'local:kit-0001') =>
  changeOutsidePerson(world, world.as(who), id, { name: 'Kit Marsden', jobTitle: 'Nurse', email: '' });

describe('people without an account', () => {
  it.each(OUTSIDERS)('are not seen, added or changed by %s', async (who) => {
    granted(await add('sid'));
    if (who !== 'otto') expect(refusalOf(await read(who))).toBe('not-allowed');
    expect(JSON.stringify(await read(who))).not.toContain('kit@agency.example');
    expect(refusalOf(await add(who, { key: 'kit-0002' }))).toBe('not-allowed');
    expect(refusalOf(await change(who))).toBe('not-found');
  });

  it.each(['sid', 'hana', 'tess', 'adam'])('are added by %s, once for a key', async (who) => {
    granted(await add(who));
    const { people } = granted(await add(who));
    expect(people).toMatchObject([{ id: 'local:kit-0001', name: 'Kit Marsden', email: 'kit@agency.example' }]);
    expect(world.register.personShelf.get('local:kit-0001')?.value).toMatchObject({ email: null, standing: [] });
  });

  it('lose their address when it is emptied', async () => {
    granted(await add('sid'));
    expect(granted(await change('sid')).people).toMatchObject([{ jobTitle: 'Nurse', email: '' }]);
    expect(world.register.personShelf.get('local:kit-0001')?.value.contactEmail).toBeUndefined();
  });

  it('are nobody who has an account', async () => {
    expect(refusalOf(await change('tess', 'ella'))).toBe('not-found');
    expect(granted(await read('tess')).people).toEqual([]);
  });

  it('are not shown once they have left', async () => {
    world.add(
      aPerson({
        id: 'local:old',
        email: null,
        leftOn: (await world.register.calendarOf('lantern-bay')).value.terms[0]?.startOn ?? null,
      }),
    );
    expect(granted(await read('sid')).people).toEqual([]);
  });
});

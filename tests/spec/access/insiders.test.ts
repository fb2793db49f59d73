import { beforeEach, describe, expect, it } from 'vitest';
import { addPerson } from '../../../bot/use-cases/people/add-person.ts';
import { changePerson } from '../../../bot/use-cases/people/change-person.ts';
import { raiseConcern } from '../../../bot/use-cases/raise-concern.ts';
import { commissioningReader } from '../../../shared/domain/access/commissioning-reader.ts';
import { Temporal } from '../../../shared/domain/dates.ts';
import { approversOf } from '../../../shared/domain/inspections/inspection-access.ts';
import { officesOf } from '../../../shared/domain/people/offices.ts';
import { aPerson } from '../../builders/a-person.ts';
import { aSchool } from '../../builders/a-school.ts';
import { anArrangement } from '../../builders/an-arrangement.ts';
import { aWorld, type MemoryWorld } from '../../builders/memory-world.ts';
import { granted, refusalOf } from '../../builders/outcome.ts';

const KEY = 'lantern-bay-ella';
const today = Temporal.PlainDate.from('2026-11-23');
let world: MemoryWorld;
beforeEach(() => {
  world = aWorld();
  world.register.schoolShelf.set(aSchool({ key: 'ashgrove', name: 'Ashgrove' }));
});
const change = (who: string, id: string, asked: Parameters<typeof changePerson>[3]) =>
  changePerson(world, world.as(who), id, asked);
const stored = (id: string) => world.register.personShelf.get(id)?.value;

describe('an office above the schools', () => {
  it.each([
    ['Chair of Trustees', ['chair']],
    ['Chair', ['chair']],
    ['Chief Executive Officer', ['chief executive']],
    ['Interim CEO', ['chief executive']],
    ['Deputy Chief Executive', ['deputy chief executive']],
    ['PA to the Chief Executive', []],
    ['Executive Assistant to the CEO', []],
    ['Assistant Chief Executive', []],
    ['Chair’s clerk', []],
    ['Clerk to the Chair of Governors', []],
    ['Vice chair', []],
    ['Chief Executive’s office manager', []],
    ['Head', []],
  ])('is held or not by the job title “%s”', (title, offices) => {
    expect(officesOf(title)).toEqual(offices);
  });

  it.each(['Chair of governors', 'Chief Executive', 'Deputy CEO'])(
    'is given to nobody, themselves least of all, by who leads a school: %s',
    async (jobTitle) => {
      for (const who of ['sid', 'hana']) {
        for (const id of [who, 'stranger'])
          expect(refusalOf(await change(who, id, { jobTitle }))).toBe('not-allowed jobTitle');
      }
      world.directory.add('gita@harbourtrust.example');
      const added = { email: 'gita@harbourtrust.example', name: 'Gita Rao', jobTitle, school: 'lantern-bay' };
      expect(refusalOf(await addPerson(world, world.as('sid'), added))).toBe('invalid-field jobTitle');
      expect(stored('stranger')?.jobTitle).toBe('Deputy safeguarding lead');
      granted(await change('tess', 'stranger', { jobTitle }));
      expect(refusalOf(await change('sid', 'stranger', { jobTitle: 'Teacher' }))).toBe('not-allowed jobTitle');
      granted(await change('sid', 'stranger', { name: 'Still the same title' }));
    },
  );

  it('is for somebody with an account: what nobody could open is not sent into the dark', async () => {
    world.add(
      aPerson({ id: 'local:chair', email: null, jobTitle: 'Chair of governors' }),
      aPerson({ id: 'charlotte', jobTitle: 'Chair of Trustees' }),
    );
    const people = world.register.personShelf.all().map(({ value }) => value);
    const external = anArrangement({ kind: 'external', supervisees: ['hana'], commissionedBy: 'hana' });
    expect(commissioningReader(external, aSchool(), people, today)).toBe('charlotte');
    const alone = people.filter(({ standing }) => !standing.includes('trust lead') && !standing.includes('head'));
    expect(approversOf({ reader: 'sid' }, anArrangement(), alone, today)).toEqual(['charlotte']);
    world.arrange(anArrangement({ lineManager: 'local:boss' }));
    world.add(
      aPerson({ id: 'local:boss', email: null, jobTitle: 'Chief Executive' }),
      aPerson({ id: 'ella', lineManager: 'local:boss' }),
    );
    const asked = { key: 'concern-0001', kind: 'dispute' as const, text: 'We do not meet.' };
    const raised = granted(await raiseConcern(world, world.as('ella'), KEY, asked));
    expect(raised.concerns.map((one) => one.addressee.id).join()).not.toContain('local:');
  });
});

describe('whoever leads a school', () => {
  beforeEach(() => {
    world.add(
      aPerson({ id: 'tess', standing: ['trust lead'] }),
      aPerson({ id: 'adam', standing: ['administrator'] }),
      aPerson({ id: 'charlotte', jobTitle: 'Chair of Trustees' }),
    );
  });

  it.each(['tess', 'adam', 'team', 'audrey', 'charlotte'])(
    'does not end what %s answers for by entering that they leave',
    async (id) => {
      for (const who of ['sid', 'hana'])
        expect(refusalOf(await change(who, id, { leftOn: '2026-11-22' }))).toBe('not-allowed leftOn');
      expect(stored(id)?.leftOn).toBeNull();
    },
  );

  it('does not bring a trust lead back who has left', async () => {
    world.add(aPerson({ id: 'tess', standing: ['trust lead'], leftOn: Temporal.PlainDate.from('2026-07-17') }));
    expect(refusalOf(await change('hana', 'tess', { leftOn: null }))).toBe('not-allowed leftOn');
    granted(await change('adam', 'tess', { leftOn: null }));
    expect(stored('tess')?.leftOn).toBeNull();
  });

  it('still enters who of their own school leaves', async () => {
    granted(await change('hana', 'sid', { leftOn: '2026-12-18' }));
    granted(await change('sid', 'ella', { leftOn: '2026-12-18' }));
    expect(stored('sid')?.leftOn?.toString()).toBe('2026-12-18');
  });

  it('gives nobody back what a trust lead took away between their look and their press', async () => {
    world.add(aPerson({ id: 'nadia', standing: ['trust lead'] }));
    const { register } = world;
    const write = register.changePerson.bind(register);
    register.changePerson = async (id, how) => {
      register.changePerson = write;
      register.personShelf.set(aPerson({ id: 'nadia', standing: ['auditor'] }));
      return write(id, how);
    };
    granted(await change('hana', 'nadia', { standing: ['trust lead', 'school lead'] }));
    expect(stored('nadia')?.standing).toEqual(['auditor', 'school lead']);
  });
});

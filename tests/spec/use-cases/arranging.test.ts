import { beforeEach, describe, expect, it } from 'vitest';
import { arrangeSupervision } from '../../../bot/use-cases/arranging/arrange-supervision.ts';
import { checkPeople } from '../../../bot/use-cases/arranging/check-people.ts';
import { checkArrangement, readNewArrangement } from '../../../bot/use-cases/arranging/new-arrangement-page.ts';
import { handOver } from '../../../bot/use-cases/hand-over.ts';
import { readChainGaps } from '../../../bot/use-cases/read-chain-gaps.ts';
import type { ArrangeSupervision } from '../../../shared/contract/arrange.ts';
import { Temporal } from '../../../shared/domain/dates.ts';
import { POLICY_IDS } from '../../../shared/domain/schools/school.ts';
import { aPerson } from '../../builders/a-person.ts';
import { aSchool } from '../../builders/a-school.ts';
import { anArrangement } from '../../builders/an-arrangement.ts';
import { aWorld, type MemoryWorld } from '../../builders/memory-world.ts';
import { granted, refusalOf } from '../../builders/outcome.ts';

const SCHOOL = 'lantern-bay';
const on = (text: string) => Temporal.PlainDate.from(text);
let world: MemoryWorld;
beforeEach(() => {
  world = aWorld();
});

const asked = (with_: Partial<ArrangeSupervision> = {}): ArrangeSupervision => ({
  key: 'press-0001',
  kind: 'one-to-one',
  supervisors: ['ella'],
  supervisees: ['cora'],
  lineManager: 'lou',
  startedOn: '2026-11-23',
  durationMinutes: 60,
  ...with_,
});
const arrange = (with_: Partial<ArrangeSupervision> = {}, who = 'sid') =>
  arrangeSupervision(world, world.as(who), SCHOOL, asked(with_));

describe('a new arrangement', () => {
  it('is refused to everybody but the school’s lead, a trust lead and an administrator', async () => {
    for (const who of ['sam', 'ella', 'lou', 'hana', 'otto', 'team', 'audrey', 'stranger']) {
      expect(refusalOf(await arrange({}, who)), who).toBe('not-allowed');
      expect(refusalOf(await readNewArrangement(world, world.as(who), SCHOOL)), who).toBe('not-allowed');
      const check = { kind: 'one-to-one' as const, supervisors: [], supervisees: [] };
      expect(refusalOf(await checkArrangement(world, world.as(who), SCHOOL, check)), who).toBe('not-allowed');
    }
    for (const [at, who] of ['sid', 'tess', 'adam'].entries()) {
      expect((await arrange({ key: `press-000${at}`, supervisors: [['sam', 'lou', 'ella'][at] ?? ''] }, who)).ok).toBe(
        true,
      );
    }
    expect(refusalOf(await arrangeSupervision(world, world.as('tess'), 'nowhere', asked()))).toBe('not-found');
  });

  it('begins under the school’s policy with closed folders, its people, a line in the trail and a true standing', async () => {
    const { arrangement: key } = granted(await arrange());
    const made = (await world.register.arrangement(key))?.value;
    expect(made).toMatchObject({ policy: 'jmat', policyVersion: 1, supervisors: ['ella'], supervisees: ['cora'] });
    expect(made?.standing).toMatchObject({ contractState: 'missing', heldCount: 0 });
    expect(made?.standing.nextDueOn?.toString()).toBe('2026-12-18');
    const roles = (await world.register.partiesIn(key)).map(({ person, role }) => `${person} ${role}`);
    expect(roles.sort()).toEqual(['cora supervisee', 'ella supervisor', 'lou line manager']);
    expect((await world.audit.of(key)).map(({ event }) => event)).toEqual(['arrangement created']);
  });

  it('made twice is made once, and the key of another is not taken over', async () => {
    const first = granted(await arrange());
    expect(granted(await arrange()).arrangement).toBe(first.arrangement);
    expect(await world.audit.of(first.arrangement)).toHaveLength(1);
    expect(refusalOf(await arrange({ supervisees: ['lou'], lineManager: null }))).toBe('clash');
    expect(refusalOf(await arrange({ key: 'press-0002' }))).toBe('already-done supervisees');
  });

  it('is refused where somebody would supervise themselves, or supervision go round in a circle', async () => {
    expect(refusalOf(await arrange({ supervisors: ['cora'] }))).toBe('invalid-field supervisors');
    granted(await arrange());
    // Sam supervises Ella, Ella supervises Cora: Cora cannot supervise Sam.
    const round = { key: 'press-0002', supervisors: ['cora'], supervisees: ['sam'] };
    expect(refusalOf(await arrange(round))).toBe('invalid-field supervisors');
  });

  it.each([
    [{ supervisees: [] }, 'invalid-field supervisees'],
    [{ supervisors: [] }, 'invalid-field supervisors'],
    [{ supervisees: ['cora', 'lou'], lineManager: null }, 'invalid-field supervisees'],
    [{ supervisors: ['ella', 'ella'] }, 'invalid-field supervisees'],
    [{ supervisees: ['nobody'] }, 'invalid-field supervisees'],
    [{ lineManager: 'cora' }, 'invalid-field lineManager'],
    [{ startedOn: '2027-11-25' }, 'invalid-field startedOn'],
    [{ startedOn: '2025-11-21' }, 'invalid-field startedOn'],
  ] as const)('is refused with the field: %j', async (with_, refusal) => {
    expect(refusalOf(await arrange(with_ as Partial<ArrangeSupervision>))).toBe(refusal);
    expect((await world.register.allArrangements(null)).length).toBe(1);
  });

  it('may begin within a year either way', async () => {
    granted(await arrange({ startedOn: '2027-11-24' }));
    granted(await arrange({ key: 'press-0002', supervisors: ['lou'], lineManager: null, startedOn: '2025-11-22' }));
  });

  it('of somebody who has left is refused from the day after their last', async () => {
    const leaving = (day: string) => world.add(aPerson({ id: 'cora', leftOn: on(day) }));
    leaving('2026-11-22');
    expect(refusalOf(await arrange())).toBe('invalid-field supervisors');
    leaving('2026-11-23');
    expect((await arrange()).ok).toBe(true);
  });

  it('is warned of, never refused, where two would supervise each other or nobody recorded the training', async () => {
    for (const policy of POLICY_IDS) {
      world = aWorld();
      world.register.schoolShelf.set(aSchool({ policy }));
      const { flags } = granted(await arrange({ supervisors: ['ella'], supervisees: ['sam'] }));
      expect(
        flags.some(({ text }) => text.includes('would supervise each other')),
        policy,
      ).toBe(true);
    }
    const rules = async (policy: 'river-tees' | 'jmat' | 'temple' | 'hscb' | 'cradley') => {
      world = aWorld();
      world.register.schoolShelf.set(aSchool({ policy }));
      return granted(await arrange({ supervisors: ['lou'], lineManager: null })).flags.map(({ rule }) => rule);
    };
    expect(await rules('river-tees')).toEqual(expect.arrayContaining(['R-13', 'R-14']));
    expect(await rules('jmat')).toEqual(expect.arrayContaining(['J-09', 'J-10']));
    expect(await rules('hscb')).toEqual(['H-39', 'H-37', 'H-40']);
    expect(await rules('temple')).toEqual(['T-08']);
    expect(await rules('cradley')).toEqual(expect.arrayContaining(['C-02', 'C-117', 'C-68']));
  });

  it('is checked before it is made, with those the policy would rather see first', async () => {
    world.register.schoolShelf.set(aSchool({ policy: 'cradley' }));
    world.add(aPerson({ id: 'cora', jobTitle: 'Year 4 teacher' }));
    const check = { kind: 'one-to-one' as const, supervisors: ['stranger'], supervisees: ['cora'] };
    const found = granted(await checkArrangement(world, world.as('sid'), SCHOOL, check));
    expect(found.refused).toEqual([]);
    expect(found.warnings.some(({ rule }) => rule === 'C-72')).toBe(true);
    expect(found.offered[0]).toBe('ella');
    expect(found.offered).not.toContain('cora');
    expect((await world.register.allArrangements(null)).length).toBe(1);
  });
});

describe('naming somebody in an arrangement that runs', () => {
  it('is checked for whoever may change its people, and refused to others', async () => {
    const check = (who: string, person: string) =>
      checkPeople(world, world.as(who), 'lantern-bay-ella', { as: 'supervisor', person });
    expect(refusalOf(await check('ella', 'lou'))).toBe('not-allowed');
    expect(refusalOf(await check('stranger', 'lou'))).toBe('not-found');
    expect(granted(await check('sid', 'ella')).refused).toHaveLength(1);
    expect(granted(await check('sid', 'lou')).warnings.map(({ rule }) => rule)).toContain('J-09');
  });

  it('hands nothing over to somebody whom the supervisee supervises by way of a third', async () => {
    world.arrange(anArrangement({ key: 'a-2', supervisors: ['ella'], supervisees: ['lou'], lineManager: null }));
    world.arrange(anArrangement({ key: 'a-3', supervisors: ['lou'], supervisees: ['cora'], lineManager: null }));
    const to = (person: string) =>
      handOver(world, world.as('sid'), 'lantern-bay-ella', { supervisors: [person], fromOn: '2026-11-23' });
    expect(refusalOf(await to('cora'))).toBe('invalid-field supervisors');
    expect((await to('hana')).ok).toBe(true);
  });
});

describe('gaps in the chain', () => {
  it('are for leads only, each their own schools', async () => {
    for (const who of ['sam', 'ella', 'hana', 'adam', 'stranger']) {
      expect(refusalOf(await readChainGaps(world, world.as(who), null)), who).toBe('not-allowed');
    }
    expect(refusalOf(await readChainGaps(world, world.as('otto'), SCHOOL))).toBe('not-allowed');
    expect(granted(await readChainGaps(world, world.as('otto'), null))).toEqual({
      supervisors: [],
      unsupervised: [],
      excused: [],
      trained: { supervisors: 0, trained: 0, schools: [] },
    });
  });

  it('name supervisors without training or supervision, and who has no supervisor', async () => {
    const found = granted(await readChainGaps(world, world.as('sid'), SCHOOL));
    expect(found.supervisors.map(({ person, flags }) => [person.id, flags.map(({ rule }) => rule)])).toEqual([
      ['sam', ['J-09', 'J-10']],
    ]);
    expect(found.unsupervised.map(({ person }) => person.id)).toContain('sid');
    expect(found.unsupervised.map(({ person }) => person.id)).not.toContain('ella');
  });

  it('close the day training is recorded', async () => {
    const trained = (day: string) =>
      world.add(aPerson({ id: 'sam', jobTitle: 'Trust safeguarding lead', supervisionTrainedOn: on(day) }));
    const rules = async () =>
      granted(await readChainGaps(world, world.as('sid'), SCHOOL)).supervisors.flatMap(({ flags }) =>
        flags.map(({ rule }) => rule),
      );
    trained('2026-11-24');
    expect(await rules()).toEqual(['J-09', 'J-10']);
    trained('2026-11-23');
    expect(await rules()).toEqual(['J-10']);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { readPeople, readPerson } from '../../../bot/use-cases/people/people-page.ts';
import { saveCompetency } from '../../../bot/use-cases/people/save-competency.ts';
import { sayNeed } from '../../../bot/use-cases/people/say-need.ts';
import { readChainGaps } from '../../../bot/use-cases/read-chain-gaps.ts';
import { readTrust } from '../../../bot/use-cases/read-trust-facts.ts';
import { readReminderFacts } from '../../../bot/use-cases/reminders/read-reminder-facts.ts';
import { changeSchoolSettings } from '../../../bot/use-cases/settings/change-school-settings.ts';
import { readSchoolSettingsPage } from '../../../bot/use-cases/settings/school-settings-page.ts';
import type { SaveCompetency, SayNeed } from '../../../shared/contract/people-page.ts';
import type { ChangeSchoolSettings } from '../../../shared/contract/settings.ts';
import { Temporal } from '../../../shared/domain/dates.ts';
import { aPerson } from '../../builders/a-person.ts';
import { aSchool } from '../../builders/a-school.ts';
import { aWorld, type MemoryWorld } from '../../builders/memory-world.ts';
import { granted, refusalOf } from '../../builders/outcome.ts';

const SCHOOL = 'lantern-bay';
let world: MemoryWorld;
beforeEach(() => {
  world = aWorld();
});
const entry = (with_: Partial<SaveCompetency> = {}): SaveCompetency => ({
  key: 'entry-0001',
  kind: 'update',
  name: 'Update on law, policy and research',
  achievedOn: '2026-09-01',
  expiresOn: '2027-08-31',
  ...with_,
});
const save = (who: string, with_: Partial<SaveCompetency> = {}, id = 'sam') =>
  saveCompetency(world, world.as(who), id, entry(with_));
const say = (who: string, asked: Partial<SayNeed>, id = 'cora') =>
  sayNeed(world, world.as(who), id, { need: 'safeguarding', says: null, ...asked });
const settle = async (asked: Pick<ChangeSchoolSettings, 'alsoEntitled' | 'competencies'>) => {
  const { version } = granted(await readSchoolSettingsPage(world, world.as('sid'), SCHOOL));
  const { lists } = granted(await changeSchoolSettings(world, world.as('sid'), SCHOOL, { version, ...asked }));
  return lists.map(({ own }) => own);
};
const gaps = async () => granted(await readChainGaps(world, world.as('sid'), SCHOOL));
const REASON = 'supervised by their own employer or professional body';

describe('what somebody brings', () => {
  it.each(['sam', 'ella', 'lou', 'team', 'audrey', 'stranger'])('is not entered by %s', async (who) => {
    expect(refusalOf(await save(who))).toBe('not-allowed');
    expect(refusalOf(await say(who, { says: 'needed' }))).toBe('not-allowed');
  });

  it('is not entered for people of another school', async () => {
    world.register.schoolShelf.set(aSchool({ key: 'ashgrove', name: 'Ashgrove' }));
    expect(refusalOf(await save('otto'))).toBe('not-found');
    expect(refusalOf(await say('otto', { says: 'needed' }))).toBe('not-found');
  });

  it('is one entry however often it is sent, changed under its key, and taken off', async () => {
    granted(await save('sid', { expiresOn: '2026-12-01' }));
    granted(await save('sid', { key: 'entry-0002', kind: 'qualification', name: 'Diploma', expiresOn: null }));
    granted(await save('sid', { expiresOn: '2026-12-01' }));
    const read = async () => granted(await readPerson(world, world.as('sid'), 'sam')).competencies;
    expect((await read()).map(({ key, state }) => [key, state])).toEqual([
      ['entry-0002', null],
      ['entry-0001', 'due'],
    ]);
    granted(await save('hana', { expiresOn: '2026-11-22' }));
    expect((await read()).map(({ state }) => state)).toEqual([null, 'overdue']);
    granted(await save('hana', { isRemoved: true }));
    expect((await read()).map(({ key }) => key)).toEqual(['entry-0002']);
  });

  it('has days that make sense, or none', async () => {
    expect(refusalOf(await save('sid', { achievedOn: '2026-11-24' }))).toBe('invalid-field achievedOn');
    expect(refusalOf(await save('sid', { expiresOn: '2026-08-31' }))).toBe('invalid-field expiresOn');
    granted(await save('sid', { achievedOn: '2026-11-23', expiresOn: null }));
    granted(await save('sid', { achievedOn: null, expiresOn: null }));
  });

  it('is reminded of before it ends; two things that end on one day are one matter', async () => {
    world.add(aPerson({ id: 'sam', supervisionTrainingExpiresOn: Temporal.PlainDate.from('2027-08-31') }));
    granted(await save('sid'));
    granted(await save('sid', { key: 'entry-0002', name: 'Diploma', expiresOn: '2027-01-31' }));
    const { trainings } = await readReminderFacts(world, await readTrust(world), world.now);
    const own = trainings.filter(({ person }) => person === 'sam');
    expect(own.map(({ training, expiresOn }) => `${training} ${expiresOn}`)).toEqual([
      'supervision 2027-08-31',
      'other 2027-01-31',
    ]);
  });

  it('closes the gap that the policy or the school’s own list has opened', async () => {
    world.register.schoolShelf.set(aSchool({ policy: 'hscb' }));
    await settle({ competencies: ['Restorative practice', 'restorative PRACTICE'] });
    const rules = async () => (await gaps()).supervisors.flatMap(({ flags }) => flags.map(({ rule }) => rule));
    expect(await rules()).toEqual(['H-39', 'H-37', 'H-40', null]);
    granted(await save('sid'));
    expect(await rules()).toEqual(['H-39', 'H-37', null]);
    granted(await save('sid', { key: 'entry-0003', kind: 'training', name: 'Restorative practice', expiresOn: null }));
    expect(await rules()).toEqual(['H-39', 'H-37']);
  });
});

describe('who needs supervision', () => {
  const listed = async () => (await gaps()).unsupervised.map(({ person, by }) => `${person.id} ${by}`);
  beforeEach(() => {
    world.add(aPerson({ id: 'cora', jobTitle: 'Year 4 teacher' }));
  });

  it('is also whom a lead names, with who said so, and the list of people says it too', async () => {
    expect(await listed()).not.toContain('cora said');
    const { needs } = granted(await say('sid', { says: 'needed' }));
    expect(needs).toMatchObject([{ need: 'safeguarding', isAsked: false, said: { by: 'Sid' }, isUnmet: true }]);
    expect(await listed()).toContain('cora said');
    const people = granted(await readPeople(world, world.as('sid'))).people;
    expect(people.find(({ id }) => id === 'cora')?.needsSupervisor).toBe(true);
    granted(await say('sid', { says: null }));
    expect(await listed()).not.toContain('cora said');
  });

  it('is also whoever has a position the school adds', async () => {
    expect(await settle({ alsoEntitled: ['class teacher', 'Class Teacher'] })).toEqual([['Class Teacher'], []]);
    expect(await listed()).toContain('cora position');
  });

  it('is not who needs none for a reason from the list, which oversight sees and the trail keeps', async () => {
    world.add(aPerson({ id: 'cora', jobTitle: 'Pastoral Lead' }));
    expect(await listed()).toContain('cora position');
    expect(refusalOf(await say('sid', { says: 'not needed' }))).toBe('invalid-field reason');
    granted(await say('sid', { says: 'not needed', reason: REASON }));
    granted(await say('sid', { says: 'not needed', reason: REASON }));
    const found = await gaps();
    expect(found.unsupervised.map(({ person }) => person.id)).not.toContain('cora');
    expect(found.excused).toMatchObject([{ person: { id: 'cora' }, reason: REASON, on: '2026-11-23', by: 'Sid' }]);
    expect((await world.audit.of(`school|${SCHOOL}`)).map(({ about }) => about)).toEqual([
      `people.cora.need.safeguarding=not needed, ${REASON}`,
    ]);
  });

  it('is never oneself alone to excuse', async () => {
    expect(refusalOf(await say('sid', { says: 'not needed', reason: REASON }, 'sid'))).toBe('invalid-field says');
    granted(await say('hana', { says: 'not needed', reason: REASON }, 'sid'));
  });

  it('is said to be away where they are, and still listed', async () => {
    world.add(aPerson({ id: 'cora', jobTitle: 'Pastoral Lead' }));
    await world.register.saveAbsence({
      key: 'a-1',
      person: 'cora',
      fromOn: Temporal.PlainDate.from('2026-11-23'),
      toOn: null,
    });
    expect((await gaps()).unsupervised.find(({ person }) => person.id === 'cora')?.away).toEqual({ untilOn: null });
  });
});

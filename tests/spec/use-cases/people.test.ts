import { beforeEach, describe, expect, it } from 'vitest';
import { addPerson } from '../../../bot/use-cases/people/add-person.ts';
import { changePerson } from '../../../bot/use-cases/people/change-person.ts';
import { readPeople, readPerson } from '../../../bot/use-cases/people/people-page.ts';
import { saveAbsence } from '../../../bot/use-cases/people/save-absence.ts';
import { trailWords } from '../../../bot/use-cases/settings/trail-words.ts';
import { Temporal } from '../../../shared/domain/dates.ts';
import { aPerson } from '../../builders/a-person.ts';
import { aSchool } from '../../builders/a-school.ts';
import { aWorld, type MemoryWorld } from '../../builders/memory-world.ts';
import { granted, refusalOf } from '../../builders/outcome.ts';

const OUTSIDERS = ['sam', 'ella', 'lou', 'team', 'audrey', 'dee', 'stranger'];
const LEADS = ['sid', 'hana', 'tess', 'adam'];
const on = (date: string) => Temporal.PlainDate.from(date);
let world: MemoryWorld;
beforeEach(() => {
  world = aWorld();
  world.register.schoolShelf.set(aSchool({ key: 'ashgrove', name: 'Ashgrove' }));
});
const list = (who: string) => readPeople(world, world.as(who));
const page = (who: string, id = 'ella') => readPerson(world, world.as(who), id);
const change = (who: string, asked: Parameters<typeof changePerson>[3], id = 'ella') =>
  changePerson(world, world.as(who), id, asked);
const away = (who: string, from: string, to: string | null, key = 'absence-1', id = 'ella') =>
  saveAbsence(world, world.as(who), id, { key, fromOn: from, toOn: to });
const stored = (id: string) => world.register.personShelf.get(id)?.value;

describe('the people of a school', () => {
  it.each(OUTSIDERS)('are not listed, opened, changed, added or sent away by %s', async (who) => {
    expect(refusalOf(await list(who))).toBe('not-allowed');
    expect(refusalOf(await page(who))).toBe('not-allowed');
    expect(refusalOf(await change(who, { name: 'X' }))).toBe('not-allowed');
    expect(refusalOf(await away(who, '2026-11-23', null))).toBe('not-allowed');
    const asked = { email: 'new@harbourtrust.example', name: 'New', school: 'lantern-bay' };
    expect(refusalOf(await addPerson(world, world.as(who), asked))).toBe('not-allowed');
    expect(world.weather.asked.filter((one) => one.startsWith('write'))).toEqual([]);
  });

  it('are hidden from the lead of another school, who sees their own', async () => {
    expect(granted(await list('otto')).people.map((one) => one.id)).not.toContain('ella');
    expect(granted(await list('otto')).people.map((one) => one.id)).toContain('dee');
    expect(refusalOf(await page('otto'))).toBe('not-found');
    expect(refusalOf(await change('otto', { name: 'X' }))).toBe('not-found');
    expect(refusalOf(await away('otto', '2026-11-23', null))).toBe('not-found');
  });

  it.each(LEADS)('are listed and changed by %s', async (who) => {
    expect(granted(await list(who)).people.map((one) => one.id)).toContain('ella');
    const { person } = granted(await change(who, { jobTitle: 'DSL', supervisionTrainedOn: '2026-09-01' }));
    expect(person).toMatchObject({ jobTitle: 'DSL', supervisionTrainedOn: '2026-09-01' });
    expect(stored('ella')).toMatchObject({ name: 'Ella', supervisionTrainedOn: on('2026-09-01') });
  });

  it.each([
    ['sid', ['trust lead']],
    ['hana', ['administrator']],
    ['sid', ['auditor']],
    ['hana', ['safeguarding team']],
  ] as const)('are given no power beyond the school by %s: %s', async (who, standing) => {
    expect(refusalOf(await change(who, { standing: [...standing] }))).toBe('not-allowed standing');
    expect(refusalOf(await change(who, { standing: [...standing] }, who))).toBe('not-allowed standing');
    expect(stored('ella')?.standing).toEqual([]);
  });

  it('become a lead through their head, and a trust lead through a trust lead, which is written down', async () => {
    granted(await change('hana', { standing: ['school lead'] }));
    granted(await change('tess', { standing: ['school lead', 'trust lead'] }));
    expect((await world.audit.of('school|lantern-bay')).map(({ by, about }) => `${by} ${about}`)).toEqual([
      'hana people.ella=school lead',
      'tess people.ella=school lead, trust lead',
    ]);
  });

  it('are moved to no other school by a school’s own lead', async () => {
    expect(refusalOf(await change('sid', { schools: ['lantern-bay', 'ashgrove'] }))).toBe('invalid-field schools');
    expect(refusalOf(await change('sid', { schools: ['ashgrove'] }))).toBe('invalid-field schools');
    granted(await change('tess', { schools: ['lantern-bay', 'ashgrove'] }));
    expect(stored('ella')?.schools).toEqual(['lantern-bay', 'ashgrove']);
  });

  it('lead to the pages of their supervision only for whoever may open those', async () => {
    expect(granted(await page('sid')).arrangements).toMatchObject([{ as: 'supervisee', mayOpen: true }]);
    expect(granted(await page('hana')).arrangements).toMatchObject([{ as: 'supervisee', mayOpen: false }]);
  });

  it('have a line manager who is somebody else and is here', async () => {
    world.add(aPerson({ id: 'gone', leftOn: on('2026-11-22') }));
    expect(refusalOf(await change('sid', { lineManager: 'ella' }))).toBe('invalid-field lineManager');
    expect(refusalOf(await change('sid', { lineManager: 'gone' }))).toBe('invalid-field lineManager');
    expect(granted(await change('sid', { lineManager: 'lou' })).person.lineManager?.name).toBe('Lou');
    expect(granted(await page('sid', 'lou')).manages.map((one) => one.id)).toEqual(['ella']);
    expect(granted(await change('sid', { lineManager: null })).person.lineManager).toBeNull();
  });

  it('are added by address from the directory, once, in words that help when that fails', async () => {
    world.directory.add('gita@harbourtrust.example');
    const asked = {
      email: 'Gita@harbourtrust.example',
      name: 'Gita Rao',
      jobTitle: 'Pastoral lead',
      school: 'lantern-bay',
    };
    expect(granted(await addPerson(world, world.as('sid'), asked)).person).toMatchObject({
      id: 'oid-gita',
      needsSupervisor: true,
    });
    expect(granted(await addPerson(world, world.as('sid'), asked)).person.id).toBe('oid-gita');
    const wrong = await addPerson(world, world.as('sid'), { ...asked, email: 'gitta@harbourtrust.example' });
    expect(refusalOf(wrong)).toBe('invalid-field email');
    expect(refusalOf(await addPerson(world, world.as('sid'), { ...asked, school: 'nowhere' }))).toBe(
      'invalid-field school',
    );
    world.directory.isPermitted = false;
    const closed = await addPerson(world, world.as('sid'), { ...asked, email: 'new@harbourtrust.example' });
    expect(refusalOf(closed)).toBe('invalid-field objectId');
  });
});

describe('somebody who is away', () => {
  it('has a first day and perhaps a last one, within two years', async () => {
    expect(refusalOf(await away('sid', '2026-11-23', '2026-11-22'))).toBe('invalid-field toOn');
    expect(refusalOf(await away('sid', '2024-01-01', null))).toBe('invalid-field fromOn');
    granted(await away('sid', '2026-11-23', '2026-11-23'));
    expect(refusalOf(await away('sid', '2026-11-23', null, 'absence-1', 'lou'))).toBe('clash');
  });

  it('pauses their clocks on the register at once, and their return starts them again', async () => {
    const state = async () => (await world.register.arrangement('lantern-bay-ella'))?.value.standing.dueState;
    const { absences } = granted(await away('sid', '2026-11-02', null));
    expect(absences).toEqual([{ key: 'absence-1', fromOn: '2026-11-02', toOn: null }]);
    expect(await state()).toBe('paused');
    expect(granted(await list('sid')).people.find((one) => one.id === 'ella')?.away?.toOn).toBeNull();
    granted(await away('sid', '2026-11-02', '2026-11-22'));
    expect(await state()).not.toBe('paused');
    expect(world.register.absenceShelf.all()).toHaveLength(1);
  });

  it('is noted with who entered it, once, because what is raised passes over whoever is away', async () => {
    for (const until of [null, null, '2026-11-27'])
      granted(await away('hana', '2026-11-23', until, 'absence-1', 'sid'));
    const trail = (await world.audit.of('school|lantern-bay')).map(({ by, about }) => [by, about] as const);
    expect(trail).toEqual([
      ['hana', 'people.sid.away=2026-11-23/further notice'],
      ['hana', 'people.sid.away=2026-11-23/2026-11-27'],
    ]);
    expect(trail.map(([, about]) => trailWords(about, () => 'Sid'))).toEqual([
      'Sid is away: 23 Nov 2026 to further notice',
      'Sid is away: 23 Nov 2026 to 27 Nov 2026',
    ]);
  });

  it('shares that trail with whoever comes to hold an office', async () => {
    granted(await change('tess', { jobTitle: 'Chair of Trustees' }, 'stranger'));
    granted(await change('sid', { jobTitle: 'Teacher' }));
    const [only, ...others] = await world.audit.of('school|lantern-bay');
    expect(others).toEqual([]);
    expect(trailWords(only?.about ?? '', () => 'Sue')).toBe('Job title of Sue: Chair of Trustees');
  });
});

describe('somebody who leaves', () => {
  it('may, whatever stays open: what hangs on them is shown, and their supervisees are without a supervisor from the next day', async () => {
    const { person, arrangements } = granted(await change('sid', { leftOn: '2026-11-23' }, 'sam'));
    expect(person).toMatchObject({ leftOn: '2026-11-23', isOpenEnded: true });
    expect(arrangements).toMatchObject([{ as: 'supervisor', withNames: 'Ella', open: ['needs another supervisor'] }]);
    const needing = async () => granted(await list('tess')).people.filter((one) => one.needsSupervisor);
    expect((await needing()).map((one) => one.id)).not.toContain('ella');
    world.now = Temporal.Instant.from('2026-11-24T09:00:00Z');
    expect((await needing()).map((one) => one.id)).toContain('ella');
  });

  it('is let back in when they return, and nobody enters it for themselves', async () => {
    expect(refusalOf(await change('sid', { leftOn: '2026-11-23' }, 'sid'))).toBe('invalid-field leftOn');
    expect(refusalOf(await change('tess', { leftOn: '2028-01-01' }))).toBe('invalid-field leftOn');
    granted(await change('tess', { leftOn: '2026-11-23' }));
    granted(await change('tess', { leftOn: null }));
    expect(stored('ella')?.leftOn).toBeNull();
    expect((await world.audit.of('school|lantern-bay')).map((one) => one.about)).toEqual([
      'people.ella.leftOn=2026-11-23',
      'people.ella.leftOn=none',
    ]);
  });

  it('loses what they could read in SharePoint at once when their last day is over', async () => {
    granted(await change('sid', { leftOn: '2026-11-23' }));
    expect(world.weather.asked).not.toContain('look at permissions');
    granted(await change('sid', { leftOn: '2026-11-22' }, 'ella'));
    expect(world.weather.asked.some((one) => one.includes('ermission'))).toBe(true);
  });
});

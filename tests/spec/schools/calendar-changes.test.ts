import { describe, expect, it } from 'vitest';
import { changePerson } from '../../../bot/use-cases/people/change-person.ts';
import { readSchoolCalendar, saveSchoolCalendar } from '../../../bot/use-cases/school-calendar.ts';
import { readSchoolSettingsPage } from '../../../bot/use-cases/settings/school-settings-page.ts';
import { readTrustCalendar, saveTrustCalendar } from '../../../bot/use-cases/trust-calendar.ts';
import type { SchoolCalendarView } from '../../../shared/contract/register.ts';
import { TRUST_CALENDAR } from '../../../shared/domain/schools/own-calendar.ts';
import { aSchoolCalendar } from '../../builders/a-school.ts';
import { aWorld, type MemoryWorld } from '../../builders/memory-world.ts';
import { granted, refusalOf } from '../../builders/outcome.ts';

const SCHOOL = 'lantern-bay';
const dates = (world: MemoryWorld) => readSchoolCalendar(world, world.as('hana'), SCHOOL);
const saved = (world: MemoryWorld, asked: Pick<SchoolCalendarView, 'terms' | 'closures' | 'version'>, who = 'hana') =>
  saveSchoolCalendar(world, world.as(who), SCHOOL, {
    terms: asked.terms,
    closures: asked.closures,
    version: asked.version,
  });
const trail = async (world: MemoryWorld, key = SCHOOL) =>
  (await world.audit.of(`school|${key}`)).map(({ by, about }) => `${by}: ${about}`);

describe('who changed what, on the settings of a school', () => {
  it('names people and dates in words, those of the trust too, and no key', async () => {
    const world = aWorld();
    granted(await changePerson(world, world.as('hana'), 'ella', { leftOn: '2026-12-18' }));
    granted(await changePerson(world, world.as('hana'), 'ella', { standing: ['school lead'] }));
    const page = granted(await dates(world));
    granted(await saved(world, { ...page, terms: page.terms.slice(0, -1) }));
    const trust = granted(await readTrustCalendar(world, world.as('tess')));
    const { terms, version } = trust;
    granted(await saveTrustCalendar(world, world.as('tess'), { terms, version, closures: ['2027-01-04'] }));
    const { changes } = granted(await readSchoolSettingsPage(world, world.as('hana'), SCHOOL));
    expect(changes.map(({ what }) => what).sort()).toEqual([
      'Last day of Ella: 18 Dec 2026',
      'Responsibilities of Ella: school lead',
      'Term from 12 Apr 2027: taken out',
      'The trust’s dates. Days without school: 1 added',
    ]);
  });
});

describe('a change of term dates', () => {
  it('that is refused leaves no trace', async () => {
    const world = aWorld();
    const page = granted(await dates(world));
    expect(refusalOf(await saved(world, page, 'ella'))).toBe('not-allowed');
    expect(refusalOf(await saved(world, { ...page, version: 'another' }))).toBe('stale-version version');
    expect(await trail(world)).toEqual([]);
  });

  it('is in the school’s trail as dates, and nothing of what they are called', async () => {
    const world = aWorld();
    const page = granted(await dates(world));
    const [first, ...more] = page.terms;
    if (first === undefined) expect.fail('no term');
    const wanted = {
      ...page,
      terms: [{ ...first, name: 'Called otherwise', endOn: '2026-12-17' }, ...more.slice(0, -1)],
      closures: [...page.closures.slice(1), '2026-11-26', '2026-11-27'],
    };
    granted(await saved(world, wanted));
    expect(await trail(world)).toEqual([
      'hana: calendar.term.2026-09-01=until 17 Dec 2026, half term 26 Oct 2026 to 30 Oct 2026',
      'hana: calendar.term.2027-04-12=taken out',
      'hana: calendar.closures=2 added, 1 taken out',
    ]);
  });

  it('saved once more is none', async () => {
    const world = aWorld();
    granted(await saved(world, granted(await dates(world))));
    expect(await trail(world)).toEqual([]);
  });

  it('of the trust is in the trust’s, and a school’s says whose dates hold from then on', async () => {
    const world = aWorld();
    world.register.calendarShelf.set({ school: TRUST_CALENDAR, calendar: aSchoolCalendar() });
    const page = granted(await readTrustCalendar(world, world.as('tess')));
    const { terms, version } = page;
    granted(await saveTrustCalendar(world, world.as('tess'), { terms, version, closures: ['2027-01-04'] }));
    expect(await trail(world, TRUST_CALENDAR)).toEqual(['tess: trustCalendar.closures=1 added, 2 taken out']);
    const own = granted(await dates(world));
    const follows = {
      terms,
      closures: [],
      version: own.version,
      asTrust: true,
      trustVersion: own.trust?.version ?? '',
    };
    granted(await saveSchoolCalendar(world, world.as('hana'), SCHOOL, follows));
    expect(await trail(world)).toContain('hana: calendar.whose=the trust’s');
    expect(await trail(world)).toContain('hana: calendar.open=1 added');
  });
});

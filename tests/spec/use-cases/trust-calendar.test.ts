import { beforeEach, describe, expect, it } from 'vitest';
import { readAffected } from '../../../bot/use-cases/affected/read-affected.ts';
import { bookSession } from '../../../bot/use-cases/book-session.ts';
import { readSchoolCalendar, saveSchoolCalendar } from '../../../bot/use-cases/school-calendar.ts';
import { readTrustCalendar, saveTrustCalendar } from '../../../bot/use-cases/trust-calendar.ts';
import type { SchoolCalendarView } from '../../../shared/contract/register.ts';
import { TRUST_CALENDAR } from '../../../shared/domain/schools/own-calendar.ts';
import { aSchool, aSchoolCalendar } from '../../builders/a-school.ts';
import { aWorld, type MemoryWorld } from '../../builders/memory-world.ts';
import { granted, refusalOf } from '../../builders/outcome.ts';

const SCHOOL = 'lantern-bay';
let world: MemoryWorld;

beforeEach(() => {
  world = aWorld();
  world.register.schoolShelf.set(aSchool({ key: 'ashgrove', name: 'Ashgrove Academy' }));
  world.register.calendarShelf.set({ school: TRUST_CALENDAR, calendar: aSchoolCalendar() });
});

const read = async (who = 'hana') => granted(await readSchoolCalendar(world, world.as(who), SCHOOL));
const trust = async () => granted(await readTrustCalendar(world, world.as('tess')));
const asked = ({ terms, closures, version }: SchoolCalendarView) => ({ terms, closures, version });

/** What the tab sends when the head says "as the trust", with these closures. */
async function follow(closures?: readonly string[]) {
  const page = await read();
  const dates = page.trust ?? page;
  return saveSchoolCalendar(world, world.as('hana'), SCHOOL, {
    version: page.version,
    terms: dates.terms,
    closures: [...(closures ?? dates.closures)],
    asTrust: true,
    ...(page.trust === undefined ? {} : { trustVersion: page.trust.version }),
  });
}

describe('the trust’s term dates', () => {
  it.each(['sam', 'ella', 'lou', 'hana', 'sid', 'otto', 'team', 'audrey', 'stranger'])(
    'are neither read here nor changed by %s',
    async (who) => {
      expect(refusalOf(await readTrustCalendar(world, world.as(who)))).toBe('not-allowed');
      const wanted = asked(await trust());
      expect(refusalOf(await saveTrustCalendar(world, world.as(who), { ...wanted, closures: [] }))).toBe('not-allowed');
      expect((await trust()).closures).toHaveLength(2);
    },
  );

  it.each(['tess', 'adam'])('are kept by %s, who sees which schools follow them', async (who) => {
    granted(await follow());
    const page = granted(await readTrustCalendar(world, world.as(who)));
    expect(page.schools?.map(({ key, asTrust }) => [key, asTrust])).toEqual([
      [SCHOOL, true],
      ['ashgrove', false],
    ]);
    granted(await saveTrustCalendar(world, world.as(who), { ...asked(page), closures: ['2026-11-27'] }));
    expect((await trust()).closures).toEqual(['2026-11-27']);
  });

  it('are refused with the place of what is wrong, and when somebody saved first', async () => {
    const page = asked(await trust());
    const [autumn] = page.terms;
    if (autumn === undefined) expect.fail('no term');
    const wrong = { ...page, terms: [{ ...autumn, endOn: '2026-08-01' }] };
    expect(refusalOf(await saveTrustCalendar(world, world.as('tess'), wrong))).toBe('invalid-field terms[0].endOn');
    granted(await saveTrustCalendar(world, world.as('tess'), { ...page, closures: [] }));
    expect(refusalOf(await saveTrustCalendar(world, world.as('adam'), page))).toBe('stale-version version');
  });
});

describe('a school that follows the trust', () => {
  it('has the trust’s dates, and keeps an INSET day of its own when the trust changes them', async () => {
    granted(await follow(['2026-09-01', '2026-11-27', '2027-05-03']));
    granted(await saveTrustCalendar(world, world.as('tess'), { ...asked(await trust()), closures: ['2027-01-04'] }));
    const page = await read();
    expect([page.asTrust, page.closures]).toEqual([true, ['2026-11-27', '2027-01-04']]);
  });

  it('is left alone by changes of the trust once it keeps dates of its own again', async () => {
    granted(await follow());
    granted(await saveSchoolCalendar(world, world.as('hana'), SCHOOL, { ...asked(await read()), asTrust: false }));
    granted(
      await saveTrustCalendar(world, world.as('tess'), {
        ...asked(await trust()),
        terms: [],
        closures: ['2026-12-01'],
      }),
    );
    expect([(await read()).terms.length, (await read()).closures]).toEqual([3, ['2026-09-01', '2027-05-03']]);
  });

  it('does not take the trust’s old dates for its own when the trust saved in between', async () => {
    granted(await follow());
    const before = await read();
    granted(await saveTrustCalendar(world, world.as('tess'), { ...asked(await trust()), closures: ['2026-11-27'] }));
    const late = { ...asked(before), asTrust: true, trustVersion: before.trust?.version ?? '' };
    expect(refusalOf(await saveSchoolCalendar(world, world.as('hana'), SCHOOL, late))).toBe('stale-version version');
    expect((await read()).closures).toEqual(['2026-11-27']);
  });

  it('cannot leave out a term of the trust, and hears which', async () => {
    const page = await read();
    const without = { ...asked(page), terms: page.terms.slice(1), asTrust: true };
    const answered = await saveSchoolCalendar(world, world.as('hana'), SCHOOL, {
      ...without,
      trustVersion: page.trust?.version ?? '',
    });
    expect(refusalOf(answered)).toBe('invalid-field terms');
    expect(answered.ok ? '' : answered.error.message).toContain('Autumn 2026');
  });

  it('cannot follow dates that the trust has not entered', async () => {
    granted(await saveTrustCalendar(world, world.as('tess'), { ...asked(await trust()), terms: [], closures: [] }));
    expect((await read()).trust).toBeUndefined();
    expect(refusalOf(await follow())).toBe('invalid-field asTrust');
  });

  it('finds the bookings that a change of the trust’s has stranded, as after a change of its own', async () => {
    granted(await follow());
    const booking = { key: 'press-0001', startsAt: '2026-12-08T14:00:00Z' };
    granted(await bookSession(world, world.as('sam'), 'lantern-bay-ella', booking));
    granted(await saveTrustCalendar(world, world.as('tess'), { ...asked(await trust()), closures: ['2026-12-08'] }));
    const { sessions } = granted(await readAffected(world, world.as('hana'), SCHOOL));
    expect(sessions.map(({ why }) => why)).toEqual(['closure']);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { acceptSession } from '../../../bot/use-cases/accept-session.ts';
import { moveAffectedSession } from '../../../bot/use-cases/affected/move-affected-session.ts';
import { readAffected } from '../../../bot/use-cases/affected/read-affected.ts';
import { timesForAffected } from '../../../bot/use-cases/affected/times-for-affected.ts';
import { bookSession } from '../../../bot/use-cases/book-session.ts';
import { findFreeTimes } from '../../../bot/use-cases/find-free-times.ts';
import { readHome } from '../../../bot/use-cases/read-home.ts';
import { readSession } from '../../../bot/use-cases/read-session.ts';
import { readTerm } from '../../../bot/use-cases/read-term.ts';
import { readSchoolCalendar, saveSchoolCalendar } from '../../../bot/use-cases/school-calendar.ts';
import { Temporal } from '../../../shared/domain/dates.ts';
import { aSession } from '../../builders/a-session.ts';
import { anArrangement } from '../../builders/an-arrangement.ts';
import { aWorld, type MemoryWorld } from '../../builders/memory-world.ts';
import { granted, refusalOf } from '../../builders/outcome.ts';

const SCHOOL = 'lantern-bay';
const KEY = 'lantern-bay-ella';
const SESSION = `${KEY}-s1`;
let world: MemoryWorld;

const on = (text: string) => Temporal.PlainDate.from(text);
const at = (text: string) => Temporal.Instant.from(text);

beforeEach(() => {
  world = aWorld();
});

/** Sam and Ella have booked 8 December; then the head closes the school that day. */
async function snowDay(): Promise<void> {
  granted(await bookSession(world, world.as('sam'), KEY, { key: 'press-0001', startsAt: '2026-12-08T14:00:00Z' }));
  granted(await acceptSession(world, world.as('ella'), SESSION));
  const hana = world.as('hana');
  const calendar = granted(await readSchoolCalendar(world, hana, SCHOOL));
  const closures = [...calendar.closures, '2026-12-08'];
  granted(await saveSchoolCalendar(world, hana, SCHOOL, { ...calendar, closures }));
}

describe('when term dates change', () => {
  it.each(['sam', 'ella', 'lou', 'team', 'audrey', 'otto', 'stranger'])(
    'the bookings they affect are not for %s',
    async (who) => {
      await snowDay();
      const actor = world.as(who);
      expect(refusalOf(await readAffected(world, actor, SCHOOL))).toBe('not-allowed');
      expect(refusalOf(await timesForAffected(world, actor, SCHOOL, SESSION))).toBe('not-allowed');
      const moved = await moveAffectedSession(world, actor, SCHOOL, SESSION, { startsAt: '2026-12-09T14:00:00Z' });
      expect(refusalOf(moved)).toBe('not-allowed');
      expect(world.calendar.live()[0]?.startsAt.toString()).toBe('2026-12-08T14:00:00Z');
    },
  );

  it('a booking of another school, or one that is on a school day, is not theirs to move', async () => {
    granted(await bookSession(world, world.as('sam'), KEY, { key: 'press-0001', startsAt: '2026-12-08T14:00:00Z' }));
    const to = { startsAt: '2026-12-09T14:00:00Z' };
    expect(refusalOf(await moveAffectedSession(world, world.as('tess'), 'ashgrove', SESSION, to))).toBe('not-found');
    expect(refusalOf(await moveAffectedSession(world, world.as('hana'), SCHOOL, SESSION, to))).toBe('already-done');
  });

  it('whoever keeps them sees who, when and why, and nothing else', async () => {
    await snowDay();
    for (const who of ['hana', 'sid', 'tess', 'adam']) {
      const { sessions } = granted(await readAffected(world, world.as(who), SCHOOL));
      expect(sessions.map((one) => [one.session.key, one.why, one.supervisees[0]?.id])).toEqual([
        [SESSION, 'closure', 'ella'],
      ]);
    }
    expect(world.weather.asked.filter((asked) => /records|discussions|Preparation/.test(asked))).toEqual([]);
  });

  it('nothing is listed where nothing is booked on a day without school', async () => {
    granted(await bookSession(world, world.as('sam'), KEY, { key: 'press-0001', startsAt: '2026-12-08T14:00:00Z' }));
    expect(granted(await readAffected(world, world.as('hana'), SCHOOL)).sessions).toEqual([]);
  });

  it('at most three new times near the old one are offered, all of them on school days', async () => {
    await snowDay();
    const { state, times } = granted(await timesForAffected(world, world.as('hana'), SCHOOL, SESSION));
    expect([state, times.length]).toEqual(['found', 3]);
    for (const { startsAt } of times) {
      expect(startsAt.slice(0, 10)).not.toBe('2026-12-08');
      expect(startsAt >= '2026-12-01' && startsAt < '2026-12-16').toBe(true);
    }
  });

  it('an unreadable calendar is not the same as no time', async () => {
    await snowDay();
    world.calendar.makeUnreadable('ella@harbourtrust.example');
    expect(granted(await timesForAffected(world, world.as('hana'), SCHOOL, SESSION)).state).toBe('unreadable');
  });

  it('a booking is moved once however often it is asked, in both calendars, and waits for the supervisee', async () => {
    await snowDay();
    const to = { startsAt: '2026-12-09T14:00:00Z' };
    for (let tap = 0; tap < 3; tap += 1) {
      const { session } = granted(await moveAffectedSession(world, world.as('hana'), SCHOOL, SESSION, to));
      expect([session.startsAt, session.status]).toEqual(['2026-12-09T14:00:00Z', 'proposed']);
    }
    expect(world.calendar.live().map((event) => event.startsAt.toString())).toEqual(['2026-12-09T14:00:00Z']);
    expect(world.register.sessionShelf.get(SESSION)?.value.rescheduledCount).toBe(1);
    const moves = (await world.audit.of(KEY)).filter((entry) => entry.event === 'session moved');
    expect(moves.map((entry) => entry.by)).toEqual(['hana']);
    expect(granted(await readAffected(world, world.as('hana'), SCHOOL)).sessions).toEqual([]);
    expect(granted(await acceptSession(world, world.as('ella'), SESSION)).session.status).toBe('booked');
  });

  it('it is not moved to another day without school, nor over somebody’s appointment', async () => {
    await snowDay();
    const move = async (startsAt: string) =>
      refusalOf(await moveAffectedSession(world, world.as('hana'), SCHOOL, SESSION, { startsAt }));
    expect(await move('2026-12-12T14:00:00Z')).toBe('invalid-field startsAt');
    expect(await move('2026-12-21T14:00:00Z')).toBe('invalid-field startsAt');
    world.calendar.makeBusy('ella@harbourtrust.example', at('2026-12-09T14:30:00Z'), at('2026-12-09T15:00:00Z'));
    expect(await move('2026-12-09T14:00:00Z')).toBe('time-taken startsAt');
  });
});

describe('a booking on a day without school', () => {
  it('is said to be one on its page, to both, until it is moved', async () => {
    const flagsFor = async (who: string) =>
      granted(await readSession(world, world.as(who), SESSION)).flags.map((flag) => flag.text);
    granted(await bookSession(world, world.as('sam'), KEY, { key: 'press-0001', startsAt: '2026-12-08T14:00:00Z' }));
    expect((await flagsFor('ella')).join(' ')).not.toContain('without school');
    const hana = world.as('hana');
    const calendar = granted(await readSchoolCalendar(world, hana, SCHOOL));
    const closures = [...calendar.closures, '2026-12-08'];
    granted(await saveSchoolCalendar(world, hana, SCHOOL, { ...calendar, closures }));
    for (const who of ['sam', 'ella']) expect((await flagsFor(who)).join(' ')).toContain('on a day without school');
    granted(await moveAffectedSession(world, hana, SCHOOL, SESSION, { startsAt: '2026-12-09T14:00:00Z' }));
    expect((await flagsFor('ella')).join(' ')).not.toContain('without school');
  });
});

describe('the term view', () => {
  it('is empty for somebody who is in no supervision, and for whoever only oversees', async () => {
    for (const who of ['stranger', 'lou', 'sid', 'tess']) {
      expect(granted(await readTerm(world, world.as(who), null)).schools).toEqual([]);
    }
  });

  it('goes through no list', async () => {
    granted(await readTerm(world, world.as('sam'), null));
    expect(world.weather.asked.filter((asked) => asked.includes('all of'))).toEqual([]);
  });

  it('shows a supervisor everybody they supervise, a supervisee only themselves', async () => {
    world.arrange(anArrangement({ key: 'lantern-bay-cora', supervisees: ['cora'] }));
    const rowsOf = async (who: string) =>
      granted(await readTerm(world, world.as(who), null)).schools.flatMap((school) =>
        school.rows.map((row) => [row.arrangement, row.mine]),
      );
    expect(await rowsOf('sam')).toEqual([
      [KEY, 'supervisor'],
      ['lantern-bay-cora', 'supervisor'],
    ]);
    expect(await rowsOf('ella')).toEqual([[KEY, 'supervisee']]);
  });

  it('puts each session in its week, called off ones left out, those on days without school marked', async () => {
    world.plan(aSession('2026-10-12T14:00:00Z', { key: `${KEY}-s1`, status: 'held' }));
    world.plan(aSession('2026-11-16T14:00:00Z', { key: `${KEY}-s2`, status: 'cancelled' }));
    world.plan(aSession('2026-12-12T14:00:00Z', { key: `${KEY}-s3` }));
    world.plan(aSession('2027-01-12T14:00:00Z', { key: `${KEY}-s4` }));
    const view = granted(await readTerm(world, world.as('ella'), null));
    expect(view.schools[0]?.term?.name).toBe('Autumn 2026');
    expect(view.schools[0]?.weeks).toHaveLength(16);
    expect(
      view.schools[0]?.rows[0]?.sessions.map((one) => [one.session.key, one.weekOn, one.noSchool, one.mayMove]),
    ).toEqual([
      [`${KEY}-s1`, '2026-10-12', null, false],
      [`${KEY}-s3`, '2026-12-07', 'weekend', true],
    ]);
    expect([view.earlierOn, view.laterOn]).toEqual([null, '2027-01-04']);
    const next = granted(await readTerm(world, world.as('ella'), on('2027-01-04')));
    expect(next.schools[0]?.rows[0]?.sessions.map((one) => one.session.key)).toEqual([`${KEY}-s4`]);
  });
});

describe('free times', () => {
  it('are looked for from a day to come, never from one that is past or beyond all calendars', async () => {
    const from = async (day: string) => findFreeTimes(world, world.as('sam'), KEY, on(day));
    expect(granted(await from('2027-01-11')).times[0]?.startsAt).toBe('2027-01-11T09:00:00Z');
    expect(refusalOf(await from('2026-11-22'))).toBe('invalid-field from');
    expect(refusalOf(await from('2028-01-01'))).toBe('invalid-field from');
  });

  it('keep a changeover from other appointments; where there is none such, tight ones are said to be', async () => {
    const busy = (from: string, until: string) =>
      world.calendar.makeBusy('ella@harbourtrust.example', at(from), at(until));
    busy('2026-11-23T00:00:00Z', '2026-11-25T10:00:00Z');
    busy('2026-11-25T11:00:00Z', '2026-11-30T00:00:00Z');
    const found = granted(await findFreeTimes(world, world.as('sam'), KEY));
    expect(found.tight).toBeUndefined();
    expect((found.times[0]?.startsAt ?? '') >= '2026-11-30').toBe(true);
    busy('2026-11-30T00:00:00Z', '2027-01-31T00:00:00Z');
    const tight = granted(await findFreeTimes(world, world.as('sam'), KEY));
    expect([tight.times.map((time) => time.startsAt), tight.tight]).toEqual([['2026-11-25T10:00:00Z'], true]);
  });
});

describe('home, when term dates have stranded a booking', () => {
  const owedTo = async (who: string) =>
    granted(await readHome(world, world.as(who)))
      .owed.filter(({ kind }) => kind === 'move session' || kind === 'bookings affected')
      .map(({ kind, text, link }) => [kind, text, link]);

  it('says nothing while every booking is on a school day', async () => {
    granted(await bookSession(world, world.as('sam'), KEY, { key: 'press-0001', startsAt: '2026-12-08T14:00:00Z' }));
    for (const who of ['sam', 'ella', 'hana', 'tess']) expect(await owedTo(who)).toEqual([]);
  });

  it.each([
    ['sam', 'ella'],
    ['ella', 'sam'],
  ])('asks %s to move the session with %s', async (who, other) => {
    await snowDay();
    const { name } = world.as(other).person;
    const text = `There is no school on the day of your session with ${name}, Tue 8 Dec 2026, 14:00. Move it.`;
    expect(await owedTo(who)).toEqual([['move session', text, `sessions/${SESSION}`]]);
  });

  it.each(['hana', 'sid', 'tess', 'adam'])('tells %s, who keeps the dates, how many and not whose', async (who) => {
    await snowDay();
    const text = `One session is booked at Lantern Bay Primary School on a day without school. See new times and move it.`;
    expect(await owedTo(who)).toEqual([['bookings affected', text, `schools/${SCHOOL}/calendar`]]);
  });

  it.each(['lou', 'team', 'audrey', 'otto', 'stranger'])('tells %s nothing', async (who) => {
    await snowDay();
    expect(await owedTo(who)).toEqual([]);
  });

  it('says nothing any more once it is moved', async () => {
    await snowDay();
    const to = { startsAt: '2026-12-09T14:00:00Z' };
    granted(await moveAffectedSession(world, world.as('hana'), SCHOOL, SESSION, to));
    for (const who of ['sam', 'ella', 'hana']) expect(await owedTo(who)).toEqual([]);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { bookSession } from '../../../bot/use-cases/book-session.ts';
import { findFreeTimes } from '../../../bot/use-cases/find-free-times.ts';
import { planYear } from '../../../bot/use-cases/plan-year.ts';
import { importTimetable, readWorkingWeekOf, saveWorkingWeekOf } from '../../../bot/use-cases/settings/working-week.ts';
import { timesInWindow } from '../../../bot/use-cases/times-in-window.ts';
import type { SaveWorkingWeek } from '../../../shared/contract/working-week.ts';
import { londonDateOf, Temporal } from '../../../shared/domain/dates.ts';
import { aSchoolCalendar } from '../../builders/a-school.ts';
import { anArrangement } from '../../builders/an-arrangement.ts';
import { aWorld, type MemoryWorld } from '../../builders/memory-world.ts';
import { granted, refusalOf } from '../../builders/outcome.ts';

const KEY = 'lantern-bay-ella';
let world: MemoryWorld;

beforeEach(() => {
  world = aWorld();
});

const NOTHING: SaveWorkingWeek = { version: null, hours: null, lessons: [], weekAOn: null };
/** Ella works on Tuesdays and Thursdays until two, and teaches every Tuesday morning. */
const PART_TIME: SaveWorkingWeek = {
  ...NOTHING,
  hours: [
    { weekday: 2, from: '09:00', until: '14:00' },
    { weekday: 4, from: '09:00', until: '14:00' },
  ],
  lessons: [{ weekday: 2, from: '09:00', until: '12:00', week: 'every' }],
};
const save = (who: string, whose: string, week: SaveWorkingWeek) =>
  saveWorkingWeekOf(world, world.as(who), whose, week);

describe('a working week', () => {
  it.each(['sam', 'lou', 'team', 'audrey', 'otto', 'stranger'])('of Ella is not for %s to see or say', async (who) => {
    granted(await save('ella', 'ella', PART_TIME));
    expect(refusalOf(await readWorkingWeekOf(world, world.as(who), 'ella'))).toBe('not-found');
    expect(refusalOf(await save(who, 'ella', NOTHING))).toBe('not-found');
    const file = { name: 'lessons.csv', content: '' };
    expect(refusalOf(await importTimetable(world, world.as(who), 'ella', file))).toBe('not-found');
    expect(granted(await readWorkingWeekOf(world, world.as('ella'), 'ella')).lessons).toHaveLength(1);
  });

  it.each(['ella', 'sid', 'hana', 'tess', 'adam'])('of Ella is said by %s', async (who) => {
    granted(await save(who, 'ella', PART_TIME));
    const page = granted(await readWorkingWeekOf(world, world.as(who), 'ella'));
    expect([page.isMine, page.hours?.length, page.lessons.length]).toEqual([who === 'ella', 2, 1]);
  });

  it('of nobody is not found', async () => {
    expect(refusalOf(await readWorkingWeekOf(world, world.as('tess'), 'nobody'))).toBe('not-found');
  });

  it('is not overwritten by who read it before somebody else changed it', async () => {
    const { version } = granted(await save('ella', 'ella', PART_TIME));
    granted(await save('sid', 'ella', { ...NOTHING, version }));
    expect(refusalOf(await save('ella', 'ella', { ...PART_TIME, version }))).toBe('stale-version version');
    expect(refusalOf(await save('ella', 'ella', PART_TIME))).toBe('stale-version version');
  });

  it('is refused where something ends before it begins, at the field', async () => {
    const [tuesday, thursday] = PART_TIME.hours ?? [];
    if (tuesday === undefined || thursday === undefined) expect.fail('no hours');
    const hours = [tuesday, { ...thursday, until: '09:00' }];
    expect(refusalOf(await save('ella', 'ella', { ...PART_TIME, hours }))).toBe('invalid-field hours.1.until');
    const lessons = [{ weekday: 1, from: '10:00', until: '09:00', week: 'A' as const }];
    expect(refusalOf(await save('ella', 'ella', { ...NOTHING, lessons }))).toBe('invalid-field lessons.0.until');
  });

  it('may have its lessons from a sheet, which saves nothing', async () => {
    const content = Buffer.from('Day,From,Until\nMonday,9:00,10:00\nMonday,later,10:00').toString('base64');
    const read = granted(await importTimetable(world, world.as('ella'), 'ella', { name: 'lessons.csv', content }));
    expect([read.lessons.length, read.notUsed[0]?.line]).toEqual([1, 3]);
    const other = { name: 'rooms.csv', content: Buffer.from('Room\n4').toString('base64') };
    expect(refusalOf(await importTimetable(world, world.as('ella'), 'ella', other))).toBe('invalid-field file');
    expect(world.weather.asked.filter((asked) => asked.startsWith('write'))).toEqual([]);
  });
});

describe('times for somebody who works part-time and teaches', () => {
  const dayAndTime = (at: string) => {
    const there = Temporal.Instant.from(at).toZonedDateTimeISO('Europe/London');
    return { weekday: there.dayOfWeek, time: there.toPlainTime().toString().slice(0, 5) };
  };

  it('lie on the days and in the hours they work, and in no lesson', async () => {
    granted(await save('ella', 'ella', PART_TIME));
    const { times } = granted(await findFreeTimes(world, world.as('sam'), KEY));
    expect(times.length).toBeGreaterThan(3);
    for (const { startsAt, endsAt } of times) {
      const { weekday, time } = dayAndTime(startsAt);
      expect([2, 4]).toContain(weekday);
      expect(weekday === 2 ? time >= '12:00' : time >= '09:00').toBe(true);
      expect(dayAndTime(endsAt).time <= '14:00').toBe(true);
    }
  });

  it('take what is said here for more than Outlook’s working hours', async () => {
    world.calendar.setHours('ella@harbourtrust.example', { weekdays: [1], from: '09:00', until: '10:00' });
    expect(
      granted(await findFreeTimes(world, world.as('sam'), KEY)).times.map((one) => dayAndTime(one.startsAt).weekday),
    ).not.toContain(4);
    granted(await save('ella', 'ella', PART_TIME));
    expect(
      granted(await findFreeTimes(world, world.as('sam'), KEY)).times.map((one) => dayAndTime(one.startsAt).weekday),
    ).toContain(4);
  });

  it.each([
    ['a day off', '2026-11-25T10:00:00Z', 'time-taken startsAt'],
    ['a lesson', '2026-11-24T11:30:00Z', 'time-taken startsAt'],
    ['the end of the day', '2026-11-26T13:30:00Z', 'time-taken startsAt'],
  ])('are not booked over %s unless somebody insists', async (_what, startsAt, refusal) => {
    granted(await save('ella', 'ella', PART_TIME));
    const booking = { key: 'press-0001', startsAt };
    expect(refusalOf(await bookSession(world, world.as('sam'), KEY, booking))).toBe(refusal);
    granted(await bookSession(world, world.as('sam'), KEY, { ...booking, evenIfBusy: true }));
  });

  it('are looked for over a whole term where a session is due once a term', async () => {
    world.arrange(anArrangement({ policy: 'river-tees', interval: { months: 4 } }));
    const { rows } = granted(await planYear(world, world.as('sam'), KEY));
    const [first] = rows;
    if (first?.is !== 'free') expect.fail('nothing free');
    const last = first.times.at(-1);
    expect(last === undefined ? 0 : londonDateOf(world.now).until(londonDateOf(last)).days).toBeGreaterThan(62);
  });
});

describe('the usual hours, said with the times', () => {
  const usual = async () => granted(await findFreeTimes(world, world.as('sam'), KEY)).usual;

  it('are the school’s windows within everybody’s days, and nobody else is told', async () => {
    expect(refusalOf(await findFreeTimes(world, world.as('stranger'), KEY))).toBe('not-found');
    const thursday = (await usual())?.week.filter(({ weekday }) => weekday === 4);
    granted(await save('ella', 'ella', { ...NOTHING, hours: [{ weekday: 1, from: '09:00', until: '15:00' }] }));
    expect(thursday).not.toEqual([]);
    expect((await usual())?.week.map(({ weekday }) => weekday)).toEqual((await usual())?.week.map(() => 1));
  });

  it('know the weekdays without school, and no weekend', async () => {
    const calendar = { ...aSchoolCalendar(), closures: [Temporal.PlainDate.from('2026-11-27')] };
    world.register.calendarShelf.set({ school: 'lantern-bay', calendar });
    const days = (await usual())?.noSchool ?? [];
    expect(days.includes('2026-11-27')).toBe(true);
    expect(['2026-11-26', '2026-11-28', '2026-11-30'].filter((day) => days.includes(day))).toEqual([]);
    expect(days.includes('2026-12-21')).toBe(true);
  });
});

describe('a time asked for by the clock', () => {
  const at = (time: string) => {
    const on = Temporal.PlainDate.from('2026-11-26');
    const arrangement = world.register.arrangementShelf.get(KEY)?.value;
    if (arrangement === undefined) expect.fail('no arrangement');
    const window = { fromOn: on, untilOn: on, timeOfDay: null, at: time };
    return timesInWindow(world, world.as('sam'), arrangement, { window, most: 3 });
  };

  it.each([
    ['09:00', false],
    ['08:45', true],
    ['15:00', false],
    ['15:15', true],
    ['12:30', true],
  ])('at %s is said to lie outside the usual hours: %s', async (time, isOutside) => {
    expect(await at(time)).toMatchObject({ is: 'found', isOutside });
  });

  it('is offered outside Outlook’s hours, but never on a day off that was said here', async () => {
    world.calendar.setHours('ella@harbourtrust.example', { weekdays: [1], from: '09:00', until: '10:00' });
    expect(await at('10:00')).toMatchObject({ is: 'found', isOutside: true });
    granted(await save('ella', 'ella', { ...NOTHING, hours: [{ weekday: 1, from: '09:00', until: '15:00' }] }));
    expect(await at('10:00')).toEqual({ is: 'none' });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWorkingWeek } from '../../../shared/contract/working-week.ts';
import { atLondon, londonDateOf, londonTimeOf, Temporal } from '../../../shared/domain/dates.ts';
import { calendarDays } from '../../../shared/domain/schools/calendar-days.ts';
import { timeOfCell, timetableSheetLessons } from '../../../shared/domain/schools/timetable-sheet.ts';
import {
  DEFAULT_WORKING_WEEK,
  isInWeekA,
  type Lesson,
  lessonsBetween,
  type WorkingWeek,
  worksThrough,
} from '../../../shared/domain/schools/working-week.ts';
import { freeTimes } from '../../../shared/domain/sessions/free-times.ts';
import { aSchoolCalendar } from '../../builders/a-school.ts';

const on = (text: string) => Temporal.PlainDate.from(text);
const CALENDAR = calendarDays(aSchoolCalendar(), 70);
const lesson = (weekday: number, from: string, until: string, week: Lesson['week'] = 'every'): Lesson => ({
  weekday,
  from,
  until,
  week,
});
const said = (changes: Partial<WorkingWeek>): WorkingWeek => ({ ...DEFAULT_WORKING_WEEK, ...changes });
const lessonsOf = (week: WorkingWeek, fromOn: string, untilOn: string) =>
  lessonsBetween(week, on(fromOn), on(untilOn), CALENDAR).map(({ startsAt, endsAt }) =>
    [londonDateOf(startsAt), londonTimeOf(startsAt), londonTimeOf(endsAt)].join(' '),
  );

describe('lessons', () => {
  it('are given at the same wall-clock time on both sides of a clock change', () => {
    const week = said({ lessons: [lesson(4, '09:00', '10:00')] });
    expect(lessonsOf(week, '2027-03-22', '2027-04-17')).toEqual([
      '2027-03-25 09:00:00 10:00:00',
      '2027-04-15 09:00:00 10:00:00',
    ]);
  });

  it('are not given in half term, nor on a closed day', () => {
    const week = said({ lessons: [lesson(1, '09:00', '10:00'), lesson(2, '09:00', '10:00')] });
    expect(lessonsOf(week, '2026-10-26', '2026-11-02')).toEqual(['2026-11-02 09:00:00 10:00:00']);
    expect(lessonsOf(week, '2026-09-01', '2026-09-01')).toEqual([]);
  });

  it.each([
    ['2026-11-16', true],
    ['2026-11-22', true],
    ['2026-11-23', false],
    ['2026-11-30', true],
    ['2026-11-09', false],
  ])('on %s it is week A: %s, when the 18th of November was in one', (day, isA) => {
    expect(isInWeekA(on(day), on('2026-11-18'), CALENDAR)).toBe(isA);
  });

  it('take turns by weeks with school: half term takes none', () => {
    expect(isInWeekA(on('2026-10-23'), on('2026-10-19'), CALENDAR)).toBe(true);
    expect(isInWeekA(on('2026-11-02'), on('2026-10-19'), CALENDAR)).toBe(false);
    expect(isInWeekA(on('2026-10-19'), on('2026-11-02'), CALENDAR)).toBe(false);
  });

  it('of week A and B are kept free every week while nobody has said which week is which', () => {
    const lessons = [lesson(1, '09:00', '10:00', 'A'), lesson(1, '11:00', '12:00', 'B')];
    expect(lessonsOf(said({ lessons }), '2026-11-23', '2026-11-23')).toHaveLength(2);
    const known = said({ lessons, weekAOn: on('2026-11-23') });
    expect(lessonsOf(known, '2026-11-23', '2026-11-30')).toEqual([
      '2026-11-23 09:00:00 10:00:00',
      '2026-11-30 11:00:00 12:00:00',
    ]);
  });
});

describe('working hours', () => {
  const stretch = (day: string, from: string, until: string) => ({
    startsAt: atLondon(on(day), from),
    endsAt: atLondon(on(day), until),
  });
  const partTime = said({ hours: [{ weekday: 1, from: '09:00', until: '12:00' }] });

  it.each([
    ['2026-11-23', '09:00', '12:00', true],
    ['2026-11-23', '08:59', '10:00', false],
    ['2026-11-23', '11:00', '12:01', false],
    ['2026-11-24', '10:00', '11:00', false],
  ])('on %s from %s to %s she works: %s', (day, from, until, works) => {
    expect(worksThrough(partTime, stretch(day, from, until))).toBe(works);
  });

  it('hold nobody to anything while nothing is said, or what is stored cannot be read', () => {
    expect(worksThrough(DEFAULT_WORKING_WEEK, stretch('2026-11-24', '05:00', '06:00'))).toBe(true);
    expect(readWorkingWeek('{"hours":[{"weekday":9}]}')).toEqual({
      settings: DEFAULT_WORKING_WEEK,
      broken: ['everything'],
    });
  });
});

const times = fc.tuple(fc.integer({ min: 28, max: 70 }), fc.integer({ min: 1, max: 20 })).map(([from, length]) => {
  const time = (quarters: number) =>
    `${String(Math.floor(quarters / 4)).padStart(2, '0')}:${String((quarters % 4) * 15).padStart(2, '0')}`;
  return { from: time(from), until: time(Math.min(from + length, 92)) };
});
const weeks = fc.record({
  hours: fc.option(
    fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), times).map(([weekday, time]) => ({ weekday, ...time }))),
  ),
  lessons: fc.array(
    fc
      .tuple(fc.integer({ min: 1, max: 5 }), times, fc.constantFrom('every' as const, 'A' as const, 'B' as const))
      .map(([weekday, time, week]) => ({ weekday, ...time, week })),
    { maxLength: 12 },
  ),
  weekAOn: fc.constantFrom(null, on('2026-09-07'), on('2026-11-23')),
});

describe('whatever somebody’s working week', () => {
  it('no time is offered on a day off, outside their hours or in a lesson, on either side of a clock change', () => {
    fc.assert(
      fc.property(
        fc.array(weeks, { minLength: 1, maxLength: 3 }),
        fc.constantFrom('2026-10-12', '2027-03-15'),
        (all, first) => {
          const fromOn = on(first);
          const untilOn = fromOn.add({ days: 40 });
          const { times: offered } = freeTimes({
            now: atLondon(fromOn, '07:00'),
            untilOn,
            dueOn: null,
            durationMinutes: 45,
            busy: all.flatMap((week) => lessonsBetween(week, fromOn, untilOn, CALENDAR)),
            changeoverMinutes: 10,
            bookingWindows: [],
            workingHours: [],
            workingDays: all.flatMap(({ hours }) => (hours === null ? [] : [hours])),
            calendar: CALENDAR,
            noticeHours: 0,
            most: 500,
          });
          for (const { startsAt, endsAt } of offered) {
            for (const week of all) {
              const day = londonDateOf(startsAt);
              const taught = lessonsBetween(week, day, day, CALENDAR);
              const clashes = taught.some(
                (one) =>
                  one.startsAt.epochMilliseconds < endsAt.epochMilliseconds &&
                  startsAt.epochMilliseconds < one.endsAt.epochMilliseconds,
              );
              const isDayOff = week.hours !== null && !week.hours.some(({ weekday }) => weekday === day.dayOfWeek);
              expect([clashes, isDayOff]).toEqual([false, false]);
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('who works in one stretch a day is offered nothing that is not inside it', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 5 }), times), { selector: ([day]) => day }),
        (said) => {
          const hours = said.map(([weekday, time]) => ({ weekday, ...time }));
          const { times: offered } = freeTimes({
            now: atLondon(on('2026-11-23'), '07:00'),
            untilOn: on('2026-12-11'),
            dueOn: null,
            durationMinutes: 30,
            busy: [],
            changeoverMinutes: 0,
            bookingWindows: [1, 3, 5].map((weekday) => ({ weekday, from: '08:00', until: '17:00' })),
            workingHours: [],
            workingDays: [hours],
            calendar: CALENDAR,
            noticeHours: 0,
            most: 200,
          });
          for (const time of offered) expect(worksThrough({ ...DEFAULT_WORKING_WEEK, hours }, time)).toBe(true);
        },
      ),
    );
  });
});

describe('a sheet of lessons', () => {
  const sheet = (...lines: readonly (readonly (string | number | null)[])[]) => [
    { name: 'Timetable', rows: lines.map((cells, at) => ({ line: at + 1, cells })) },
  ];

  it.each([
    ['9:05', '09:05'],
    ['09.05', '09:05'],
    ['9am', '09:00'],
    ['2.30 pm', '14:30'],
    ['12 pm', '12:00'],
    [0.375, '09:00'],
    ['24:00', null],
    ['9:60', null],
    ['period 1', null],
    [null, null],
    [1, null],
  ])('has times as people write them: %s is %s', (cell, time) => {
    expect(timeOfCell(cell)).toBe(time);
  });

  it('has each lesson once, in order of the week, and says which lines it could not use', () => {
    const found = timetableSheetLessons(
      sheet(
        ['My lessons'],
        ['Day', 'Start', 'End', 'Week'],
        ['Tuesday', '9:05', '10:05', 'B'],
        ['Mon', '11:00', '12:00', null],
        ['Monday', '11.00', '12.00', 'every'],
        ['Someday', '9:00', '10:00', null],
        ['Friday', 'period 1', '10:00', null],
        ['Friday', '9:00', '8:00', null],
        ['Friday', '9:00', '10:00', 'C'],
      ),
    );
    expect(found?.lessons).toEqual([lesson(1, '11:00', '12:00'), lesson(2, '09:05', '10:05', 'B')]);
    expect(found?.notUsed.map(({ line, column }) => [line, column])).toEqual([
      [6, 'Day'],
      [7, 'Start'],
      [8, 'End'],
      [9, 'Week'],
    ]);
  });

  it('is none where no line has the titles', () => {
    expect(timetableSheetLessons(sheet(['Room', 'Teacher'], ['4', 'Ella']))).toBeNull();
  });
});

import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { atLondon, londonDateOf, londonTimeOf, Temporal } from '../../../shared/domain/dates.ts';
import { calendarDays } from '../../../shared/domain/schools/calendar-days.ts';
import { type FreeTimesQuestion, freeTimes } from '../../../shared/domain/sessions/free-times.ts';

const on = (text: string) => Temporal.PlainDate.from(text);
const term = (startOn: string, endOn: string, from: string, to: string) => ({
  name: startOn,
  startOn: on(startOn),
  endOn: on(endOn),
  halfTermStartOn: on(from),
  halfTermEndOn: on(to),
});
const calendar = calendarDays(
  {
    terms: [
      term('2026-09-02', '2026-12-18', '2026-10-26', '2026-10-30'),
      term('2027-01-04', '2027-04-02', '2027-02-15', '2027-02-19'),
    ],
    closures: [on('2026-11-27')],
  },
  70,
);
const at = (day: string, time: string) => atLondon(on(day), time);
const busy = (day: string, from: string, until: string) => ({ startsAt: at(day, from), endsAt: at(day, until) });

/** Monday 23 November 2026, eight in the morning. */
const usual: FreeTimesQuestion = {
  now: at('2026-11-23', '08:00'),
  untilOn: on('2026-12-04'),
  dueOn: null,
  durationMinutes: 60,
  busy: [],
  bookingWindows: [],
  workingHours: [],
  calendar,
  noticeHours: 2,
  most: 12,
};
const window = (weekday: number, from: string, until: string) => ({ weekday, from, until });

/** Times as `23 09:00` in London. */
function offered(asked: Partial<FreeTimesQuestion>): string[] {
  return freeTimes({ ...usual, ...asked }).times.map(
    ({ startsAt }) => `${londonDateOf(startsAt).toString().slice(5)} ${londonTimeOf(startsAt).toString().slice(0, 5)}`,
  );
}

describe('free times', () => {
  test('are spread over days, earliest first, at most as many as asked for', () => {
    const times = offered({ most: 6 });
    expect(times).toEqual(['11-23 10:00', '11-23 14:00', '11-24 08:30', '11-24 13:00', '11-25 08:30', '11-25 13:00']);
  });
  test('keep the notice: not a minute sooner', () => {
    expect(offered({ now: at('2026-11-23', '08:00'), most: 1 })).toEqual(['11-23 10:00']);
    expect(offered({ now: at('2026-11-23', '08:01'), most: 1 })).toEqual(['11-23 10:15']);
  });
  test('are none when everybody is busy all the time, and that is an answer', () => {
    const all = [busy('2026-11-23', '00:00', '23:00'), busy('2026-11-24', '00:00', '23:00')];
    expect(freeTimes({ ...usual, busy: all, untilOn: on('2026-11-24') })).toEqual({ state: 'none', times: [] });
  });
  test('may begin when somebody’s meeting ends and end when the next begins', () => {
    const around = [busy('2026-11-24', '08:30', '09:30'), busy('2026-11-24', '10:30', '16:30')];
    expect(offered({ now: at('2026-11-23', '20:00'), untilOn: on('2026-11-24'), busy: around })).toEqual([
      '11-24 09:30',
    ]);
    const tight = [busy('2026-11-24', '08:30', '09:31'), busy('2026-11-24', '10:30', '16:30')];
    expect(offered({ now: at('2026-11-23', '20:00'), untilOn: on('2026-11-24'), busy: tight })).toEqual([]);
  });
  test('lie inside the school’s windows only, where it has any', () => {
    const bookingWindows = [window(2, '15:30', '16:30'), window(4, '08:00', '08:59')];
    expect(offered({ bookingWindows })).toEqual(['11-24 15:30', '12-01 15:30']);
  });
  test('otherwise inside the hours that everybody works', () => {
    const workingHours = [
      { weekdays: [1, 2, 3], from: '08:00', until: '16:00' },
      { weekdays: [3, 4, 5], from: '14:00:00', until: '15:00:00' },
    ];
    expect(offered({ workingHours })).toEqual(['11-25 14:00', '12-02 14:00']);
  });
  test('leave lunch free, unless a window was drawn there', () => {
    const only = (from: string, until: string) =>
      offered({ bookingWindows: [window(2, from, until)], untilOn: on('2026-11-24') });
    expect(only('11:30', '13:30')).toEqual([]);
    expect(only('12:00', '13:00')).toEqual(['11-24 12:00']);
    expect(only('12:15', '13:15')).toEqual(['11-24 12:15']);
    expect(only('11:00', '15:00')).toEqual(['11-24 11:00', '11-24 13:00', '11-24 14:00']);
  });
  test('are on school days only: no weekend, closure, half term or holiday', () => {
    const days = new Set(offered({ most: 200, untilOn: on('2026-12-31') }).map((time) => time.slice(0, 5)));
    expect(days.has('11-26')).toBe(true);
    for (const day of ['11-27', '11-28', '11-29', '12-21']) expect(days.has(day)).toBe(false);
  });
  test('up to the due date come before any after it', () => {
    const times = offered({
      dueOn: on('2026-11-24'),
      most: 5,
      bookingWindows: [1, 2, 3, 4].map((day) => window(day, '14:00', '16:00')),
    });
    expect(times).toEqual(['11-23 14:00', '11-23 15:00', '11-24 14:00', '11-24 15:00', '11-25 14:00']);
    const long = offered({ dueOn: on('2026-11-23'), most: 5 });
    expect(long.filter((time) => time.startsWith('11-23'))).toHaveLength(5);
  });
  test('are at the same wall-clock time on both sides of each clock change', () => {
    const bookingWindows = [window(5, '09:00', '10:00'), window(1, '09:00', '10:00')];
    const around = (now: string, untilOn: string) =>
      freeTimes({ ...usual, bookingWindows, now: at(now, '08:00'), untilOn: on(untilOn), noticeHours: 0 }).times.map(
        ({ startsAt, endsAt }) => `${startsAt} ${endsAt}`,
      );
    // The clocks go forward on 28 March 2027, and back on 25 October 2026, the Sunday before half term.
    expect(around('2027-03-26', '2027-03-29')).toEqual([
      '2027-03-26T09:00:00Z 2027-03-26T10:00:00Z',
      '2027-03-29T08:00:00Z 2027-03-29T09:00:00Z',
    ]);
    expect(around('2026-10-23', '2026-11-02')).toEqual([
      '2026-10-23T08:00:00Z 2026-10-23T09:00:00Z',
      '2026-11-02T09:00:00Z 2026-11-02T10:00:00Z',
    ]);
  });
});

const clock = fc
  .integer({ min: 7 * 4, max: 18 * 4 })
  .map((quarter) => `${String(quarter >> 2).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`);
const someWindow = fc
  .record({ weekday: fc.integer({ min: 1, max: 7 }), one: clock, other: clock })
  .map(({ weekday, one, other }) => {
    const [from = one, until = one] = [one, other].sort();
    return window(weekday, from, until);
  });
const someBusy = fc
  .record({ day: fc.integer({ min: 0, max: 40 }), from: clock, minutes: fc.integer({ min: 1, max: 300 }) })
  .map(({ day, from, minutes }) => {
    const startsAt = atLondon(on('2026-10-19').add({ days: day }), from);
    return { startsAt, endsAt: startsAt.add({ minutes }) };
  });
const someQuestion = fc
  .record({
    day: fc.integer({ min: 0, max: 30 }),
    time: clock,
    ahead: fc.integer({ min: 0, max: 21 }),
    durationMinutes: fc.constantFrom(30, 45, 60, 90),
    busy: fc.array(someBusy, { maxLength: 25 }),
    bookingWindows: fc.array(someWindow, { minLength: 1, maxLength: 6 }),
    noticeHours: fc.integer({ min: 0, max: 48 }),
    most: fc.integer({ min: 1, max: 20 }),
    dueIn: fc.option(fc.integer({ min: -5, max: 25 })),
  })
  .map(({ day, time, ahead, dueIn, ...rest }): FreeTimesQuestion => {
    const today = on('2026-10-19').add({ days: day });
    const dueOn = dueIn === null ? null : today.add({ days: dueIn });
    return { ...usual, ...rest, now: atLondon(today, time), untilOn: today.add({ days: ahead }), dueOn };
  });

describe('whatever is asked, free times', () => {
  afterEach(() => {
    process.env.TZ = 'Europe/London';
  });
  test('are on school days, inside one day’s windows, with notice, in order, no more than asked for', () => {
    fc.assert(
      fc.property(someQuestion, (asked) => {
        const { times, state } = freeTimes(asked);
        expect(state).toBe(times.length === 0 ? 'none' : 'found');
        expect(times.length).toBeLessThanOrEqual(asked.most);
        const earliest = asked.now.add({ hours: asked.noticeHours });
        for (const { startsAt, endsAt } of times) {
          const day = londonDateOf(startsAt);
          expect(asked.calendar.isSchoolDay(day)).toBe(true);
          expect(startsAt.until(endsAt).total('minutes')).toBe(asked.durationMinutes);
          expect(Temporal.Instant.compare(earliest, startsAt)).toBeLessThanOrEqual(0);
          // Every minute lies in some window of that weekday.
          for (let minute = 0; minute < asked.durationMinutes; minute += 1) {
            const here = londonTimeOf(startsAt.add({ minutes: minute }))
              .toString()
              .slice(0, 5);
            const isOpen = asked.bookingWindows.some(
              ({ weekday, from, until }) => weekday === day.dayOfWeek && from <= here && here < until,
            );
            expect(isOpen).toBe(true);
          }
        }
        const starts = times.map(({ startsAt }) => startsAt.epochMilliseconds);
        expect(starts).toEqual([...starts].sort((one, other) => one - other));
      }),
      { numRuns: 150 },
    );
  });
  test('never overlap anybody’s busy time', () => {
    fc.assert(
      fc.property(someQuestion, (asked) => {
        for (const time of freeTimes(asked).times) {
          for (const one of asked.busy) {
            const isClear =
              time.endsAt.epochMilliseconds <= one.startsAt.epochMilliseconds ||
              one.endsAt.epochMilliseconds <= time.startsAt.epochMilliseconds;
            expect(isClear).toBe(true);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
  test('are the same wherever the service runs', () => {
    fc.assert(
      fc.property(someQuestion, (asked) => {
        const answers = ['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati'].map((zone) => {
          process.env.TZ = zone;
          return JSON.stringify(freeTimes(asked));
        });
        expect(new Set(answers).size).toBe(1);
      }),
      { numRuns: 40 },
    );
  });
});

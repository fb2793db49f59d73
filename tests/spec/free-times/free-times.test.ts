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
  changeoverMinutes: 0,
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
  test('never lie outside somebody’s working hours, not even in a window of the school', () => {
    const bookingWindows = [window(2, '15:30', '17:30'), window(3, '15:30', '17:30')];
    const partTime = [{ weekdays: [1, 2], from: '08:00', until: '16:30' }];
    expect(offered({ bookingWindows, workingHours: partTime })).toEqual(['11-24 15:30', '12-01 15:30']);
    const early = [{ weekdays: [1, 2], from: '08:00', until: '16:29' }];
    expect(offered({ bookingWindows, workingHours: early })).toEqual([]);
  });
  test('leave time to come from the last appointment and to go to the next', () => {
    const around = [busy('2026-11-24', '08:30', '09:20'), busy('2026-11-24', '10:40', '16:30')];
    const with_ = (changeoverMinutes: number) =>
      offered({ now: at('2026-11-23', '20:00'), untilOn: on('2026-11-24'), busy: around, changeoverMinutes });
    expect(with_(10)).toEqual(['11-24 09:30']);
    expect(with_(11)).toEqual([]);
  });
  test('begin no sooner than the day asked for', () => {
    expect(offered({ fromOn: on('2026-11-26'), most: 1 })).toEqual(['11-26 08:30']);
    expect(offered({ fromOn: on('2026-11-27'), most: 1 })).toEqual(['11-30 08:30']);
    expect(offered({ fromOn: on('2026-11-20'), most: 1 })).toEqual(['11-23 10:00']);
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
const someHours = fc
  .record({ weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 3 }), one: clock, other: clock })
  .map(({ weekdays, one, other }) => {
    const [from = one, until = one] = [one, other].sort();
    return { weekdays, from, until };
  });
const someQuestion = fc
  .record({
    day: fc.integer({ min: 0, max: 30 }),
    time: clock,
    ahead: fc.integer({ min: 0, max: 21 }),
    durationMinutes: fc.constantFrom(30, 45, 60, 90),
    busy: fc.array(someBusy, { maxLength: 25 }),
    bookingWindows: fc.array(someWindow, { minLength: 1, maxLength: 6 }),
    workingHours: fc.array(someHours, { maxLength: 2 }),
    changeoverMinutes: fc.constantFrom(0, 5, 10, 30),
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
            const isWorked = asked.workingHours.every(
              ({ weekdays, from, until }) => weekdays.includes(day.dayOfWeek) && from <= here && here < until,
            );
            expect(isWorked).toBe(true);
          }
        }
        const starts = times.map(({ startsAt }) => startsAt.epochMilliseconds);
        expect(starts).toEqual([...starts].sort((one, other) => one - other));
      }),
      { numRuns: 150 },
    );
  });
  test('never overlap anybody’s busy time, nor come closer than the changeover', () => {
    fc.assert(
      fc.property(someQuestion, (asked) => {
        const around = asked.changeoverMinutes * 60_000;
        for (const time of freeTimes(asked).times) {
          for (const one of asked.busy) {
            const isClear =
              time.endsAt.epochMilliseconds + around <= one.startsAt.epochMilliseconds ||
              one.endsAt.epochMilliseconds + around <= time.startsAt.epochMilliseconds;
            expect(isClear).toBe(true);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
  test('are all there are, when as many are asked for: each moment on the grid that fits overlaps one that is offered', () => {
    fc.assert(
      fc.property(someQuestion, (drawn) => {
        const asked = { ...drawn, most: 10_000, changeoverMinutes: 0, workingHours: [], bookingWindows: [] };
        const times = freeTimes(asked).times.map(({ startsAt, endsAt }) => [
          startsAt.epochMilliseconds,
          endsAt.epochMilliseconds,
        ]);
        const today = londonDateOf(asked.now);
        for (let ahead = 0; today.add({ days: ahead }).since(asked.untilOn).sign <= 0; ahead += 1) {
          const day = today.add({ days: ahead });
          if (!asked.calendar.isSchoolDay(day)) continue;
          for (const hour of ['09:00', '10:00', '13:00', '14:00']) {
            const from = atLondon(day, hour);
            const until = from.add({ minutes: asked.durationMinutes });
            const isPast = Temporal.Instant.compare(from, asked.now.add({ hours: asked.noticeHours })) < 0;
            const isTooLong = hour === '10:00' ? asked.durationMinutes > 120 : asked.durationMinutes > 150;
            const isTaken = asked.busy.some(
              (one) =>
                one.startsAt.epochMilliseconds < until.epochMilliseconds &&
                from.epochMilliseconds < one.endsAt.epochMilliseconds,
            );
            if (isPast || isTooLong || isTaken) continue;
            const isOffered = times.some(
              ([starts = 0, ends = 0]) => starts < until.epochMilliseconds && from.epochMilliseconds < ends,
            );
            expect(isOffered).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
  test('do not depend on the order in which calendars are read, nor on what is said twice', () => {
    fc.assert(
      fc.property(someQuestion, (asked) => {
        const other = { ...asked, busy: [...asked.busy, ...asked.busy].reverse() };
        expect(JSON.stringify(freeTimes(other))).toBe(JSON.stringify(freeTimes(asked)));
        expect(JSON.stringify(freeTimes(asked))).toBe(JSON.stringify(freeTimes(asked)));
      }),
      { numRuns: 100 },
    );
  });
  test('come before the due date for as long as there are any', () => {
    fc.assert(
      fc.property(someQuestion, (asked) => {
        const { dueOn } = asked;
        if (dueOn === null) return;
        const isLate = (time: { startsAt: Temporal.Instant }) => londonDateOf(time.startsAt).since(dueOn).sign > 0;
        const before = freeTimes({ ...asked, most: 10_000 }).times.filter((time) => !isLate(time)).length;
        const late = freeTimes(asked).times.filter(isLate).length;
        expect(late).toBeLessThanOrEqual(Math.max(0, asked.most - before));
      }),
      { numRuns: 100 },
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

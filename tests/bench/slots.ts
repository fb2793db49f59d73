import { createCalendar } from '../../bot/adapters/graph/calendar.ts';
import { atLondon, Temporal } from '../../shared/domain/dates.ts';
import { calendarDays } from '../../shared/domain/schools/calendar-days.ts';
import { type FreeTimesQuestion, freeTimes } from '../../shared/domain/sessions/free-times.ts';
import { aSchoolCalendar } from '../builders/a-school.ts';
import type { Measure, Suite } from './suite.ts';

const TODAY = Temporal.PlainDate.from('2026-09-07');
const LESSONS = [
  ['08:50', '09:50'],
  ['10:00', '11:00'],
  ['11:15', '12:15'],
  ['13:10', '14:10'],
  ['14:20', '15:20'],
] as const;
/** What the reference loop takes on an idle core of the machine the bars were set on, in ms. */
const REFERENCE_MS = 10;

/** So many people with a full timetable but for one lesson a day in common, over so many days. */
function question(people: number, days: number): FreeTimesQuestion {
  const busy = Array.from({ length: people }, () =>
    Array.from({ length: days }, (_, ahead) => {
      const on = TODAY.add({ days: ahead });
      return LESSONS.filter((_, at) => ahead % LESSONS.length !== at).map(([from, until]) => ({
        startsAt: atLondon(on, from),
        endsAt: atLondon(on, until),
      }));
    }).flat(),
  ).flat();
  return {
    now: atLondon(TODAY, '08:00'),
    untilOn: TODAY.add({ days }),
    dueOn: TODAY.add({ days: 30 }),
    durationMinutes: 60,
    busy,
    changeoverMinutes: 10,
    bookingWindows: [],
    workingHours: Array.from({ length: people }, () => ({ weekdays: [1, 2, 3, 4, 5], from: '08:00', until: '17:00' })),
    calendar: calendarDays(aSchoolCalendar(), 70),
    noticeHours: 24,
    most: 12,
  };
}

/** The quickest of several tries, in ms of CPU; the first warm up. */
function quickest(work: () => unknown): number {
  const taken = Array.from({ length: 12 }, () => {
    const before = process.cpuUsage();
    for (let round = 0; round < 5; round += 1) work();
    return process.cpuUsage(before).user / 5000;
  });
  return Math.min(...taken.slice(4));
}

/** A fixed piece of plain arithmetic: how quick this machine is at this moment. */
function reference(): number {
  let value = 1;
  for (let round = 0; round < 10_000_000; round += 1) value = (Math.imul(value, 1_664_525) + 1_013_904_223) | 0;
  return value;
}

/** How many times Graph is asked for so many mailboxes over so many days, by the real adapter. */
async function callsFor(people: number, days: number): Promise<number> {
  let calls = 0;
  const graph = {
    request: async () => {
      calls += 1;
      return { status: 200, body: { value: [] } };
    },
  };
  const emails = Array.from({ length: people }, (_, at) => `person-${at}@harbourtrust.example`);
  const from = atLondon(TODAY, '00:00');
  await createCalendar(graph).availability(emails[0] ?? '', emails, from, from.add({ hours: days * 24 }));
  return calls;
}

/** Common free times: what they take as a part of a plain loop in the same run, and how often Graph is asked. */
export const slots: Suite = {
  name: 'slots',
  run: async (): Promise<Measure[]> => {
    const base = quickest(reference);
    const timed = (people: number, days: number, most: number, what: string): Measure => {
      const asked = question(people, days);
      const ratio = quickest(() => freeTimes(asked)) / base;
      return { suite: 'slots', what, value: Math.round(ratio * 100) / 100, unit: 'ratio', bar: most / REFERENCE_MS };
    };
    const counted = async (people: number, days: number, bar: number): Promise<Measure> => ({
      suite: 'slots',
      what: `getSchedule for ${people} people, ${days} days`,
      value: await callsFor(people, days),
      unit: 'calls',
      bar,
    });
    return [
      timed(2, 49, 50, 'half term for 2 people against the loop'),
      timed(20, 62, 200, '62 days for 20 people against the loop'),
      await counted(2, 49, 1),
      await counted(20, 61, 1),
      await counted(20, 62, 2),
      await counted(21, 61, 2),
    ];
  },
};

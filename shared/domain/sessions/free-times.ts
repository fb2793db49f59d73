import { type Instant, londonDateOf, type PlainDate, Temporal } from '../dates.ts';
import { dayNumber } from '../day-number.ts';
import type { CalendarDays } from '../schools/calendar-days.ts';
import type { BookingWindow } from '../schools/school.ts';
import { busyRanges, type Range } from './busy-ranges.ts';
import { type FreeTime, freeRangesIn } from './free-times-in-window.ts';
import {
  openRangesOn,
  type WeekPattern,
  type WorkingDays,
  type WorkingHours,
  weekPattern,
} from './free-times-windows.ts';

/** What is asked: when could these people meet? */
export interface FreeTimesQuestion {
  readonly now: Instant;
  /** The first day looked at; today, or null, = from the notice on. */
  readonly fromOn?: PlainDate | null;
  /** The last day looked at. */
  readonly untilOn: PlainDate;
  /** Times up to the due date come first; null when nothing is due. */
  readonly dueOn: PlainDate | null;
  readonly durationMinutes: number;
  /** The busy times of everybody who has to be there, in any order; they may overlap. */
  readonly busy: readonly FreeTime[];
  /** How many minutes people need before and after another appointment to come from there and go there. */
  readonly changeoverMinutes: number;
  /** The school's windows; times are offered only inside them. Empty = the working day. */
  readonly bookingWindows: readonly BookingWindow[];
  /** The working hours of each person who has any; times lie inside all of them. */
  readonly workingHours: readonly WorkingHours[];
  /** The days and hours of each person who has said them here; times lie inside all of them too, never on a day off. */
  readonly workingDays?: readonly WorkingDays[];
  readonly calendar: CalendarDays;
  /** No sooner than this many hours from now. */
  readonly noticeHours: number;
  /** At most this many times. */
  readonly most: number;
}

/** Times that suit everybody, earliest first; `none` is an answer, not a failure. */
export type FreeTimes =
  | { readonly state: 'found'; readonly times: readonly FreeTime[] }
  | { readonly state: 'none'; readonly times: readonly [] };

/** On one day at most this many in the first round, so that the choice is spread over days. */
const A_DAY = 2;

interface Day {
  readonly on: PlainDate;
  readonly times: readonly Range[];
}

/** The earliest of a day's times, in order, that don't overlap each other. */
function apart(times: readonly Range[]): Range[] {
  const chosen: Range[] = [];
  let freeFrom = Number.NEGATIVE_INFINITY;
  for (const time of times) {
    if (time.from < freeFrom) continue;
    chosen.push(time);
    freeFrom = time.until;
  }
  return chosen;
}

/** The first of a day and one in its later half, then whatever else the day has. */
function spreadOverDay(times: readonly Range[]): { readonly first: readonly Range[]; readonly rest: readonly Range[] } {
  const separate = apart(times);
  const middle = Math.ceil(separate.length / 2);
  const first = separate.filter((_, at) => at === 0 || at === middle).slice(0, A_DAY);
  return { first, rest: separate.filter((time) => !first.includes(time)) };
}

function* schoolDays({ now, fromOn = null, untilOn, calendar }: FreeTimesQuestion): Generator<PlainDate> {
  const last = dayNumber(untilOn);
  const today = londonDateOf(now);
  const first = fromOn !== null && dayNumber(fromOn) > dayNumber(today) ? fromOn : today;
  for (let on = first; dayNumber(on) <= last; on = on.add({ days: 1 })) {
    if (calendar.isSchoolDay(on)) yield on;
  }
}

/** As many as are asked for, those up to the due date before any after it, spread over days before several of one day. */
function choose(days: readonly Day[], asked: FreeTimesQuestion): Range[] {
  const dueOn = asked.dueOn === null ? null : dayNumber(asked.dueOn);
  const isLate = (on: PlainDate) => dueOn !== null && dayNumber(on) > dueOn;
  return [false, true]
    .flatMap((late) => {
      const spread = days.filter(({ on }) => isLate(on) === late).map(({ times }) => spreadOverDay(times));
      return [...spread.flatMap(({ first }) => first), ...spread.flatMap(({ rest }) => rest)];
    })
    .slice(0, asked.most)
    .sort((one, other) => one.from - other.from);
}

function daysOf(asked: FreeTimesQuestion, pattern: WeekPattern, busy: readonly Range[]): Day[] {
  const earliest = asked.now.add({ hours: asked.noticeHours }).epochMilliseconds;
  return [...schoolDays(asked)].map((on) => ({
    on,
    times: openRangesOn(on, pattern).flatMap((open) => freeRangesIn(open, asked.durationMinutes, earliest, busy)),
  }));
}

/**
 * Times at which everybody is free, on school days only, inside the school's booking windows and everybody's working hours, never over
 * somebody's busy time nor closer to it than the changeover, not over lunch unless a window was drawn there, at least the notice ahead, and up
 * to `untilOn`. Wall clocks are Europe/London's, on both sides of the clock changes. The same question always has the same answer.
 */
export function freeTimes(asked: FreeTimesQuestion): FreeTimes {
  const pattern = weekPattern(asked.bookingWindows, asked.workingHours, asked.workingDays ?? []);
  const chosen = choose(daysOf(asked, pattern, busyRanges(asked.busy, asked.changeoverMinutes)), asked);
  if (chosen.length === 0) return { state: 'none', times: [] };
  const at = (milliseconds: number) => Temporal.Instant.fromEpochMilliseconds(milliseconds);
  return { state: 'found', times: chosen.map(({ from, until }) => ({ startsAt: at(from), endsAt: at(until) })) };
}

export type { FreeTime, WorkingDays, WorkingHours };

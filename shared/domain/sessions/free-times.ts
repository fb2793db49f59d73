import { type Instant, londonDateOf, type PlainDate } from '../dates.ts';
import { dayNumber } from '../day-number.ts';
import type { CalendarDays } from '../schools/calendar-days.ts';
import type { BookingWindow } from '../schools/school.ts';
import { type FreeTime, freeTimesInWindow } from './free-times-in-window.ts';
import { openWindowsOn, type WorkingHours } from './free-times-windows.ts';

/** What is asked: when could these people meet? */
export interface FreeTimesQuestion {
  readonly now: Instant;
  /** The last day looked at. */
  readonly untilOn: PlainDate;
  /** Times up to the due date come first; null when nothing is due. */
  readonly dueOn: PlainDate | null;
  readonly durationMinutes: number;
  /** The busy times of everybody who has to be there, in any order; they may overlap. */
  readonly busy: readonly FreeTime[];
  /** The school's windows; times are offered only inside them. Empty = within everybody's working hours. */
  readonly bookingWindows: readonly BookingWindow[];
  /** The working hours of each person who has any. */
  readonly workingHours: readonly WorkingHours[];
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

function timesOnDay(on: PlainDate, asked: FreeTimesQuestion): FreeTime[] {
  const earliestAt = asked.now.add({ hours: asked.noticeHours });
  return openWindowsOn(on, asked.bookingWindows, asked.workingHours).flatMap((window) =>
    freeTimesInWindow(window, asked.durationMinutes, earliestAt, asked.busy),
  );
}

/** The earliest of a day's times, in order, that don't overlap each other. */
function apart(times: readonly FreeTime[]): FreeTime[] {
  const chosen: FreeTime[] = [];
  let freeFrom = Number.NEGATIVE_INFINITY;
  for (const time of times) {
    if (time.startsAt.epochMilliseconds < freeFrom) continue;
    chosen.push(time);
    freeFrom = time.endsAt.epochMilliseconds;
  }
  return chosen;
}

/** The first of a day and one in its later half, then whatever else the day has. */
function spreadOverDay(times: readonly FreeTime[]): { readonly first: FreeTime[]; readonly rest: FreeTime[] } {
  const separate = apart([...times].sort(byStart));
  const [opening] = separate;
  const middle = separate[Math.ceil(separate.length / 2)];
  const first = [opening, middle].filter((time): time is FreeTime => time !== undefined).slice(0, A_DAY);
  return { first, rest: separate.filter((time) => !first.includes(time)) };
}

function byStart(one: FreeTime, other: FreeTime): number {
  return one.startsAt.epochMilliseconds - other.startsAt.epochMilliseconds;
}

function* schoolDays(asked: FreeTimesQuestion): Generator<PlainDate> {
  const last = dayNumber(asked.untilOn);
  for (let on = londonDateOf(asked.now); dayNumber(on) <= last; on = on.add({ days: 1 })) {
    if (asked.calendar.isSchoolDay(on)) yield on;
  }
}

/** As many as are asked for, those up to the due date before any after it, spread over days before several of one day. */
function choose(days: readonly { readonly on: PlainDate; readonly times: FreeTime[] }[], asked: FreeTimesQuestion) {
  const dueOn = asked.dueOn === null ? null : dayNumber(asked.dueOn);
  const isLate = (on: PlainDate) => dueOn !== null && dayNumber(on) > dueOn;
  return [false, true]
    .flatMap((late) => {
      const spread = days.filter(({ on }) => isLate(on) === late).map(({ times }) => spreadOverDay(times));
      return [...spread.flatMap(({ first }) => first), ...spread.flatMap(({ rest }) => rest)];
    })
    .slice(0, asked.most)
    .sort(byStart);
}

/**
 * Times at which everybody is free, on school days only, inside the school's booking windows or else working hours, never over
 * somebody's busy time, not over lunch unless a window was drawn there, at least the notice ahead, and up to `untilOn`. Wall
 * clocks are Europe/London's, on both sides of the clock changes.
 */
export function freeTimes(asked: FreeTimesQuestion): FreeTimes {
  const days = [...schoolDays(asked)].map((on) => ({ on, times: timesOnDay(on, asked) }));
  const times = choose(days, asked);
  return times.length === 0 ? { state: 'none', times: [] } : { state: 'found', times };
}

export type { FreeTime, WorkingHours };

import type { Arrangement } from '../../shared/domain/arrangements/arrangement.ts';
import { atLondon, type Instant, londonDateOf, type PlainDate, Temporal } from '../../shared/domain/dates.ts';
import { DEFAULT_NUMBERS } from '../../shared/domain/due-dates/clock-numbers.ts';
import { calendarDays } from '../../shared/domain/schools/calendar-days.ts';
import type { BookingWindow } from '../../shared/domain/schools/school.ts';
import { type FreeTime, freeTimes } from '../../shared/domain/sessions/free-times.ts';
import { openRangesOn, type WeekPattern, weekPattern } from '../../shared/domain/sessions/free-times-windows.ts';
import type { Session } from '../../shared/domain/sessions/session.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import { organiserOf } from './steps/organiser-of.ts';
import { peopleOfSession } from './steps/people-of-session.ts';
import { timesOfPeople } from './steps/times-of-people.ts';

/** A long term; the calendars are asked about it in as many questions as it takes (at most 62 days and 20 mailboxes each, platform D2). */
const MOST_DAYS = 200;
/** What people need to come from another appointment and to go to the next. */
const CHANGEOVER_MINUTES = 10;
/** The working day of a school that has drawn no windows for supervision. */
const WORKING_DAY = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '08:30', until: '16:30' }));

/** Days and a part of the day, as London wall clocks, in which to look. */
export interface TimesWindow {
  readonly fromOn: PlainDate;
  readonly untilOn: PlainDate;
  readonly timeOfDay: { readonly from: string; readonly until: string } | null;
  /** One time, looked at even outside the school's hours because somebody asked for it. */
  readonly at: string | null;
}

/** `unreadable` names whose calendars could not be read: not the same as nothing free. `closed` = there is no school day among the days. */
export type TimesInWindow =
  | {
      readonly is: 'found';
      readonly times: readonly FreeTime[];
      /** Whether some lie outside the school's windows or somebody's working hours, as only the one time that was asked for may. */
      readonly isOutside: boolean;
    }
  | { readonly is: 'none' }
  | { readonly is: 'closed' }
  | { readonly is: 'unreadable'; readonly names: readonly string[] };

export interface TimesAsked {
  readonly window: TimesWindow;
  readonly most: number;
  /** The session about to be moved: its people and length are asked about, and its own time is free. */
  readonly moving?: Session;
}

const latest = (one: string, other: string): string => (one < other ? other : one);
const soonest = (one: string, other: string): string => (one < other ? one : other);

function endOf(at: string, minutes: number): string {
  return Temporal.PlainTime.from(at).add({ minutes }).toString().slice(0, 5);
}

/** The school's windows, as far as they lie in the part of the day; for one time, that time. */
function narrowed(
  drawn: readonly BookingWindow[],
  { timeOfDay, at }: TimesWindow,
  minutes: number,
): readonly BookingWindow[] {
  if (at !== null) return WORKING_DAY.map(({ weekday }) => ({ weekday, from: at, until: endOf(at, minutes) }));
  if (timeOfDay === null) return drawn;
  return (drawn.length === 0 ? WORKING_DAY : drawn)
    .map(({ weekday, from, until }) => ({
      weekday,
      from: latest(from, timeOfDay.from),
      until: soonest(until, timeOfDay.until),
    }))
    .filter(({ from, until }) => from < until);
}

/** Windows of no length where a part of the day leaves nothing, so that it is not taken for a school without windows. */
const NEVER: readonly BookingWindow[] = [{ weekday: 1, from: '00:00', until: '00:00' }];

function firstMoment(now: Instant, fromOn: PlainDate): Instant {
  const opens = atLondon(fromOn, '00:00');
  return opens.epochMilliseconds > now.epochMilliseconds ? opens : now;
}

/**
 * Times when everybody is free among the days and in the part of the day somebody asked for, on school days, soonest first; by somebody already
 * allowed to book there. Rejects with `StoreError` when calendars can't be asked.
 */
export async function timesInWindow(
  ports: Ports,
  actor: Actor,
  arrangement: Arrangement,
  { window, most, moving }: TimesAsked,
): Promise<TimesInWindow> {
  const organiser = organiserOf(actor, arrangement);
  const ids = moving === undefined ? [organiser, ...arrangement.supervisees] : peopleOfSession(arrangement, moving);
  const [people, schools, stored] = await Promise.all([
    ports.register.people(ids),
    ports.register.schools(),
    ports.register.calendarOf(arrangement.school),
  ]);
  const calendar = calendarDays(stored.value, DEFAULT_NUMBERS.missingTermDays);
  const from = firstMoment(actor.now, window.fromOn);
  const furthest = londonDateOf(from).add({ days: MOST_DAYS });
  const untilOn = window.untilOn.since(furthest).sign > 0 ? furthest : window.untilOn;
  if (calendar.countSchoolDays(londonDateOf(from), untilOn) === 0) return { is: 'closed' };
  const emails = people.flatMap((person) => person.email ?? []);
  const asker = people.find((person) => person.id === organiser)?.email ?? emails[0];
  if (asker === undefined) return { is: 'unreadable', names: [] };
  const until = atLondon(untilOn.add({ days: 1 }), '00:00');
  const known = await timesOfPeople(ports, people, { asker, from, until, calendar });
  if (known.unreadable.length > 0) return { is: 'unreadable', names: known.unreadable.map(({ name }) => name) };
  const minutes = moving === undefined ? arrangement.durationMinutes : minutesOf(moving);
  const drawn = schools.find((school) => school.key === arrangement.school)?.bookingWindows ?? [];
  const windows = narrowed(drawn, window, minutes);
  const isWide = window.at === null && window.timeOfDay === null;
  const question = {
    now: from,
    untilOn,
    dueOn: null,
    durationMinutes: minutes,
    busy: known.busy.filter((busy) => moving === undefined || !busy.startsAt.equals(moving.startsAt)),
    bookingWindows: windows.length === 0 && !isWide ? NEVER : windows,
    workingHours: window.at === null ? known.workingHours : [],
    workingDays: known.workingDays,
    calendar,
    noticeHours: 0,
    most,
    changeoverMinutes: window.at === null ? CHANGEOVER_MINUTES : 0,
  };
  const free = freeTimes(question);
  if (free.state === 'none') return { is: 'none' };
  const usual = weekPattern(drawn, known.workingHours, known.workingDays);
  return {
    is: 'found',
    times: free.times,
    isOutside: window.at !== null && free.times.some((time) => !isIn(usual, time)),
  };
}

/** Whether a time lies wholly in the hours in which times are offered unasked. */
function isIn(usual: WeekPattern, { startsAt, endsAt }: FreeTime): boolean {
  return openRangesOn(londonDateOf(startsAt), usual).some(
    ({ from, until }) => from <= startsAt.epochMilliseconds && endsAt.epochMilliseconds <= until,
  );
}

function minutesOf({ startsAt, endsAt }: Session): number {
  return Math.round(startsAt.until(endsAt).total('minutes'));
}

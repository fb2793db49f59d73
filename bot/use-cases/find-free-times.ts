import type { FreeTimes, UsualHours } from '../../shared/contract/sessions.ts';
import type { Arrangement, ArrangementKey } from '../../shared/domain/arrangements/arrangement.ts';
import { atLondon, type Instant, londonDateOf, type PlainDate } from '../../shared/domain/dates.ts';
import { DEFAULT_NUMBERS } from '../../shared/domain/due-dates/clock-numbers.ts';
import { sessionDue } from '../../shared/domain/oversight/standing.ts';
import { ok, type Result, refuse } from '../../shared/domain/result.ts';
import { type CalendarDays, calendarDays } from '../../shared/domain/schools/calendar-days.ts';
import { freeTimes } from '../../shared/domain/sessions/free-times.ts';
import { weekPattern, windowsOf } from '../../shared/domain/sessions/free-times-windows.ts';
import type { Actor } from '../ports/actor.ts';
import type { BusyTime } from '../ports/calendar.ts';
import type { Ports } from '../ports/index.ts';
import { allowedArrangement } from './steps/allowed-arrangement.ts';
import { organiserOf } from './steps/organiser-of.ts';
import { timesOfPeople } from './steps/times-of-people.ts';
import type { WeekOf } from './steps/working-weeks.ts';
import { moment } from './views/session-summary.ts';

/** One getSchedule question reaches this far (platform: under 62 days). */
const DAYS_AHEAD = 42;
const NOTICE_HOURS = 24;
const MOST = 12;
/** What people need to come from another appointment and to go to the next; times without it are offered only where there are no others. */
const CHANGEOVER_MINUTES = 10;
/** So far ahead it is said on which weekdays there is no school. */
const USUAL_DAYS = 183;
/** A day further ahead than this is not looked at: nobody's calendar says anything about it. */
const FURTHEST_DAYS = 400;

/** From when on times are looked for, and the meeting that is about to be moved, whose own time is then free. */
export interface FreeTimesFrom {
  readonly fromOn?: PlainDate | null;
  readonly moving?: { readonly startsAt: Instant; readonly endsAt: Instant } | null;
  /** Where everybody's working week was read already, for many arrangements at once. */
  readonly weekOf?: WeekOf;
}

/**
 * Times when the supervisor and every supervisee are free, inside the school's booking windows and everybody's working days, in no lesson, in the six weeks
 * from today or from the day asked for. A calendar that cannot be read makes the answer `unreadable`, with whose it is; it never passes for
 * free. Refusals: whoever may not book, `invalid-field` for a day that is past or too far away.
 */
export async function findFreeTimes(
  ports: Ports,
  actor: Actor,
  key: ArrangementKey,
  fromOn: PlainDate | null = null,
): Promise<Result<FreeTimes>> {
  const found = await allowedArrangement(ports, actor, 'book', key);
  if (!found.ok) return found;
  const ahead = fromOn === null ? 0 : londonDateOf(actor.now).until(fromOn).days;
  if (ahead < 0) return refuse('invalid-field', 'That day has passed. Choose a day to come.', 'from');
  if (ahead > FURTHEST_DAYS) return refuse('invalid-field', 'That day is too far away to look at calendars.', 'from');
  const { free, usual } = await lookedFor(ports, actor, found.value.value, { fromOn });
  return ok({ ...free, usual });
}

/** The same for an arrangement already read, by somebody already allowed to book in it: the reminder run looks once for everybody told. */
export async function freeTimesOf(
  ports: Ports,
  actor: Actor,
  arrangement: Arrangement,
  from: FreeTimesFrom = {},
): Promise<FreeTimes> {
  return (await lookedFor(ports, actor, arrangement, from)).free;
}

async function lookedFor(
  ports: Ports,
  actor: Actor,
  arrangement: Arrangement,
  { fromOn = null, moving = null, weekOf }: FreeTimesFrom,
): Promise<{ readonly free: FreeTimes; readonly usual: UsualHours }> {
  const organiser = organiserOf(actor, arrangement);
  const [people, schools, calendar] = await Promise.all([
    ports.register.people([organiser, ...arrangement.supervisees]),
    ports.register.schools(),
    ports.register.calendarOf(arrangement.school),
  ]);
  const emails = people.flatMap((person) => person.email ?? []);
  const asker = people.find((person) => person.id === organiser)?.email ?? emails[0];
  const untilOn = (fromOn ?? londonDateOf(actor.now)).add({ days: DAYS_AHEAD });
  const from = fromOn === null ? actor.now : later(actor.now, atLondon(fromOn, '00:00'));
  const until = atLondon(untilOn.add({ days: 1 }), '00:00');
  const days = calendarDays(calendar.value, DEFAULT_NUMBERS.missingTermDays);
  const known =
    asker === undefined ? null : await timesOfPeople(ports, people, { asker, from, until, calendar: days, weekOf });
  const bookingWindows = schools.find((school) => school.key === arrangement.school)?.bookingWindows ?? [];
  const usual = {
    minutes: arrangement.durationMinutes,
    week: [...windowsOf(weekPattern(bookingWindows, known?.workingHours ?? [], known?.workingDays ?? []))],
    noSchool: noSchoolAhead(days, londonDateOf(actor.now)),
  };
  if (known === null || known.unreadable.length > 0) {
    const unreadable = known?.unreadable.map((person) => person.name) ?? [];
    return { free: { state: 'unreadable', times: [], unreadable }, usual };
  }
  const asked = {
    now: actor.now,
    fromOn,
    untilOn,
    dueOn: dueAhead(arrangement, actor),
    durationMinutes: arrangement.durationMinutes,
    busy: known.busy.filter((busy) => !isSame(busy, moving)),
    bookingWindows,
    workingHours: known.workingHours,
    workingDays: known.workingDays,
    calendar: days,
    noticeHours: NOTICE_HOURS,
    most: MOST,
  };
  const unhurried = freeTimes({ ...asked, changeoverMinutes: CHANGEOVER_MINUTES });
  const isTight = unhurried.state === 'none';
  const found = isTight ? freeTimes({ ...asked, changeoverMinutes: 0 }) : unhurried;
  const times = found.times.map(({ startsAt, endsAt }) => ({ startsAt: moment(startsAt), endsAt: moment(endsAt) }));
  const tight = isTight && times.length > 0 ? { tight: true } : {};
  return { free: { state: found.state, times, unreadable: [], ...tight }, usual };
}

/** The weekdays ahead on which the school's calendar knows of no school. */
function noSchoolAhead(days: CalendarDays, today: PlainDate): string[] {
  return Array.from({ length: USUAL_DAYS }, (_, ahead) => today.add({ days: ahead }))
    .filter((on) => on.dayOfWeek <= 5 && days.covers(on) && !days.isSchoolDay(on))
    .map((on) => on.toString());
}

function later(one: Instant, other: Instant): Instant {
  return one.epochMilliseconds < other.epochMilliseconds ? other : one;
}

function isSame(busy: BusyTime, moving: BusyTime | null): boolean {
  return moving !== null && busy.startsAt.equals(moving.startsAt) && busy.endsAt.equals(moving.endsAt);
}

/** The due date while it is still to come; one that has passed does not narrow the choice. */
function dueAhead(arrangement: Arrangement, actor: Actor) {
  const { nextDueOn } = sessionDue(arrangement.standing);
  return nextDueOn !== null && nextDueOn.since(londonDateOf(actor.now)).sign >= 0 ? nextDueOn : null;
}

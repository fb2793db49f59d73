import type { FreeTimes } from '../../shared/contract/sessions.ts';
import type { Arrangement, ArrangementKey } from '../../shared/domain/arrangements/arrangement.ts';
import { atLondon, londonDateOf } from '../../shared/domain/dates.ts';
import { DEFAULT_NUMBERS } from '../../shared/domain/due-dates/clock-numbers.ts';
import { ok, type Result } from '../../shared/domain/result.ts';
import { calendarDays } from '../../shared/domain/schools/calendar-days.ts';
import { freeTimes } from '../../shared/domain/sessions/free-times.ts';
import type { Actor } from '../ports/actor.ts';
import type { Availability } from '../ports/calendar.ts';
import type { Ports } from '../ports/index.ts';
import { allowedArrangement } from './steps/allowed-arrangement.ts';
import { organiserOf } from './steps/organiser-of.ts';
import { moment } from './views/session-summary.ts';

/** One getSchedule question reaches this far (platform: 62 days at most). */
const DAYS_AHEAD = 42;
const NOTICE_HOURS = 24;
const MOST = 12;

/**
 * Times when the supervisor and every supervisee are free, inside the school's booking windows, in the next six weeks. A calendar that cannot
 * be read makes the answer `unreadable`, with whose it is; it never passes for free. Refusals: whoever may not book.
 */
export async function findFreeTimes(ports: Ports, actor: Actor, key: ArrangementKey): Promise<Result<FreeTimes>> {
  const found = await allowedArrangement(ports, actor, 'book', key);
  return found.ok ? ok(await freeTimesOf(ports, actor, found.value.value)) : found;
}

/** The same for an arrangement already read, by somebody already allowed to book in it: the reminder run looks once for everybody told. */
export async function freeTimesOf(ports: Ports, actor: Actor, arrangement: Arrangement): Promise<FreeTimes> {
  const organiser = organiserOf(actor, arrangement);
  const [people, schools, calendar] = await Promise.all([
    ports.register.people([organiser, ...arrangement.supervisees]),
    ports.register.schools(),
    ports.register.calendarOf(arrangement.school),
  ]);
  const emails = people.flatMap((person) => person.email ?? []);
  const asker = people.find((person) => person.id === organiser)?.email ?? emails[0];
  const untilOn = londonDateOf(actor.now).add({ days: DAYS_AHEAD });
  const until = atLondon(untilOn.add({ days: 1 }), '00:00');
  const answers = asker === undefined ? [] : await ports.calendar.availability(asker, emails, actor.now, until);
  const unreadable = people.filter((person) =>
    answers.some((one) => one.email === person.email && one.state === 'unreadable'),
  );
  if (unreadable.length > 0 || asker === undefined) {
    return { state: 'unreadable', times: [], unreadable: unreadable.map((person) => person.name) };
  }
  const read = answers.filter((one) => one.state === 'read');
  const free = freeTimes({
    now: actor.now,
    untilOn,
    dueOn: dueAhead(arrangement, actor),
    durationMinutes: arrangement.durationMinutes,
    busy: read.flatMap((one) => one.busy),
    bookingWindows: schools.find((school) => school.key === arrangement.school)?.bookingWindows ?? [],
    workingHours: read.flatMap(hoursOf),
    calendar: calendarDays(calendar.value, DEFAULT_NUMBERS.missingTermDays),
    noticeHours: NOTICE_HOURS,
    most: MOST,
  });
  const times = free.times.map(({ startsAt, endsAt }) => ({ startsAt: moment(startsAt), endsAt: moment(endsAt) }));
  return { state: free.state, times, unreadable: [] };
}

function hoursOf(answer: Extract<Availability, { state: 'read' }>) {
  return answer.workingHours === null ? [] : [answer.workingHours];
}

/** The due date while it is still to come; one that has passed does not narrow the choice. */
function dueAhead(arrangement: Arrangement, actor: Actor) {
  const { nextDueOn } = arrangement.standing;
  return nextDueOn !== null && nextDueOn.since(londonDateOf(actor.now)).sign >= 0 ? nextDueOn : null;
}

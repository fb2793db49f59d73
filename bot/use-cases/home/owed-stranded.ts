import type { Owed } from '../../../shared/contract/home.ts';
import { mayEditCalendar } from '../../../shared/domain/access/school-access.ts';
import { londonDateOf, writtenMoment } from '../../../shared/domain/dates.ts';
import type { SchoolKey } from '../../../shared/domain/schools/school.ts';
import type { SchoolCalendar } from '../../../shared/domain/schools/school-calendar.ts';
import { affectedSessions } from '../../../shared/domain/sessions/affected-sessions.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { roleIn } from '../views/arrangement-summary.ts';
import { type HomeFacts, withWhom } from './owed-on-register.ts';

/** Bookings of one's own on days without school, each to be moved by whoever is in them; soonest first. */
export async function ownStranded(ports: Ports, facts: HomeFacts): Promise<readonly Owed[]> {
  const { arrangement, me, now, sessions } = facts;
  const role = roleIn(arrangement, me.id, londonDateOf(now));
  if (role !== 'supervisor' && role !== 'supervisee' && role !== 'cover') return [];
  const { value: calendar } = await ports.register.calendarOf(arrangement.school);
  return affectedSessions(sessions, calendar, now).map(({ session }) => ({
    kind: 'move session',
    text: `There is no school on the day of your session with ${withWhom(facts)}, ${writtenMoment(session.startsAt)}. Move it.`,
    dueOn: londonDateOf(session.startsAt).toString(),
    link: `sessions/${session.key}`,
    rule: null,
  }));
}

/**
 * For whoever keeps term dates: at which schools bookings lie on days without school, and how many; whose they are is on the page of those dates.
 * One reading of the sessions to come, by their date; nothing at all for anybody else.
 */
export async function strandedAtSchools(ports: Ports, actor: Actor): Promise<readonly Owed[]> {
  const on = londonDateOf(actor.now);
  const isKeeper = actor.person.standing.some((role) => KEEPERS.has(role));
  if (!isKeeper) return [];
  const schools = (await ports.register.schools()).filter(({ key }) => mayEditCalendar(actor.person, key, on).allowed);
  if (schools.length === 0) return [];
  const calendars = await Promise.all(
    schools.map(async ({ key }) => [key, (await ports.register.calendarOf(key)).value] as const),
  );
  const sessions = (await ports.register.sessionsFrom(actor.now)).map(({ value }) => value);
  const doubtful = calendars.flatMap(([, calendar]) => affectedSessions(sessions, calendar, actor.now));
  if (doubtful.length === 0) return [];
  const keys = [...new Set(doubtful.map(({ session }) => session.arrangement))];
  const schoolOf = new Map((await ports.register.arrangements(keys)).map(({ value }) => [value.key, value.school]));
  return schools.flatMap(({ key, name }): readonly Owed[] => {
    const own = sessions.filter((session) => schoolOf.get(session.arrangement) === key);
    const found = affectedSessions(own, calendarIn(calendars, key), actor.now);
    const [first] = found;
    if (first === undefined) return [];
    const what = found.length === 1 ? 'One session is' : `${found.length} sessions are`;
    return [
      {
        kind: 'bookings affected',
        text: `${what} booked at ${name} on a day without school. See new times and move ${found.length === 1 ? 'it' : 'them'}.`,
        dueOn: londonDateOf(first.session.startsAt).toString(),
        link: `schools/${key}/calendar`,
        rule: null,
      },
    ];
  });
}

const KEEPERS: ReadonlySet<string> = new Set(['school lead', 'head', 'trust lead', 'administrator']);
const NO_DATES: SchoolCalendar = { terms: [], closures: [] };

function calendarIn(calendars: readonly (readonly [SchoolKey, SchoolCalendar])[], school: SchoolKey): SchoolCalendar {
  return calendars.find(([key]) => key === school)?.[1] ?? NO_DATES;
}

import type { TermView } from '../../shared/contract/term.ts';
import { mayWithArrangement } from '../../shared/domain/access/arrangement-access.ts';
import { mayWithSession } from '../../shared/domain/access/session-access.ts';
import type { Arrangement } from '../../shared/domain/arrangements/arrangement.ts';
import { londonDateOf, type PlainDate } from '../../shared/domain/dates.ts';
import { sessionDue } from '../../shared/domain/oversight/standing.ts';
import { ok, type Result } from '../../shared/domain/result.ts';
import type { SchoolCalendar } from '../../shared/domain/schools/school-calendar.ts';
import { mondayOf, type TermWeek, termAt, termWeeks } from '../../shared/domain/schools/term-weeks.ts';
import { noSchoolOn } from '../../shared/domain/sessions/affected-sessions.ts';
import { isPlanned } from '../../shared/domain/sessions/same-need.ts';
import type { Session } from '../../shared/domain/sessions/session.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import { knownAround } from './steps/known-around.ts';
import { ownArrangements } from './steps/own-arrangements.ts';
import { type Known, personRef, roleIn } from './views/arrangement-summary.ts';
import { sessionSummary } from './views/session-summary.ts';

type SchoolTerm = TermView['schools'][number];
type Row = SchoolTerm['rows'][number];

/**
 * The sessions of one's own supervision over the term a day belongs to, week by week: for a supervisor those of everybody they supervise, with
 * what is due when. Every read is keyed by the person, an arrangement or a school; no list is gone through. Empty for who is in no supervision.
 */
export async function readTerm(ports: Ports, actor: Actor, asked: PlainDate | null): Promise<Result<TermView>> {
  const today = londonDateOf(actor.now);
  const on = asked ?? today;
  const own = (await ownArrangements(ports, actor)).filter((one) => isShown(one, actor, today));
  const keys = [...new Set(own.map((one) => one.school))].sort();
  const [known, calendars, sessions] = await Promise.all([
    knownAround(ports, own),
    Promise.all(keys.map(async (key) => (await ports.register.calendarOf(key)).value)),
    Promise.all(own.map(async ({ key }) => (await ports.register.sessionsOf(key)).map((one) => one.value))),
  ]);
  const schools = keys.map((key, at): SchoolTerm => {
    const calendar = calendars[at] ?? { terms: [], closures: [] };
    const found = termAt(calendar, on);
    const weeks = found === null ? [] : termWeeks(found.term, calendar);
    const rows = own.flatMap((arrangement, place) =>
      arrangement.school === key
        ? [rowOf(actor, arrangement, sessions[place] ?? [], { today, known, calendar, weeks })]
        : [],
    );
    return {
      school: { key, name: known.schools.get(key)?.name ?? key },
      term: found === null ? null : termPart(found.term),
      weeks: weeks.map(weekView),
      rows,
    };
  });
  const around = calendars.map((calendar) => termAt(calendar, on));
  return ok({
    today: today.toString(),
    schools,
    earlierOn: around.find((one) => one !== null)?.before?.startOn.toString() ?? null,
    laterOn: around.find((one) => one !== null)?.after?.startOn.toString() ?? null,
  });
}

function isShown(arrangement: Arrangement, actor: Actor, today: PlainDate): boolean {
  const role = roleIn(arrangement, actor.person.id, today);
  const runs = arrangement.endedOn === null || arrangement.endedOn.since(today).sign >= 0;
  return runs && (role === 'supervisor' || role === 'supervisee' || role === 'cover');
}

function termPart({ name, startOn, endOn }: SchoolCalendar['terms'][number]) {
  return { name, startOn: startOn.toString(), endOn: endOn.toString() };
}

function weekView({ mondayOn, days }: TermWeek): SchoolTerm['weeks'][number] {
  return { mondayOn: mondayOn.toString(), days: days.map(({ on, kind }) => ({ on: on.toString(), kind })) };
}

interface Around {
  readonly today: PlainDate;
  readonly known: Known;
  readonly calendar: SchoolCalendar;
  readonly weeks: readonly TermWeek[];
}

function rowOf(
  actor: Actor,
  arrangement: Arrangement,
  sessions: readonly Session[],
  { today, known, calendar, weeks }: Around,
): Row {
  const role = roleIn(arrangement, actor.person.id, today);
  const due = sessionDue(arrangement.standing);
  const shown = new Set(weeks.map(({ mondayOn }) => mondayOn.toString()));
  const inTerm = sessions
    .filter((one) => one.status !== 'cancelled')
    .map((session) => ({ session, weekOn: mondayOf(londonDateOf(session.startsAt)).toString() }))
    .filter(({ weekOn }) => shown.has(weekOn))
    .sort((one, other) => one.session.startsAt.epochMilliseconds - other.session.startsAt.epochMilliseconds);
  return {
    arrangement: arrangement.key,
    mine: role === 'supervisor' || role === 'cover' ? role : 'supervisee',
    supervisors: arrangement.supervisors.map((id) => personRef(known, id)),
    supervisees: arrangement.supervisees.map((id) => personRef(known, id)),
    dueState: due.dueState,
    dueOn: due.nextDueOn?.toString() ?? null,
    mayBook: mayWithArrangement(actor.person, 'book', arrangement, today).allowed,
    sessions: inTerm.map(({ session, weekOn }) => ({
      session: sessionSummary(session),
      weekOn,
      noSchool: noSchoolOn(session, calendar, actor.now),
      mayMove:
        isPlanned(session) &&
        session.status !== 'unconfirmed' &&
        mayWithSession(actor.person, 'move or cancel', arrangement, session, today).allowed,
    })),
  };
}

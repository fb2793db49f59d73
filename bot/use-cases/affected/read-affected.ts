import type { Affected } from '../../../shared/contract/term.ts';
import { mayEditCalendar } from '../../../shared/domain/access/school-access.ts';
import { londonDateOf } from '../../../shared/domain/dates.ts';
import { sessionDue } from '../../../shared/domain/oversight/standing.ts';
import { ok, type Result, refuse } from '../../../shared/domain/result.ts';
import type { SchoolKey } from '../../../shared/domain/schools/school.ts';
import { affectedSessions } from '../../../shared/domain/sessions/affected-sessions.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { knownAround } from '../steps/known-around.ts';
import { personRef } from '../views/arrangement-summary.ts';
import { sessionSummary } from '../views/session-summary.ts';

/**
 * The bookings of a school that its term dates, as they now stand, have left on days without school (a term that was shortened, a snow day),
 * soonest first: who, when and why, nothing else. Only arrangements with something booked are looked into. Refuses whoever may not change the
 * school's term dates.
 */
export async function readAffected(ports: Ports, actor: Actor, school: SchoolKey): Promise<Result<Affected>> {
  const decision = mayEditCalendar(actor.person, school, londonDateOf(actor.now));
  if (!decision.allowed) return { ok: false, error: decision.error };
  const schools = await ports.register.schools();
  if (!schools.some((one) => one.key === school)) return refuse('not-found', 'There is no such school.');
  const [calendar, all] = await Promise.all([
    ports.register.calendarOf(school),
    ports.register.allArrangements(school),
  ]);
  const booked = all.map((one) => one.value).filter((one) => one.standing.nextBookedAt !== null);
  const sessions = await Promise.all(booked.map(({ key }) => ports.register.sessionsOf(key)));
  const found = affectedSessions(
    sessions.flat().map((one) => one.value),
    calendar.value,
    actor.now,
  );
  const known = await knownAround(ports, booked);
  const arrangementOf = new Map(booked.map((one) => [one.key, one]));
  return ok({
    sessions: found.flatMap(({ session, why }) => {
      const arrangement = arrangementOf.get(session.arrangement);
      if (arrangement === undefined) return [];
      const { nextDueOn } = sessionDue(arrangement.standing);
      return [
        {
          session: sessionSummary(session),
          why,
          supervisors: arrangement.supervisors.map((id) => personRef(known, id)),
          supervisees: arrangement.supervisees.map((id) => personRef(known, id)),
          dueOn: nextDueOn?.toString() ?? null,
        },
      ];
    }),
  });
}

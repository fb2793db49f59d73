import { mayEditCalendar } from '../../../shared/domain/access/school-access.ts';
import { londonDateOf } from '../../../shared/domain/dates.ts';
import { ok, type Result, refuse } from '../../../shared/domain/result.ts';
import type { SchoolKey } from '../../../shared/domain/schools/school.ts';
import type { SchoolCalendar } from '../../../shared/domain/schools/school-calendar.ts';
import type { SessionKey } from '../../../shared/domain/sessions/session.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import type { SessionInPlace } from '../steps/allowed-session.ts';

/** A session of a school, with the school's term dates. */
export interface AffectedInPlace extends SessionInPlace {
  readonly calendar: SchoolCalendar;
}

/** A session of a school, for whoever may change its term dates; a session of another school is `not-found`, as an unknown one. */
export async function affectedInPlace(
  ports: Ports,
  actor: Actor,
  school: SchoolKey,
  key: SessionKey,
): Promise<Result<AffectedInPlace>> {
  const decision = mayEditCalendar(actor.person, school, londonDateOf(actor.now));
  if (!decision.allowed) return { ok: false, error: decision.error };
  const session = await ports.register.session(key);
  const arrangement = session === null ? null : await ports.register.arrangement(session.value.arrangement);
  if (session === null || arrangement === null || arrangement.value.school !== school) {
    return refuse('not-found', 'There is no such booking at this school.');
  }
  return ok({ session, arrangement, calendar: (await ports.register.calendarOf(school)).value });
}

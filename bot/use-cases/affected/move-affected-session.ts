import type { ChangedSession } from '../../../shared/contract/sessions.ts';
import type { MoveAffected } from '../../../shared/contract/term.ts';
import { londonDateOf, Temporal } from '../../../shared/domain/dates.ts';
import { type Result, refuse } from '../../../shared/domain/result.ts';
import { dayKindOf } from '../../../shared/domain/schools/day-kind.ts';
import type { SchoolKey } from '../../../shared/domain/schools/school.ts';
import { noSchoolOn } from '../../../shared/domain/sessions/affected-sessions.ts';
import type { SessionKey } from '../../../shared/domain/sessions/session.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { moveFound } from '../move-session.ts';
import { affectedInPlace } from './affected-in-place.ts';

/**
 * Moves a booking that the term dates have left on a day without school to a school day, for whoever keeps those dates; the parties hear of it by
 * the event in their calendars, and the supervisee accepts it as any other time. Asked again for the same time it is the same move. This is
 * the one thing somebody outside a supervision may change about its sessions, and only while there is no school on that day.
 * Refusals: whoever may not change the term dates, `not-found`, `already-done` for a booking that is on a school day, `invalid-field` for a
 * time that is not on one, and as `moveSession`.
 */
export async function moveAffectedSession(
  ports: Ports,
  actor: Actor,
  school: SchoolKey,
  key: SessionKey,
  { startsAt }: MoveAffected,
): Promise<Result<ChangedSession>> {
  const found = await affectedInPlace(ports, actor, school, key);
  if (!found.ok) return found;
  const { session, calendar } = found.value;
  const at = Temporal.Instant.from(startsAt);
  const isThereAlready = session.value.startsAt.equals(at);
  if (!isThereAlready && noSchoolOn(session.value, calendar, actor.now) === null) {
    return refuse('already-done', 'This booking is not on a day without school any more.');
  }
  if (dayKindOf(londonDateOf(at), calendar) !== 'school day') {
    return refuse('invalid-field', 'There is no school on that day. Choose a school day.', 'startsAt');
  }
  return moveFound(ports, actor, found.value, { startsAt, reason: 'school need' });
}

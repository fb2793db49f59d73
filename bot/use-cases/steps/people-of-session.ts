import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import type { PersonId } from '../../../shared/domain/people/person.ts';
import type { Session } from '../../../shared/domain/sessions/session.ts';

/** Everybody who is at a session, each once: its organiser, the arrangement's supervisees, and guests from another group. */
export function peopleOfSession(arrangement: Arrangement, session: Session): readonly PersonId[] {
  return [...new Set([session.organiser, ...arrangement.supervisees, ...(session.guests ?? [])])];
}

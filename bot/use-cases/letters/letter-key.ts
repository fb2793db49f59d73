import type { PersonId } from '../../../shared/domain/people/person.ts';
import type { Session } from '../../../shared/domain/sessions/session.ts';
import { methodOf, sequenceOf } from '../../../shared/domain/sessions/session-notice.ts';

/** The unique key of what one person is told of a session as it stands: the same however often it is tried, another after each move. `again` = somebody asked for it once more. */
export function letterKey(session: Session, person: PersonId, again: string | null = null): string {
  const key = ['mail', session.key, sequenceOf(session), methodOf(session), person].join('|');
  return again === null ? key : `${key}|${again}`;
}

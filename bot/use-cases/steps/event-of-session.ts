import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { Session } from '../../../shared/domain/sessions/session.ts';
import type { Ports } from '../../ports/index.ts';
import type { Versioned } from '../../ports/versioned.ts';
import { changeSession } from './change-session.ts';
import { holderOf } from './mailbox-of-session.ts';
import { peopleOfSession } from './people-of-session.ts';

/** What stands in the calendar; neutral, because a title leaves the record's access control (D11). */
const EVENT_TITLE = 'Supervision';

/**
 * The session with its event in the organiser's calendar (a supervisee's, where the supervisor has no account): made if it was not there yet,
 * so that a booking that died half way is mended by the next try. A person without a mailbox is left out; where nobody has one there is no event.
 */
export async function withEvent(
  ports: Ports,
  arrangement: Arrangement,
  session: Versioned<Session>,
): Promise<Result<Versioned<Session>>> {
  if (session.value.eventId !== null) return ok(session);
  const people = await ports.register.people(peopleOfSession(arrangement, session.value));
  const organiser = holderOf(session.value, people)?.email ?? null;
  if (organiser === null) return ok(session);
  const event = await ports.calendar.book({
    session: session.value.key,
    organiser,
    attendees: people.flatMap(({ email, name }) => (email === null || email === organiser ? [] : [{ email, name }])),
    title: EVENT_TITLE,
    startsAt: session.value.startsAt,
    endsAt: session.value.endsAt,
    venue: session.value.venue,
    link: ports.links.to(`sessions/${session.value.key}`),
  });
  return changeSession(ports, session, (standing) =>
    ok(standing.eventId === event.id ? standing : { ...standing, eventId: event.id }),
  );
}

import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import { AGREED, isSameTime, settledInOutlook, withOutlook } from '../../../shared/domain/sessions/as-in-outlook.ts';
import type { Session } from '../../../shared/domain/sessions/session.ts';
import type { Ports } from '../../ports/index.ts';
import { StoreError } from '../../ports/store-error.ts';
import type { Versioned } from '../../ports/versioned.ts';
import { callOffEvent } from './call-off-event.ts';
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
  const [made] = await Promise.allSettled([
    ports.calendar.book({
      session: session.value.key,
      organiser,
      attendees: people.flatMap(({ email, name }) => (email === null || email === organiser ? [] : [{ email, name }])),
      title: EVENT_TITLE,
      startsAt: session.value.startsAt,
      endsAt: session.value.endsAt,
      venue: session.value.venue,
      link: ports.links.to(`sessions/${session.value.key}`),
    }),
  ]);
  if (made.status === 'rejected') {
    if (!isMailboxGone(made.reason)) throw made.reason;
    return changeSession(ports, session, (standing) => ok(withoutMailbox(standing)));
  }
  const event = made.value;
  // An earlier try may have made it for a time that has changed since.
  if (!isSameTime(event, session.value)) {
    await ports.calendar.move(organiser, event.id, session.value.startsAt, session.value.endsAt);
  }
  const noted = await changeSession(ports, session, (standing) => ok(withEventId(standing, session.value, event.id)));
  // Somebody may have called it off while the event was being made.
  return noted.ok && noted.value.value.status === 'cancelled'
    ? ok(await callOffEvent(ports, arrangement, noted.value))
    : noted;
}

function withEventId(standing: Session, placed: Session, eventId: string): Session {
  const known = standing.eventId === eventId ? standing : { ...standing, eventId };
  return isSameTime(standing, placed) ? settledInOutlook(known) : known;
}

/** The service may not open the mailbox, or there is none any more (platform D4). */
function isMailboxGone(error: unknown): boolean {
  return error instanceof StoreError && error.kind === 'refused' && (error.status === 403 || error.status === 404);
}

function withoutMailbox(session: Session): Session {
  const outlook = session.outlook ?? AGREED;
  return outlook.trouble === 'no mailbox' ? session : withOutlook(session, { ...outlook, trouble: 'no mailbox' });
}

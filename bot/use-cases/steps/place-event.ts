import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import { isSameTime, settledInOutlook } from '../../../shared/domain/sessions/as-in-outlook.ts';
import type { Session } from '../../../shared/domain/sessions/session.ts';
import type { Ports } from '../../ports/index.ts';
import type { Versioned } from '../../ports/versioned.ts';
import { changeSession } from './change-session.ts';
import { withEvent } from './event-of-session.ts';
import { mailboxOfSession } from './mailbox-of-session.ts';

/**
 * Makes the event agree with a planned session: moved, or made anew where somebody deleted it in Outlook; then the session says that it does.
 * Where the mailbox is no more the session stands without. Safe to repeat. Rejects with `StoreError`; what was changed here is then still marked
 * as unsent, and sent later.
 */
export async function placeEvent(
  ports: Ports,
  arrangement: Arrangement,
  session: Versioned<Session>,
): Promise<Result<Versioned<Session>>> {
  const { eventId, startsAt, endsAt } = session.value;
  const mailbox = await mailboxOfSession(ports, arrangement, session.value);
  if (eventId === null || mailbox === null) return withEvent(ports, arrangement, session);
  const found = await ports.calendar.look(mailbox, { session: session.value.key, eventId });
  if (found.is === 'no mailbox') return ok(session);
  if (found.is === 'gone') {
    const without = await changeSession(ports, session, (standing) => ok({ ...standing, eventId: null }));
    return without.ok ? withEvent(ports, arrangement, without.value) : without;
  }
  if (!isSameTime(found.event, session.value)) await ports.calendar.move(mailbox, found.event.id, startsAt, endsAt);
  return changeSession(ports, session, (standing) =>
    ok(isSameTime(standing, session.value) ? withEventId(settledInOutlook(standing), found.event.id) : standing),
  );
}

function withEventId(session: Session, eventId: string): Session {
  return session.eventId === eventId ? session : { ...session, eventId };
}

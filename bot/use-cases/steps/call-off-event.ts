import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import { ok } from '../../../shared/domain/result.ts';
import { settledInOutlook } from '../../../shared/domain/sessions/as-in-outlook.ts';
import type { Session } from '../../../shared/domain/sessions/session.ts';
import type { Ports } from '../../ports/index.ts';
import type { Versioned } from '../../ports/versioned.ts';
import { changeSession } from './change-session.ts';
import { mailboxOfSession } from './mailbox-of-session.ts';

/** What the invited people read in Outlook; nothing about why (D11). */
const COMMENT = 'This meeting is cancelled. A new time will be found.';

/**
 * Takes a cancelled session's event out of the calendars, also one that was made and never noted; then the session says that Outlook agrees. An
 * event or a mailbox already gone is no error. Safe to repeat. Rejects with `StoreError`; the session is then still marked, and it is sent later.
 */
export async function callOffEvent(
  ports: Ports,
  arrangement: Arrangement,
  session: Versioned<Session>,
): Promise<Versioned<Session>> {
  const { key, eventId } = session.value;
  const mailbox = await mailboxOfSession(ports, arrangement, session.value);
  const known = eventId ?? (mailbox === null ? null : await unnotedEvent(ports, mailbox, key));
  if (known !== null && mailbox !== null) await ports.calendar.cancel(mailbox, known, COMMENT);
  const settled = await changeSession(ports, session, (standing) =>
    ok(standing.status === 'cancelled' ? settledInOutlook(standing) : standing),
  );
  return settled.ok ? settled.value : session;
}

async function unnotedEvent(ports: Ports, mailbox: string, session: string): Promise<string | null> {
  const found = await ports.calendar.look(mailbox, { session, eventId: null });
  return found.is === 'there' ? found.event.id : null;
}

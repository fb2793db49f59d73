import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import type { Session } from '../../../shared/domain/sessions/session.ts';
import type { Ports } from '../../ports/index.ts';
import { holderOf } from './mailbox-of-session.ts';
import { peopleOfSession } from './people-of-session.ts';

/** Makes the event's invited people those of the session, guests too; nothing where there is no event. Safe to repeat. Rejects with `StoreError`. */
export async function inviteToEvent(ports: Ports, arrangement: Arrangement, session: Session): Promise<void> {
  if (session.eventId === null) return;
  const people = await ports.register.people(peopleOfSession(arrangement, session));
  const holder = holderOf(session, people);
  if (holder === null) return;
  const attendees = people.flatMap(({ email, name }) =>
    email === null || email === holder.email ? [] : [{ email, name }],
  );
  await ports.calendar.invite(holder.email, session.eventId, attendees);
}

import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import type { Person } from '../../../shared/domain/people/person.ts';
import type { Session } from '../../../shared/domain/sessions/session.ts';
import type { Ports } from '../../ports/index.ts';
import { peopleOfSession } from './people-of-session.ts';

/** The mailbox that holds a session's event among these people: the organiser's; where they have none (a supervisor without an account), the first supervisee's. */
export function holderOf(session: Session, people: readonly Person[]): (Person & { readonly email: string }) | null {
  const withMailbox = people.flatMap((person) => (person.email === null ? [] : [{ ...person, email: person.email }]));
  return withMailbox.find((person) => person.id === session.organiser) ?? withMailbox[0] ?? null;
}

/** The address of that mailbox, read; null where nobody has one. Rejects with `StoreError`. */
export async function mailboxOfSession(
  ports: Ports,
  arrangement: Arrangement,
  session: Session,
): Promise<string | null> {
  const organiser = await ports.register.person(session.organiser);
  if (organiser?.email) return organiser.email;
  const ids = peopleOfSession(arrangement, session);
  const people = await ports.register.people(ids);
  const inOrder = ids.flatMap((id) => people.find((person) => person.id === id) ?? []);
  return holderOf(session, inOrder)?.email ?? null;
}

import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import type { Instant } from '../../../shared/domain/dates.ts';
import type { PersonId } from '../../../shared/domain/people/person.ts';
import { isWithoutAccount } from '../../../shared/domain/people/without-account.ts';
import type { Session, SessionKey } from '../../../shared/domain/sessions/session.ts';
import type { Ports } from '../../ports/index.ts';
import type { Posted } from '../../ports/mail.ts';
import { peopleOfSession } from '../steps/people-of-session.ts';
import { trustSettingsOf } from '../steps/settings-of.ts';
import { postSessionLetter } from './post-session-letter.ts';

/** What may have reached somebody. */
const TOLD: ReadonlySet<Posted> = new Set(['sent', 'unsure']);

/**
 * Tells those of a session who have no account how it now stands: booked, moved or cancelled, by e-mail where the trust allows that; the
 * others are told with a file that is handed over. Once for each change, however often this is asked; nothing about a session that is over.
 * Costs nothing where everybody has an account.
 */
export async function tellWithoutAccount(
  ports: Ports,
  arrangement: Arrangement,
  session: Session,
  now: Instant,
): Promise<void> {
  const outside = peopleOfSession(arrangement, session).filter(isWithoutAccount);
  if (outside.length === 0 || !isToldNow(session, now)) return;
  const { mailAllowed } = await trustSettingsOf(ports);
  if (!mailAllowed) return;
  for (const person of await ports.register.people(outside)) {
    if (session.status === 'cancelled' && !(await wasTold(ports, person.id, session.key))) continue;
    await postSessionLetter(ports, { arrangement, session, person, now });
  }
}

/** Whether somebody was sent anything about this session; nobody is told that what they never heard of is off. */
export async function wasTold(ports: Ports, person: PersonId, session: SessionKey): Promise<boolean> {
  const letters = await ports.letters.to(person);
  return letters.some(({ about, posted }) => about === session && (posted === null || TOLD.has(posted)));
}

/** Whether there is anything to tell outside: a time still to come that is agreed, or is off. What the others have not agreed to yet is not sent. */
export function isToldNow({ status, startsAt }: Session, now: Instant): boolean {
  return (status === 'booked' || status === 'cancelled') && startsAt.epochMilliseconds > now.epochMilliseconds;
}

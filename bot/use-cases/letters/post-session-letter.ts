import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import type { Instant } from '../../../shared/domain/dates.ts';
import type { Person } from '../../../shared/domain/people/person.ts';
import { writtenTo } from '../../../shared/domain/people/without-account.ts';
import type { Session } from '../../../shared/domain/sessions/session.ts';
import type { Ports } from '../../ports/index.ts';
import { mailboxOfSession } from '../steps/mailbox-of-session.ts';
import { letterKey } from './letter-key.ts';
import { sessionLetter } from './session-letter.ts';

/**
 * Sends one person without an account the calendar file of a session as it stands, unless that was done or tried before: claimed by its key
 * first, what became of it written down after. Nobody without an address, and nothing where nobody has a mailbox to send it from.
 */
export async function postSessionLetter(
  ports: Ports,
  { arrangement, session, person, now }: { arrangement: Arrangement; session: Session; person: Person; now: Instant },
  again: string | null = null,
): Promise<void> {
  const email = writtenTo(person);
  const from = await mailboxOfSession(ports, arrangement, session);
  if (email === null || from === null) return;
  const key = letterKey(session, person.id, again);
  const [people, schools] = await Promise.all([
    ports.register.people([session.organiser, ...arrangement.supervisees]),
    ports.register.schools(),
  ]);
  const organiser = { name: people.find((one) => one.email === from)?.name ?? '', email: from };
  const schoolName = schools.find((school) => school.key === arrangement.school)?.name ?? '';
  const about = { key, recipient: person.id, about: session.key, school: arrangement.school, claimedAt: now };
  const claim = await ports.letters.claim(about);
  if (claim === null) return;
  const attendee = { name: person.name, email };
  const posted = await ports.mail.send(
    sessionLetter(ports.calendarFiles, { id: key, session, organiser, attendee, schoolName, now }),
  );
  await ports.letters.settle(claim, posted, now);
}

import type { CalendarFileView } from '../../shared/contract/letters.ts';
import { isWithoutAccount } from '../../shared/domain/people/without-account.ts';
import { ok, type Result } from '../../shared/domain/result.ts';
import type { SessionKey } from '../../shared/domain/sessions/session.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import { allowedSession } from './steps/allowed-session.ts';
import { holderOf } from './steps/mailbox-of-session.ts';
import { peopleOfSession } from './steps/people-of-session.ts';

/**
 * A session as a calendar file, to keep or to hand to somebody without an account: when, where and with whom; no child and no note. It names
 * the one person without an account it is for; where there are several, nobody. Refusals: not a party of the session, `not-found`.
 */
export async function readCalendarFile(ports: Ports, actor: Actor, key: SessionKey): Promise<Result<CalendarFileView>> {
  const found = await allowedSession(ports, actor, 'sign', key);
  if (!found.ok) return found;
  const arrangement = found.value.arrangement.value;
  const session = found.value.session.value;
  const people = await ports.register.people(peopleOfSession(arrangement, session));
  const outside = people.filter((person) => isWithoutAccount(person.id));
  const [only] = outside;
  const attendee = outside.length === 1 && only?.contactEmail !== undefined ? only : null;
  const organiser = holderOf(session, people);
  const { name, contentType, text } = ports.calendarFiles.of({
    session,
    organiser,
    attendee: attendee === null ? null : { name: attendee.name, email: attendee.contactEmail ?? '' },
    now: actor.now,
  });
  return ok({ name, contentType, text });
}

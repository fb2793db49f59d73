import type { Arrangement } from '../../shared/domain/arrangements/arrangement.ts';
import type { Instant } from '../../shared/domain/dates.ts';
import { ok } from '../../shared/domain/result.ts';
import type { Session } from '../../shared/domain/sessions/session.ts';
import type { BookedEvent } from '../ports/calendar.ts';
import type { Ports } from '../ports/index.ts';
import type { Versioned } from '../ports/versioned.ts';
import { afterChange } from './after-change.ts';
import { tellWithoutAccount } from './letters/tell-without-account.ts';
import { changeSession } from './steps/change-session.ts';
import { holderOf } from './steps/mailbox-of-session.ts';

/**
 * Brings a planned session up to date with what people did in Outlook: the other side accepted or declined, the organiser moved or cancelled
 * it there. Answers with the session as it now stands; asks the calendar only for sessions still waiting to be accepted.
 */
export async function reconcileSession(
  ports: Ports,
  arrangement: Arrangement,
  stored: Versioned<Session>,
  now: Instant,
): Promise<Versioned<Session>> {
  const { status, eventId, organiser } = stored.value;
  if (status !== 'proposed' || eventId === null) return stored;
  const people = await ports.register.people([organiser, ...arrangement.supervisees]);
  const mailbox = holderOf(stored.value, people)?.email ?? null;
  const event = mailbox === null ? null : await ports.calendar.find(mailbox, eventId);
  if (event === null) return stored;
  const changed = await changeSession(ports, stored, (standing) => ok(asInOutlook(standing, event, people)));
  if (!changed.ok || changed.value === stored) return stored;
  const by = answeredBy(changed.value.value);
  const accepted = changed.value.value.status === 'booked' ? ('session accepted' as const) : ('session moved' as const);
  const what = changed.value.value.status === 'cancelled' ? ('session cancelled' as const) : accepted;
  await ports.audit.append({ arrangement: arrangement.key, at: now, by, event: what, about: stored.value.key });
  await tellWithoutAccount(ports, arrangement, changed.value.value, now);
  await afterChange(ports, arrangement.key, now);
  return changed.value;
}

function answeredBy(session: Session): string {
  return session.cancelledBy ?? session.acceptedBy.at(-1) ?? session.organiser;
}

function asInOutlook(
  session: Session,
  event: BookedEvent,
  people: readonly { readonly id: string; readonly email: string | null }[],
): Session {
  if (session.status !== 'proposed') return session;
  const idOf = (email: string) => people.find((one) => one.email?.toLowerCase() === email.toLowerCase())?.id;
  const answers = event.responses.flatMap(({ email, response }) => {
    const person = idOf(email);
    return person === undefined || person === session.proposedBy ? [] : [{ person, response }];
  });
  const declined = answers.find((one) => one.response === 'declined');
  const accepted = answers.find((one) => one.response === 'accepted');
  if (event.isCancelled || declined !== undefined) {
    const by = event.isCancelled ? session.organiser : (declined?.person ?? session.organiser);
    return { ...session, status: 'cancelled', cancelledBy: by, reason: 'other' };
  }
  if (accepted !== undefined) {
    return { ...session, status: 'booked', acceptedBy: [...new Set([...session.acceptedBy, accepted.person])] };
  }
  if (event.startsAt.equals(session.startsAt) && event.endsAt.equals(session.endsAt)) return session;
  return { ...session, startsAt: event.startsAt, endsAt: event.endsAt, rescheduledCount: session.rescheduledCount + 1 };
}

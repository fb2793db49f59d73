import { hasLeft } from '../../../shared/domain/access/has-left.ts';
import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import { type Instant, londonDateOf } from '../../../shared/domain/dates.ts';
import type { Person } from '../../../shared/domain/people/person.ts';
import { ok } from '../../../shared/domain/result.ts';
import {
  asInOutlook,
  type EventNow,
  isFollowed,
  type OutlookStep,
} from '../../../shared/domain/sessions/as-in-outlook.ts';
import type { Session } from '../../../shared/domain/sessions/session.ts';
import type { BookedEvent, EventFound } from '../../ports/calendar.ts';
import type { Ports } from '../../ports/index.ts';
import type { Versioned } from '../../ports/versioned.ts';
import { afterChange } from '../after-change.ts';
import { callOffEvent } from '../steps/call-off-event.ts';
import { changeSession } from '../steps/change-session.ts';
import { withEvent } from '../steps/event-of-session.ts';
import { holderOf } from '../steps/mailbox-of-session.ts';
import { peopleOfSession } from '../steps/people-of-session.ts';
import { placeEvent } from '../steps/place-event.ts';
import { passOnNews } from './pass-on-news.ts';

/**
 * Brings one session and its event together: follows what people did in Outlook, sends there what was done here and had not arrived, makes an event
 * that is missing, and leaves a true conflict to people. Safe to repeat and to do twice at once: the session's ETag decides, and own changes say
 * the same on both sides. `known` = the event as it was just told. Answers with the session as it then stands. Rejects with `StoreError`.
 */
export async function followOutlook(
  ports: Ports,
  stored: Versioned<Session>,
  now: Instant,
  known: EventFound | null = null,
): Promise<Versioned<Session>> {
  const session = stored.value;
  const arrangement = (await ports.register.arrangement(session.arrangement))?.value;
  if (arrangement === undefined) return stored;
  if (hasNews(session)) {
    // Read again: another round may have passed it on since.
    const standing = (await ports.register.session(session.key)) ?? stored;
    const told = await passOnNews(ports, arrangement, standing, now, 'again');
    return hasNews(told.value) ? told : followOutlook(ports, told, now, known);
  }
  const people = await inOrder(ports, arrangement, session);
  const holder = holderOf(session, people);
  if (holder === null) return stored;
  const isGone = hasLeft(holder, londonDateOf(now));
  if (session.eventId === null && isFollowed(session) && !isGone) return made(ports, arrangement, stored, now);
  const found = isGone
    ? ({ is: 'no mailbox' } as const)
    : (known ?? (await ports.calendar.look(holder.email, { session: session.key, eventId: session.eventId })));
  const heard = { arrangement, event: eventNow(found, people), holder: holder.id, now };
  const read: { step: OutlookStep } = { step: { is: 'same' } };
  const changed = await changeSession(ports, stored, (standing) => {
    const isThatEvent = standing.eventId === session.eventId;
    read.step = isThatEvent ? asInOutlook(standing, heard) : { is: 'same' };
    return ok(read.step.is === 'changed' ? withEventId(read.step.session, found) : standing);
  });
  if (!changed.ok) return stored;
  if (read.step.is === 'to send') return send(ports, arrangement, changed.value);
  if (read.step.is === 'same') return changed.value;
  return passOnNews(ports, arrangement, await withoutDeclined(ports, arrangement, changed.value), now, 'first');
}

/** A session one of two has declined is off for both, in both calendars. */
async function withoutDeclined(
  ports: Ports,
  arrangement: Arrangement,
  stored: Versioned<Session>,
): Promise<Versioned<Session>> {
  const { status, outlook } = stored.value;
  return status === 'cancelled' && outlook?.trouble === 'unsent' ? callOffEvent(ports, arrangement, stored) : stored;
}

function hasNews({ outlook }: Session): boolean {
  return (outlook?.news ?? null) !== null;
}

async function inOrder(ports: Ports, arrangement: Arrangement, session: Session): Promise<readonly Person[]> {
  const ids = [...new Set([...peopleOfSession(arrangement, session), ...arrangement.supervisors])];
  const people = await ports.register.people(ids);
  return ids.flatMap((id) => people.find((person) => person.id === id) ?? []);
}

/** An event found again in another calendar of the same mailbox has another id. */
function withEventId(session: Session, found: EventFound): Session {
  return found.is === 'there' && session.eventId !== found.event.id ? { ...session, eventId: found.event.id } : session;
}

/** A booking that died half way: written down if it was not, its event made, the register brought up to date. */
async function made(
  ports: Ports,
  arrangement: Arrangement,
  stored: Versioned<Session>,
  now: Instant,
): Promise<Versioned<Session>> {
  const { key, outlook, proposedBy } = stored.value;
  if (outlook?.trouble === 'no mailbox') return stored;
  const trail = await ports.audit.of(arrangement.key);
  if (!trail.some(({ about }) => about === key)) {
    await ports.audit.append({
      arrangement: arrangement.key,
      at: now,
      by: proposedBy,
      event: 'session booked',
      about: key,
    });
  }
  const done = await withEvent(ports, arrangement, stored);
  await afterChange(ports, arrangement.key, now);
  return done.ok ? done.value : stored;
}

async function send(ports: Ports, arrangement: Arrangement, stored: Versioned<Session>): Promise<Versioned<Session>> {
  if (stored.value.status === 'cancelled') return callOffEvent(ports, arrangement, stored);
  const placed = await placeEvent(ports, arrangement, stored);
  return placed.ok ? placed.value : stored;
}

function eventNow(found: EventFound, people: readonly Person[]): EventNow {
  if (found.is !== 'there') return found;
  const { startsAt, endsAt, isCancelled } = found.event;
  return isCancelled ? { is: 'gone' } : { is: 'there', startsAt, endsAt, answers: answersIn(found.event, people) };
}

/** The answers of people of the session; others who were invited in Outlook are not ours. */
function answersIn({ responses }: BookedEvent, people: readonly Person[]) {
  return responses.flatMap(({ email, response }) => {
    const person = people.find((one) => one.email?.toLowerCase() === email.toLowerCase());
    return person === undefined || response === 'none' ? [] : [{ person: person.id, answer: response }];
  });
}

import type { BookSession, ChangedSession } from '../../shared/contract/sessions.ts';
import type { Arrangement, ArrangementKey } from '../../shared/domain/arrangements/arrangement.ts';
import { londonDateOf, Temporal, writtenMoment } from '../../shared/domain/dates.ts';
import { ok, type Result, refuse } from '../../shared/domain/result.ts';
import { needsAcceptance } from '../../shared/domain/sessions/needs-acceptance.ts';
import { newSession } from '../../shared/domain/sessions/new-session.ts';
import { isPlanned, sameNeed } from '../../shared/domain/sessions/same-need.ts';
import type { Session, SessionStatus } from '../../shared/domain/sessions/session.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import type { Versioned } from '../ports/versioned.ts';
import { acceptSession } from './accept-session.ts';
import { afterChange } from './after-change.ts';
import { tellWithoutAccount } from './letters/tell-without-account.ts';
import { allowedArrangement } from './steps/allowed-arrangement.ts';
import { busyPeople } from './steps/busy-people.ts';
import { withEvent } from './steps/event-of-session.ts';
import { note, noteOnce } from './steps/note-once.ts';
import { organiserOf } from './steps/organiser-of.ts';
import { peopleOfSession } from './steps/people-of-session.ts';
import { tooFarAhead } from './steps/too-far-ahead.ts';
import { changedSession } from './views/changed-session.ts';

const TRIES = 4;

/**
 * Books a session: proposed until somebody on the other side accepts. However often and by however many the same pair is booked at once, one
 * session and one event come of it: a session's key is the arrangement's next number in a unique column, the event's transaction id is that
 * key, and the same time asked for again is the same booking (by the other side: its acceptance). A try that died half way is mended by the
 * next. Refusals: not a party, a supervisee booking for others, `invalid-field` for a time in the past or before the arrangement began,
 * `time-taken` when somebody is busy (unless `evenIfBusy`), `already-done` when a session nearby already answers the need. D7, J-35.
 */
export async function bookSession(
  ports: Ports,
  actor: Actor,
  key: ArrangementKey,
  asked: BookSession,
): Promise<Result<ChangedSession>> {
  const found = await allowedArrangement(ports, actor, 'book', key);
  if (!found.ok) return found;
  const arrangement = found.value.value;
  const refusal = timeRefusal(actor, arrangement, asked);
  if (refusal !== null) return refusal;
  let isCalendarAsked = asked.evenIfBusy === true || asked.alreadyMet === true;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const sessions = await ports.register.sessionsOf(key);
    const session = sessionAsked(actor, arrangement, asked, sessions.length + 1);
    const standing = sessions.find((one) => isPlanned(one.value) && one.value.startsAt.equals(session.startsAt));
    if (standing !== undefined) return joinStanding(ports, actor, arrangement, standing);
    const near =
      asked.formality === 'ad hoc'
        ? null
        : sameNeed(
            sessions.map((one) => one.value),
            arrangement,
            session.startsAt,
          );
    if (near !== null) return refuse('already-done', alreadyBooked(near));
    if (!isCalendarAsked) {
      const { busy } = await busyPeople(ports, peopleOfSession(arrangement, session), session.startsAt, session.endsAt);
      if (busy.length > 0)
        return refuse('time-taken', `${namesOf(busy)} not free then. Choose another time.`, 'startsAt');
      isCalendarAsked = true;
    }
    const outcome = await ports.register.createSession(session, arrangement.school);
    if (outcome.done) return finish(ports, actor, arrangement, outcome.stored, note);
  }
  return refuse('clash', 'Somebody else is booking for the same people right now. Please look again.');
}

function timeRefusal(actor: Actor, arrangement: Arrangement, asked: BookSession) {
  const startsAt = Temporal.Instant.from(asked.startsAt);
  const isPast = startsAt.epochMilliseconds < actor.now.epochMilliseconds;
  if (asked.alreadyMet === true) {
    if (!isPast) return refuse('invalid-field', 'A meeting that has already happened lies in the past.', 'startsAt');
    const isBefore = londonDateOf(startsAt).since(arrangement.startedOn).sign < 0;
    return isBefore ? refuse('invalid-field', 'That is before this supervision began.', 'startsAt') : null;
  }
  if (isPast) return refuse('invalid-field', 'That time has passed. Choose a time to come.', 'startsAt');
  return tooFarAhead(startsAt, actor.now);
}

function sessionAsked(actor: Actor, arrangement: Arrangement, asked: BookSession, number: number): Session {
  const startsAt = Temporal.Instant.from(asked.startsAt);
  return newSession(arrangement, {
    key: `${arrangement.key}-s${number}`,
    formality: asked.formality ?? 'formal',
    startsAt,
    endsAt: startsAt.add({ minutes: asked.durationMinutes ?? arrangement.durationMinutes }),
    status: statusAtFirst(arrangement, actor, asked.alreadyMet === true),
    proposedBy: actor.person.id,
    venue: asked.venue ?? arrangement.venue,
    organiser: organiserOf(actor, arrangement),
  });
}

/** Where nobody on the other side has an account, what was agreed by word of mouth is agreed. */
function statusAtFirst(arrangement: Arrangement, actor: Actor, isPast: boolean): SessionStatus {
  if (needsAcceptance(arrangement, actor.person.id)) return isPast ? 'unconfirmed' : 'proposed';
  return isPast ? 'held' : 'booked';
}

async function joinStanding(
  ports: Ports,
  actor: Actor,
  arrangement: Arrangement,
  standing: Versioned<Session>,
): Promise<Result<ChangedSession>> {
  const isMine = standing.value.acceptedBy.includes(actor.person.id);
  const mended = await finish(ports, actor, arrangement, standing, isMine ? noteOnce : null);
  const waits = standing.value.status === 'proposed' || standing.value.status === 'unconfirmed';
  return mended.ok && waits && !isMine ? acceptSession(ports, actor, standing.value.key) : mended;
}

async function finish(
  ports: Ports,
  actor: Actor,
  arrangement: Arrangement,
  session: Versioned<Session>,
  write: typeof note | null,
): Promise<Result<ChangedSession>> {
  const { status, eventId } = session.value;
  const isWhole = status === 'unconfirmed' || status === 'held' || eventId !== null;
  // Written down before the event is made: who dies after it has left nothing but an event to make, and that is found.
  if (write !== null) await write(ports, actor, arrangement.key, 'session booked', session.value.key);
  const booked = isWhole ? ok(session) : await withEvent(ports, arrangement, session);
  if (!booked.ok) return booked;
  if (status === 'held') await noteOnce(ports, actor, arrangement.key, 'session held', session.value.key);
  await tellWithoutAccount(ports, arrangement, booked.value.value, actor.now);
  const standing = await afterChange(ports, arrangement.key, actor.now);
  return ok(await changedSession(ports, arrangement, booked.value.value, standing));
}

function alreadyBooked(session: Session): string {
  const waits = session.status === 'proposed' ? ', waiting to be accepted' : '';
  return `Supervision is already booked for ${writtenMoment(session.startsAt)}${waits}. Move that session if another time suits better.`;
}

function namesOf(people: readonly { readonly name: string }[]): string {
  const names = people.map((person) => person.name).join(' and ');
  return people.length === 1 ? `${names} is` : `${names} are`;
}

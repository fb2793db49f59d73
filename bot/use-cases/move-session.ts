import type { ChangedSession, MoveSession } from '../../shared/contract/sessions.ts';
import { Temporal } from '../../shared/domain/dates.ts';
import { ok, type Result, refuse } from '../../shared/domain/result.ts';
import { unsent } from '../../shared/domain/sessions/as-in-outlook.ts';
import { needsAcceptance } from '../../shared/domain/sessions/needs-acceptance.ts';
import { isPlanned } from '../../shared/domain/sessions/same-need.ts';
import type { Session, SessionKey } from '../../shared/domain/sessions/session.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import { afterChange } from './after-change.ts';
import { tellWithoutAccount } from './letters/tell-without-account.ts';
import { allowedSession, type SessionInPlace } from './steps/allowed-session.ts';
import { busyPeople } from './steps/busy-people.ts';
import { changeSession } from './steps/change-session.ts';
import { note, noteOnce } from './steps/note-once.ts';
import { peopleOfSession } from './steps/people-of-session.ts';
import { placeEvent } from './steps/place-event.ts';
import { tooFarAhead } from './steps/too-far-ahead.ts';
import { changedSession } from './views/changed-session.ts';

/**
 * Moves a planned session to another time, keeping its length. It is proposed anew by whoever moved it, and the event in both calendars
 * follows. Moving it to where it stands changes nothing. Refusals: not a party, `invalid-field` for a time in the past, `time-taken`,
 * `already-done` for a session that is not planned any more. Source: J-39.
 */
export async function moveSession(
  ports: Ports,
  actor: Actor,
  key: SessionKey,
  asked: MoveSession,
): Promise<Result<ChangedSession>> {
  const found = await allowedSession(ports, actor, 'move or cancel', key);
  return found.ok ? moveFound(ports, actor, found.value, asked) : found;
}

/** The same for a session already found, by somebody already allowed to move it. Refusals: as `moveSession`, but for who may. */
export async function moveFound(
  ports: Ports,
  actor: Actor,
  found: SessionInPlace,
  asked: MoveSession,
): Promise<Result<ChangedSession>> {
  const arrangement = found.arrangement.value;
  const before = found.session.value;
  const { key } = before;
  const startsAt = Temporal.Instant.from(asked.startsAt);
  if (startsAt.epochMilliseconds < actor.now.epochMilliseconds) {
    return refuse('invalid-field', 'That time has passed. Choose a time to come.', 'startsAt');
  }
  const tooFar = tooFarAhead(startsAt, actor.now);
  if (tooFar !== null) return tooFar;
  const isThereAlready = before.startsAt.equals(startsAt);
  if (!isThereAlready && asked.evenIfBusy !== true) {
    const endsAt = startsAt.add(before.startsAt.until(before.endsAt));
    const { busy } = await busyPeople(ports, peopleOfSession(arrangement, before), startsAt, endsAt, before);
    if (busy.length > 0) return refuse('time-taken', 'Somebody is not free then. Choose another time.', 'startsAt');
  }
  const changed = await changeSession(ports, found.session, (standing) =>
    moved(standing, startsAt, asked, actor, needsAcceptance(arrangement, actor.person.id)),
  );
  if (!changed.ok) return changed;
  const placed = await placeEvent(ports, arrangement, changed.value);
  if (!placed.ok) return placed;
  await (isThereAlready ? noteOnce : note)(ports, actor, arrangement.key, 'session moved', key);
  await tellWithoutAccount(ports, arrangement, placed.value.value, actor.now);
  const standing = await afterChange(ports, arrangement.key, actor.now);
  return ok(await changedSession(ports, arrangement, placed.value.value, standing));
}

function moved(
  session: Session,
  startsAt: Temporal.Instant,
  asked: MoveSession,
  actor: Actor,
  isToBeAccepted: boolean,
): Result<Session> {
  if (!isPlanned(session)) return refuse('already-done', `This session is ${session.status}; it cannot be moved.`);
  if (session.startsAt.equals(startsAt)) return ok(session);
  return ok(
    unsent(session, {
      ...session,
      startsAt,
      endsAt: startsAt.add(session.startsAt.until(session.endsAt)),
      status: isToBeAccepted ? 'proposed' : 'booked',
      proposedBy: actor.person.id,
      acceptedBy: [actor.person.id],
      rescheduledCount: session.rescheduledCount + 1,
      reason: asked.reason,
    }),
  );
}

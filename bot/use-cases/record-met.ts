import { mayWithArrangement } from '../../shared/domain/access/arrangement-access.ts';
import { isOnProposersSide } from '../../shared/domain/access/session-access.ts';
import type { Arrangement, ArrangementKey } from '../../shared/domain/arrangements/arrangement.ts';
import { atLondon, londonDateOf, type PlainDate, Temporal, writtenDate } from '../../shared/domain/dates.ts';
import { ok, type Result, refuse } from '../../shared/domain/result.ts';
import { isPlanned } from '../../shared/domain/sessions/same-need.ts';
import type { Session, SessionKey } from '../../shared/domain/sessions/session.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import type { Versioned } from '../ports/versioned.ts';
import { acceptSession } from './accept-session.ts';
import { afterChange } from './after-change.ts';
import { bookSession } from './book-session.ts';
import { markHeld } from './mark-held.ts';
import { allowedArrangement } from './steps/allowed-arrangement.ts';
import { changeSession } from './steps/change-session.ts';
import { noteOnce } from './steps/note-once.ts';

/** Only the day is asked; a session without a time is taken to have been at midday. */
const MIDDAY = '12:00';
const MIDNIGHT = '00:00';

/**
 * Records that two people have already met, by the day alone: `unconfirmed` until the other side confirms it or the record is begun (C-67,
 * T-29). A session planned for that day is the one that was held; a day already recorded is not recorded twice, and said by the other side it
 * is their confirmation. Refusals: whoever may not book, `invalid-field` for a day to come or before the arrangement began.
 */
export async function recordMet(
  ports: Ports,
  actor: Actor,
  key: ArrangementKey,
  metOn: PlainDate,
): Promise<Result<SessionKey>> {
  const found = await allowedArrangement(ports, actor, 'book', key);
  if (!found.ok) return found;
  const arrangement = found.value.value;
  const today = londonDateOf(actor.now);
  if (Temporal.PlainDate.compare(metOn, today) > 0)
    return refuse('invalid-field', 'That day is still to come.', 'metOn');
  if (Temporal.PlainDate.compare(metOn, arrangement.startedOn) < 0)
    return refuse('invalid-field', `This supervision began on ${writtenDate(arrangement.startedOn)}.`, 'metOn');
  const sessions = await ports.register.sessionsOf(key);
  const known = sessions.find(
    ({ value }) =>
      value.formality === 'formal' && value.status !== 'cancelled' && londonDateOf(value.startsAt).equals(metOn),
  );
  return known === undefined
    ? recordNew(ports, actor, arrangement, metOn)
    : recordKnown(ports, actor, arrangement, known);
}

async function recordNew(
  ports: Ports,
  actor: Actor,
  arrangement: Arrangement,
  metOn: PlainDate,
): Promise<Result<SessionKey>> {
  const midday = atLondon(metOn, MIDDAY);
  const isOver = midday.epochMilliseconds < actor.now.epochMilliseconds;
  const startsAt = isOver ? midday : atLondon(metOn, MIDNIGHT);
  const booked = await bookSession(ports, actor, arrangement.key, {
    key: `met-${metOn}`,
    startsAt: startsAt.toString(),
    alreadyMet: true,
  });
  return booked.ok ? ok(booked.value.session.key) : booked;
}

/** The planned session of that day, which is the one they mean; one that is held or waits for them is not recorded again. */
async function recordKnown(
  ports: Ports,
  actor: Actor,
  arrangement: Arrangement,
  known: Versioned<Session>,
): Promise<Result<SessionKey>> {
  const { key, status, startsAt } = known.value;
  if (status === 'held') return ok(key);
  if (status === 'missed')
    return refuse('already-done', 'That session is marked as missed. Open it to put that right.');
  if (startsAt.epochMilliseconds > actor.now.epochMilliseconds)
    return refuse('invalid-field', 'That session has not begun yet.', 'metOn');
  const leads = mayWithArrangement(actor.person, 'mark held or missed', arrangement, londonDateOf(actor.now)).allowed;
  if (status === 'unconfirmed') {
    if (isOnProposersSide(arrangement, known.value, actor.person)) return ok(key);
    const accepted = await acceptSession(ports, actor, key);
    return accepted.ok ? ok(key) : accepted;
  }
  if (leads && isPlanned(known.value)) {
    const held = await markHeld(ports, actor, key, { attended: null });
    return held.ok ? ok(key) : held;
  }
  const said = await changeSession(ports, known, (standing) =>
    ok(
      standing.status === 'booked' || standing.status === 'proposed'
        ? { ...standing, status: 'unconfirmed', proposedBy: actor.person.id, acceptedBy: [actor.person.id] }
        : standing,
    ),
  );
  if (!said.ok) return said;
  await noteOnce(ports, actor, arrangement.key, 'session said held', key);
  await afterChange(ports, arrangement.key, actor.now);
  return ok(key);
}

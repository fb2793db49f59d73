import type { ChangedSession } from '../../shared/contract/sessions.ts';
import { ok, type Result, refuse } from '../../shared/domain/result.ts';
import type { Session, SessionKey } from '../../shared/domain/sessions/session.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import { afterChange } from './after-change.ts';
import { tellWithoutAccount } from './letters/tell-without-account.ts';
import { allowedSession } from './steps/allowed-session.ts';
import { changeSession } from './steps/change-session.ts';
import { withEvent } from './steps/event-of-session.ts';
import { note, noteOnce } from './steps/note-once.ts';
import { changedSession } from './views/changed-session.ts';

/**
 * Accepts a proposed time for the other side: the session is booked then; a meeting that has already happened is held then. Accepting twice
 * is accepting once. Refusals: not a party, `not-allowed` for the proposer's own side, `already-done` when it is no longer waiting.
 */
export async function acceptSession(ports: Ports, actor: Actor, key: SessionKey): Promise<Result<ChangedSession>> {
  const found = await allowedSession(ports, actor, 'accept', key);
  if (!found.ok) return found;
  const arrangement = found.value.arrangement.value;
  const wasAccepted = found.value.session.value.acceptedBy.includes(actor.person.id);
  const changed = await changeSession(ports, found.value.session, (standing) => accepted(standing, actor.person.id));
  if (!changed.ok) return changed;
  const write = wasAccepted ? noteOnce : note;
  await write(ports, actor, arrangement.key, 'session accepted', key);
  if (changed.value.value.status === 'held') await noteOnce(ports, actor, arrangement.key, 'session held', key);
  const mended = changed.value.value.status === 'booked' ? await withEvent(ports, arrangement, changed.value) : changed;
  if (!mended.ok) return mended;
  await tellWithoutAccount(ports, arrangement, mended.value.value, actor.now);
  const standing = await afterChange(ports, arrangement.key, actor.now);
  return ok(await changedSession(ports, arrangement, mended.value.value, standing));
}

function accepted(session: Session, person: string): Result<Session> {
  if (session.status === 'proposed' || session.status === 'unconfirmed') {
    const status = session.status === 'proposed' ? 'booked' : 'held';
    return ok({ ...session, status, acceptedBy: [...new Set([...session.acceptedBy, person])] });
  }
  if (session.acceptedBy.includes(person)) return ok(session);
  if (session.status === 'booked') return ok({ ...session, acceptedBy: [...session.acceptedBy, person] });
  return refuse('already-done', `This session is ${session.status} already.`);
}

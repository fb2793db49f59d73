import { ok, type Result, refuse } from '../../shared/domain/result.ts';
import type { Session, SessionKey } from '../../shared/domain/sessions/session.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import { afterChange } from './after-change.ts';
import { allowedSession } from './steps/allowed-session.ts';
import { changeSession } from './steps/change-session.ts';
import { noteOnce } from './steps/note-once.ts';

/**
 * The other side says that a meeting recorded afterwards did not take place: it is taken back and counts as nobody's cancellation. Saying it
 * twice is saying it once. Refusals: not a party, the side that recorded it, `already-done` once it is confirmed.
 */
export async function denyHeld(ports: Ports, actor: Actor, key: SessionKey): Promise<Result<Session>> {
  const found = await allowedSession(ports, actor, 'accept', key);
  if (!found.ok) return found;
  const changed = await changeSession(ports, found.value.session, denied);
  if (!changed.ok) return changed;
  await noteOnce(ports, actor, found.value.arrangement.value.key, 'session cancelled', key);
  await afterChange(ports, found.value.arrangement.value.key, actor.now);
  return ok(changed.value.value);
}

function denied(session: Session): Result<Session> {
  if (session.status === 'cancelled') return ok(session);
  if (session.status !== 'unconfirmed')
    return refuse('already-done', 'This session does not wait to be confirmed any more.');
  return ok({ ...session, status: 'cancelled', cancelledBy: null, reason: 'other' });
}

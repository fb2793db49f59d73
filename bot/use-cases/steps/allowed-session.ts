import type { ArrangementAct } from '../../../shared/domain/access/arrangement-access.ts';
import { mayWithSession } from '../../../shared/domain/access/session-access.ts';
import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import { londonDateOf } from '../../../shared/domain/dates.ts';
import { ok, type Result, refuse } from '../../../shared/domain/result.ts';
import type { Session, SessionKey } from '../../../shared/domain/sessions/session.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import type { Versioned } from '../../ports/versioned.ts';
import { settleCover } from './settle-cover.ts';

/** A session and its arrangement, as they stand in the store. */
export interface SessionInPlace {
  readonly session: Versioned<Session>;
  readonly arrangement: Versioned<Arrangement>;
}

/** The session with this key, if the actor may do this with it today. Who may not know of it gets `not-found`, as for an unknown key. */
export async function allowedSession(
  ports: Ports,
  actor: Actor,
  act: ArrangementAct,
  key: SessionKey,
): Promise<Result<SessionInPlace>> {
  const session = await ports.register.session(key);
  const found = session === null ? null : await ports.register.arrangement(session.value.arrangement);
  if (session === null || found === null) return refuse('not-found', 'There is no such session.');
  const arrangement = await settleCover(ports, found, actor.now);
  const on = londonDateOf(actor.now);
  const decision = mayWithSession(actor.person, act, arrangement.value, session.value, on);
  if (decision.allowed) return ok({ session, arrangement });
  const { error } = decision;
  return error.code === 'not-found' ? refuse('not-found', 'There is no such session.') : { ok: false, error };
}

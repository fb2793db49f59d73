import { type ArrangementAct, mayWithArrangement } from '../../../shared/domain/access/arrangement-access.ts';
import type { Arrangement, ArrangementKey } from '../../../shared/domain/arrangements/arrangement.ts';
import { londonDateOf } from '../../../shared/domain/dates.ts';
import { ok, type Result, refuse } from '../../../shared/domain/result.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import type { Versioned } from '../../ports/versioned.ts';
import { settleCover } from './settle-cover.ts';

/** Brings stand-ins' access up to the day. The arrangement with this key, if the actor may do this with it today. Refuses as `mayWithArrangement`; an unknown key is `not-found` too. */
export async function allowedArrangement(
  ports: Ports,
  actor: Actor,
  act: ArrangementAct,
  key: ArrangementKey,
): Promise<Result<Versioned<Arrangement>>> {
  const found = await ports.register.arrangement(key);
  if (found === null) return refuse('not-found', 'There is no such arrangement.');
  const stored = await settleCover(ports, found, actor.now);
  const decision = mayWithArrangement(actor.person, act, stored.value, londonDateOf(actor.now));
  return decision.allowed ? ok(stored) : { ok: false, error: decision.error };
}

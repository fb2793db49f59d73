import { mayWithhold } from '../../../shared/domain/access/withholding-access.ts';
import type { Arrangement, ArrangementKey } from '../../../shared/domain/arrangements/arrangement.ts';
import { londonDateOf } from '../../../shared/domain/dates.ts';
import { ok, type Result, refuse } from '../../../shared/domain/result.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';

/** The arrangement with this key, if the actor may see and change what is withheld in it. Refuses as `mayWithhold`; an unknown key is `not-found` too. */
export async function withholdableArrangement(
  ports: Ports,
  actor: Actor,
  key: ArrangementKey,
): Promise<Result<Arrangement>> {
  const found = await ports.register.arrangement(key);
  if (found === null) return refuse('not-found', 'There is no such arrangement.');
  const decision = mayWithhold(actor.person, found.value, londonDateOf(actor.now));
  return decision.allowed ? ok(found.value) : { ok: false, error: decision.error };
}

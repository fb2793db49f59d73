import type { ArrangementKey } from '../../shared/domain/arrangements/arrangement.ts';
import { londonDateOf } from '../../shared/domain/dates.ts';
import { ok, type Result } from '../../shared/domain/result.ts';
import type { Reason } from '../../shared/domain/sessions/session.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import { afterChange } from './after-change.ts';
import { type Hindrance, hindrancesOf, keepHindrance, standingHindrances } from './hindrances.ts';
import { allowedArrangement } from './steps/allowed-arrangement.ts';
import { note } from './steps/note-once.ts';

/**
 * A party says that supervision is not possible just now, for a reason of the list. It is a fact on the other party's card, on the arrangement's
 * page and in the leads' summary until a session is booked or held; what is due stays due. Saying the same again changes nothing.
 * Refusals: not a party, an arrangement that has ended.
 */
export async function sayNotPossible(
  ports: Ports,
  actor: Actor,
  key: ArrangementKey,
  reason: Reason,
): Promise<Result<Hindrance>> {
  const found = await allowedArrangement(ports, actor, 'snooze', key);
  if (!found.ok) return found;
  const standing = standingHindrances(found.value.value, await hindrancesOf(ports, key));
  const before = standing.find(({ person }) => person === actor.person.id);
  if (before?.reason === reason) return ok(before);
  const hindrance = { arrangement: key, person: actor.person.id, saidOn: londonDateOf(actor.now), reason };
  await keepHindrance(ports, hindrance);
  await note(ports, actor, key, 'said not possible', key);
  await afterChange(ports, key, actor.now);
  return ok(hindrance);
}

import { relationsOf } from '../../../shared/domain/access/relation.ts';
import type { Arrangement, Party } from '../../../shared/domain/arrangements/arrangement.ts';
import { londonDateOf } from '../../../shared/domain/dates.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';

/** The arrangements the actor is in today, by their own rows in `Parties` and one keyed read: no list is gone through. */
export async function ownArrangements(ports: Ports, actor: Actor): Promise<readonly Arrangement[]> {
  return arrangementsOf(ports, actor, await ports.register.partiesOf(actor.person.id));
}

/** The same, by the actor's rows in `Parties` as they were read already. */
export async function arrangementsOf(
  ports: Ports,
  actor: Actor,
  parties: readonly Party[],
): Promise<readonly Arrangement[]> {
  const keys = [...new Set(parties.map((party) => party.arrangement))];
  if (keys.length === 0) return [];
  const stored = await ports.register.arrangements(keys);
  const today = londonDateOf(actor.now);
  const own = ['supervisor', 'supervisee', 'cover', 'line manager', 'commissioner'];
  return stored
    .map((one) => one.value)
    .filter((one) => relationsOf(actor.person, one, today).some((relation) => own.includes(relation)));
}

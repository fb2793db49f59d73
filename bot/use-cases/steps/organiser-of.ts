import { coversOn } from '../../../shared/domain/access/relation.ts';
import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import { londonDateOf } from '../../../shared/domain/dates.ts';
import type { PersonId } from '../../../shared/domain/people/person.ts';
import type { Actor } from '../../ports/actor.ts';

/** In whose calendar a booking goes: the supervisor who books, else whoever stands in now, else the first supervisor. */
export function organiserOf(actor: Actor, arrangement: Arrangement): PersonId {
  const on = londonDateOf(actor.now);
  const me = actor.person.id;
  if (arrangement.supervisors.includes(me) || coversOn(arrangement, me, on)) return me;
  const cover = arrangement.cover.find((entry) => coversOn(arrangement, entry.person, on));
  return cover?.person ?? arrangement.supervisors[0] ?? me;
}

import { londonDateOf, Temporal } from '../../shared/domain/dates.ts';
import type { PersonId } from '../../shared/domain/people/person.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';

/** The actor behind an authenticated activity: no token, so no content (design section 9). null for somebody unknown here or who has left. */
export async function actorOf(ports: Ports, id: PersonId): Promise<Actor | null> {
  const [person, now] = await Promise.all([ports.register.person(id), ports.clock.now()]);
  if (person === null) return null;
  const hasLeft = person.leftOn !== null && Temporal.PlainDate.compare(person.leftOn, londonDateOf(now)) < 0;
  return hasLeft ? null : { person, token: null, now };
}

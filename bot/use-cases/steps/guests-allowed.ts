import { hasLeft } from '../../../shared/domain/access/has-left.ts';
import { isGroup } from '../../../shared/domain/access/session-readers.ts';
import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import type { PlainDate } from '../../../shared/domain/dates.ts';
import { isLive } from '../../../shared/domain/due-dates/clocks-on.ts';
import type { Person, PersonId } from '../../../shared/domain/people/person.ts';
import type { Ports } from '../../ports/index.ts';

/** Members of the school's other groups on a day, who may be guests at a session of this one; without those who have left. */
export async function possibleGuests(
  ports: Ports,
  arrangement: Arrangement,
  on: PlainDate,
): Promise<readonly Person[]> {
  const all = (await ports.register.allArrangements(arrangement.school)).map((stored) => stored.value);
  const groups = all.filter((other) => other.key !== arrangement.key && isGroup(other) && isLive(on, other));
  const own = [...arrangement.supervisors, ...arrangement.supervisees];
  const ids = groups.flatMap((group) => group.supervisees).filter((person) => !own.includes(person));
  const people = await ports.register.people([...new Set(ids)]);
  return people.filter((person) => !hasLeft(person, on));
}

/** Whether everybody here may be a guest: asked only about those who are not guests already. */
export async function mayAllBeGuests(
  ports: Ports,
  arrangement: Arrangement,
  already: readonly PersonId[],
  asked: readonly PersonId[],
  on: PlainDate,
): Promise<boolean> {
  const fresh = asked.filter((person) => !already.includes(person));
  if (fresh.length === 0) return true;
  if (!isGroup(arrangement)) return false;
  const possible = await possibleGuests(ports, arrangement, on);
  return fresh.every((person) => possible.some((one) => one.id === person));
}

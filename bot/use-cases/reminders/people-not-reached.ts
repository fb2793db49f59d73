import { hasLeft } from '../../../shared/domain/access/has-left.ts';
import type { PlainDate } from '../../../shared/domain/dates.ts';
import type { Person } from '../../../shared/domain/people/person.ts';
import { type NotReached, notReached } from '../../../shared/domain/reminders/not-reached.ts';
import type { SchoolKey } from '../../../shared/domain/schools/school.ts';
import type { Ports } from '../../ports/index.ts';

/** Somebody of the trust whom Teams does not reach. */
interface PersonNotReached extends NotReached {
  readonly person: Person;
}

/**
 * Whom of some schools Teams does not reach, by the proof of what was sent, longest first; who has left is not among them. Whoever asks must be
 * allowed to see those schools' registers. Rejects with `StoreError`.
 */
export async function peopleNotReached(
  ports: Ports,
  schools: readonly SchoolKey[],
  on: PlainDate,
): Promise<readonly PersonNotReached[]> {
  const sent = await ports.reminders.unreached();
  const how = new Map(
    [...sent].flatMap(([person, claims]) => {
      const one = notReached(claims);
      return one !== null && schools.includes(one.school) ? [[person, one] as const] : [];
    }),
  );
  const people = (await ports.register.people([...how.keys()])).filter((person) => !hasLeft(person, on));
  const found = people.map((person): PersonNotReached | null => {
    const one = how.get(person.id);
    return one === undefined ? null : { person, ...one };
  });
  return found
    .filter((one) => one !== null)
    .sort((one, other) => one.sinceOn.toString().localeCompare(other.sinceOn.toString()));
}

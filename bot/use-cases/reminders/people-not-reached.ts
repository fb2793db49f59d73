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
  const rows = (await ports.reminders.unreached()).filter(({ school }) => schools.includes(school));
  const people = await ports.register.people([...new Set(rows.map(({ recipient }) => recipient))]);
  const found = await Promise.all(
    people
      .filter((person) => !hasLeft(person, on))
      .map(async (person): Promise<PersonNotReached | null> => {
        const how = notReached(await ports.reminders.of(person.id));
        return how !== null && schools.includes(how.school) ? { person, ...how } : null;
      }),
  );
  return found
    .filter((one) => one !== null)
    .sort((one, other) => one.sinceOn.toString().localeCompare(other.sinceOn.toString()));
}

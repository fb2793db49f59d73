import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import type { PersonId } from '../../../shared/domain/people/person.ts';
import type { Ports } from '../../ports/index.ts';
import type { Known } from '../views/arrangement-summary.ts';

/** The people of these arrangements (and some besides) and the schools, in one read each. */
export async function knownAround(
  ports: Ports,
  arrangements: readonly Arrangement[],
  besides: readonly PersonId[] = [],
): Promise<Known> {
  const ids = arrangements.flatMap(({ supervisors, supervisees, cover }) => [
    ...supervisors,
    ...supervisees,
    ...cover.map((entry) => entry.person),
  ]);
  const [people, schools] = await Promise.all([
    ports.register.people([...new Set([...ids, ...besides])]),
    ports.register.schools(),
  ]);
  return {
    people: new Map(people.map((person) => [person.id, person])),
    schools: new Map(schools.map((school) => [school.key, school])),
  };
}

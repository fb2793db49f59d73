import { hasLeft } from '../access/has-left.ts';
import type { Arrangement } from '../arrangements/arrangement.ts';
import type { PlainDate } from '../dates.ts';
import type { Person } from '../people/person.ts';
import { type StaffRole, staffRolesOf } from './staff-role.ts';
import { isLiveOrComing } from './supervision-circles.ts';

/** The work for which every policy wants supervision; what others do decides each school for itself. */
const CARRIES_SAFEGUARDING: readonly StaffRole[] = ['lead', 'deputy lead', 'pastoral lead', 'family support worker'];

/** Who carries safeguarding work, by standing role or job title, and is nobody's supervisee in any arrangement that runs or is to begin. */
export function withoutSupervisor(
  people: readonly Person[],
  arrangements: readonly Pick<Arrangement, 'supervisees' | 'endedOn'>[],
  on: PlainDate,
): readonly Person[] {
  const supervised = new Set(arrangements.filter((one) => isLiveOrComing(one, on)).flatMap((one) => one.supervisees));
  return people.filter(
    (person) =>
      !hasLeft(person, on) &&
      person.schools.length > 0 &&
      !supervised.has(person.id) &&
      staffRolesOf(person).some((role) => CARRIES_SAFEGUARDING.includes(role)),
  );
}

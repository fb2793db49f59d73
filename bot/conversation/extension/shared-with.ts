import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import type { PersonId } from '../../../shared/domain/people/person.ts';

const partiesOf = ({ supervisors, supervisees, cover }: Arrangement): readonly PersonId[] => [
  ...supervisors,
  ...supervisees,
  ...cover.map(({ person }) => person),
];

/** Those of somebody's arrangements in which one of these people is too. */
export function sharedWith(
  arrangements: readonly Arrangement[],
  me: PersonId,
  people: readonly PersonId[],
): readonly Arrangement[] {
  const others = people.filter((person) => person !== me);
  return arrangements.filter((arrangement) => partiesOf(arrangement).some((person) => others.includes(person)));
}

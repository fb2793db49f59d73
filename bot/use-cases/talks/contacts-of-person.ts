import type { Person } from '../../../shared/domain/people/person.ts';
import type { SchoolContact } from '../../../shared/domain/schools/school.ts';
import type { Ports } from '../../ports/index.ts';

/** Whom a person's own school says to turn to when a child is at risk (D10); empty when the school has not said. */
export async function contactsOfPerson(
  ports: Ports,
  { schools }: Pick<Person, 'schools'>,
): Promise<readonly SchoolContact[]> {
  const all = await ports.register.schools();
  return all.find((school) => school.key === schools[0])?.contacts ?? [];
}

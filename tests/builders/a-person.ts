import { newPerson } from '../../shared/domain/people/new-person.ts';
import type { Person } from '../../shared/domain/people/person.ts';

/** A member of staff of Lantern Bay with no standing role; name what matters to the test. */
export function aPerson(with_: Partial<Person> = {}): Person {
  const id = with_.id ?? 'someone';
  return newPerson({
    id,
    name: id.replace(/^./, (first) => first.toUpperCase()),
    email: `${id}@harbourtrust.example`,
    jobTitle: 'Deputy safeguarding lead',
    schools: ['lantern-bay'],
    ...with_,
  });
}

import { hasLeft } from '../../../shared/domain/access/has-left.ts';
import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import type { PlainDate } from '../../../shared/domain/dates.ts';
import type { Person, PersonId } from '../../../shared/domain/people/person.ts';
import type { School } from '../../../shared/domain/schools/school.ts';

/**
 * Who is told as the manager that a supervisee missed two sessions in a row: their own manager, else the supervision's, else the school's head;
 * never a party, nor somebody who has left. Null when nobody is left to tell. Source: R-52.
 */
export function managerOf(
  arrangement: Arrangement,
  supervisee: PersonId,
  people: readonly Person[],
  school: School | null,
  on: PlainDate,
): PersonId | null {
  const own = people.find((person) => person.id === supervisee)?.lineManager ?? null;
  const parties = [...arrangement.supervisors, ...arrangement.supervisees];
  const mayBe = (id: PersonId | null): id is PersonId => {
    const person = people.find((one) => one.id === id);
    return person !== undefined && !parties.includes(person.id) && !hasLeft(person, on);
  };
  return [own, arrangement.lineManager, school?.head ?? null].find(mayBe) ?? null;
}

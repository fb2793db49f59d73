import type { Arrangement } from '../arrangements/arrangement.ts';
import type { PlainDate } from '../dates.ts';
import { holdsOffice } from '../people/offices.ts';
import type { Person, PersonId } from '../people/person.ts';
import { isWithoutAccount } from '../people/without-account.ts';
import type { School } from '../schools/school.ts';
import { hasLeft } from './has-left.ts';

/**
 * Who reads the records of external supervision for oversight: the head who commissioned it (the school's head where nobody is named), or the
 * chair where that head is a party to it or has left. null for every other kind, and where there is nobody. Source: C-84; design section 4.
 */
export function commissioningReader(
  arrangement: Arrangement,
  school: School | null,
  people: readonly Person[],
  on: PlainDate,
): PersonId | null {
  if (arrangement.kind !== 'external') return null;
  const cover = arrangement.cover.map((entry) => entry.person);
  const parties = new Set([...arrangement.supervisors, ...arrangement.supervisees, ...cover]);
  const mayRead = (person: Person) => !parties.has(person.id) && !isWithoutAccount(person.id) && !hasLeft(person, on);
  const named = arrangement.commissionedBy ?? school?.head ?? null;
  const head = people.find((person) => person.id === named);
  if (head !== undefined && mayRead(head)) return head.id;
  const chairs = people.filter((person) => holdsOffice(person.jobTitle, 'chair') && mayRead(person));
  return (chairs.find((person) => person.schools.includes(arrangement.school)) ?? chairs[0])?.id ?? null;
}

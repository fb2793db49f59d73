import type { Person } from '../people/person.ts';
import { isWithoutAccount } from '../people/without-account.ts';
import type { PersonLine } from './people-lines.ts';

/** The address people are known by, in small letters; null when there is none. */
export function addressOf(person: Pick<Person, 'email' | 'contactEmail'>): string | null {
  return (person.email ?? person.contactEmail ?? null)?.toLowerCase() ?? null;
}

/** Whether a line is about somebody who is here already: by Object ID, by address, and for people with neither by name and school. */
export function sameAs(person: Person, { email, objectId, name }: PersonLine, school: string | undefined): boolean {
  if (objectId !== null && person.id === objectId) return true;
  if (email !== null) return addressOf(person) === email;
  return (
    isWithoutAccount(person.id) &&
    person.schools[0] === school &&
    person.name.toLowerCase() === name?.trim().toLowerCase()
  );
}

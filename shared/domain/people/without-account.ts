import type { Person, PersonId } from './person.ts';

const LOCAL = 'local:';

/** Whether somebody has no account in the trust (agency, volunteer, another trust): they sign on paper or at somebody else's screen, and read nothing in SharePoint. */
export function isWithoutAccount(id: PersonId): boolean {
  return id.startsWith(LOCAL);
}

/** The id of a person without an account, from a key nobody else has. */
export function idWithoutAccount(key: string): PersonId {
  return `${LOCAL}${key}`;
}

/** Where a person without an account can be written to; null when nobody has said, and for everybody with an account, who is reached in Teams and Outlook. */
export function writtenTo(person: Person): string | null {
  return isWithoutAccount(person.id) ? (person.contactEmail ?? null) : null;
}

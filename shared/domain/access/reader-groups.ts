import type { PlainDate } from '../dates.ts';
import type { Person } from '../people/person.ts';
import type { School } from '../schools/school.ts';
import { hasLeft } from './has-left.ts';

export const TRUST_LEADS = 'Trust leads';
export const ALL_APP_USERS = 'All app users';

/** The group of a school's leads. */
export function schoolLeads(schoolName: string): string {
  return `${schoolName} leads`;
}

/** The group of those who may read an arrangement's content: one grant a folder, however many people (decision 0017). */
export function arrangementReaders(arrangement: string): string {
  return `Readers of ${arrangement}`;
}

/** The group of those who may read what lies in one session's own folder (design D3). */
export function sessionReaders(session: string): string {
  return `Readers of session ${session}`;
}

/**
 * The site's groups a person belongs in by their standing on a day: what they may read of the register in SharePoint itself. None for somebody
 * without an account or who has left. Source: design section 9.
 */
export function standingGroups(person: Person, schools: readonly School[], on: PlainDate | null): readonly string[] {
  if (person.email === null || (on !== null && hasLeft(person, on))) return [];
  const isSchoolLead = person.standing.includes('school lead') || person.standing.includes('head');
  const own = schools.filter((school) => isSchoolLead && person.schools.includes(school.key));
  const trust = person.standing.includes('trust lead') ? [TRUST_LEADS] : [];
  return [ALL_APP_USERS, ...trust, ...own.map((school) => schoolLeads(school.name))];
}

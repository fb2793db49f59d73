import type { PlainDate } from '../dates.ts';
import type { Person } from '../people/person.ts';
import type { SchoolKey } from '../schools/school.ts';
import { ALLOWED, type Decision, refused } from './decision.ts';
import { hasLeft } from './has-left.ts';
import { registerReach } from './school-access.ts';

/**
 * Of which schools a person may see the summary: counts without anybody's name, for whoever sees the register, and for a head of their own schools, who
 * answers to the governors for supervision (C-82, J-07).
 */
export function summaryReach(person: Person, on: PlainDate): 'every school' | readonly SchoolKey[] {
  const reach = registerReach(person, on);
  if (reach === 'every school' || reach.length > 0) return reach;
  return !hasLeft(person, on) && person.standing.includes('head') ? person.schools : [];
}

/** Whether a person may see the summary of a school; null asks for all of theirs together. */
export function maySeeSummary(person: Person, school: SchoolKey | null, on: PlainDate): Decision {
  const reach = summaryReach(person, on);
  if (reach === 'every school') return ALLOWED;
  if (school === null ? reach.length > 0 : reach.includes(school)) return ALLOWED;
  return refused('not-allowed', 'The summary is for trust leads, and for the leads and heads of a school.');
}

import type { PlainDate } from '../dates.ts';
import type { Person } from '../people/person.ts';
import type { SchoolKey } from '../schools/school.ts';
import { ALLOWED, type Decision, refused } from './decision.ts';
import { hasLeft } from './has-left.ts';

/** Whether a person may say where a school keeps what its policy points to: its own lead or head, a trust lead or an administrator. */
export function mayEditPolicyPage(person: Person, school: SchoolKey, on: PlainDate): Decision {
  const everywhere = person.standing.some((role) => role === 'trust lead' || role === 'administrator');
  const here = person.schools.includes(school);
  const ownSchool = here && person.standing.some((role) => role === 'school lead' || role === 'head');
  if (!hasLeft(person, on) && (everywhere || ownSchool)) return ALLOWED;
  return refused('not-allowed', 'This is changed by the school lead, the head or a trust lead.');
}

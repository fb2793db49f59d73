import type { PlainDate } from '../dates.ts';
import type { Person } from '../people/person.ts';
import type { SchoolKey } from '../schools/school.ts';
import { ALLOWED, type Decision, refused } from './decision.ts';
import { hasLeft } from './has-left.ts';

/** Whether a person may see and change the people of a school who have no account, their e-mail address too: its lead or head, a trust lead or an administrator. */
export function mayEditPeople(person: Person, school: SchoolKey, on: PlainDate): Decision {
  const everywhere = person.standing.some((role) => role === 'trust lead' || role === 'administrator');
  const isHere = person.schools.includes(school);
  const leadsHere = isHere && person.standing.some((role) => role === 'school lead' || role === 'head');
  if (!hasLeft(person, on) && (everywhere || leadsHere)) return ALLOWED;
  return refused('not-allowed', 'People are added by the school lead, the head, a trust lead or an administrator.');
}

/** Whether a person may say that the service sends e-mail for the trust: a trust lead or an administrator. */
export function mayAllowMail(person: Person, on: PlainDate): Decision {
  const isOne = person.standing.some((role) => role === 'trust lead' || role === 'administrator');
  return isOne && !hasLeft(person, on)
    ? ALLOWED
    : refused('not-allowed', 'E-mail is allowed by a trust lead or an administrator.');
}

import type { PlainDate } from '../dates.ts';
import type { Person } from '../people/person.ts';
import type { SchoolKey } from '../schools/school.ts';
import { ALLOWED, type Decision, refused } from './decision.ts';
import { hasLeft } from './has-left.ts';

/** Whether a person may open a round of the evaluation at a school: a trust lead, or its own school lead. */
export function mayOpenRound(person: Person, school: SchoolKey, on: PlainDate): Decision {
  const isTrustLead = person.standing.includes('trust lead');
  const isOwnLead = person.standing.includes('school lead') && person.schools.includes(school);
  if (!hasLeft(person, on) && (isTrustLead || isOwnLead)) return ALLOWED;
  return refused('not-allowed', 'The audit is opened by the school lead or a trust lead.');
}

/** Whether a person may read the results of a school's rounds: who may open them, and the safeguarding team, which reviews them. */
export function maySeeResults(person: Person, school: SchoolKey, on: PlainDate): Decision {
  const isTeam = person.standing.includes('safeguarding team');
  if (!hasLeft(person, on) && isTeam) return ALLOWED;
  return mayOpenRound(person, school, on).allowed
    ? ALLOWED
    : refused('not-allowed', 'The results are for the safeguarding team, the school lead and trust leads.');
}

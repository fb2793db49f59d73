import type { Arrangement } from '../arrangements/arrangement.ts';
import type { PlainDate } from '../dates.ts';
import type { Person } from '../people/person.ts';
import { ALLOWED, type Decision, refused } from './decision.ts';
import { hasLeft } from './has-left.ts';
import { relationsOf } from './relation.ts';

/**
 * Whether a person may see, ask for, approve or end that a party is not told beforehand what happens next: the school's safeguarding lead or a
 * trust lead, and nobody with a part in that supervision, so never the person it is about. Refusals: `not-found` for who may not know of the
 * arrangement, `not-allowed` for everybody else, in the same words whether or not anything is withheld.
 */
export function mayWithhold(person: Person, arrangement: Arrangement, on: PlainDate): Decision {
  const relations = relationsOf(person, arrangement, on);
  if (relations.length === 0 || hasLeft(person, on)) return refused('not-found', 'There is no such arrangement.');
  const leads = relations.includes('school lead') || relations.includes('trust lead');
  const hasPart = relations.some((one) => !['school lead', 'trust lead'].includes(one));
  if (leads && !hasPart) return ALLOWED;
  return refused('not-allowed', 'That is for a safeguarding lead who has no part in this supervision.');
}

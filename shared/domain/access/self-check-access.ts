import type { PlainDate } from '../dates.ts';
import type { Person } from '../people/person.ts';
import { ALLOWED, type Decision, refused } from './decision.ts';
import { hasLeft } from './has-left.ts';

/** Whether a person may see how the service fares and who could read what they should not: a trust lead or an administrator. Source: design section 4. */
export function maySeeSelfCheck(person: Person, on: PlainDate): Decision {
  const isOne = person.standing.some((role) => role === 'trust lead' || role === 'administrator');
  return isOne && !hasLeft(person, on)
    ? ALLOWED
    : refused('not-allowed', 'How the service fares is shown to trust leads and administrators.');
}

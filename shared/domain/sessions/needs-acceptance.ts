import type { Arrangement } from '../arrangements/arrangement.ts';
import type { PersonId } from '../people/person.ts';
import { isWithoutAccount } from '../people/without-account.ts';

/**
 * Whether a time proposed by this person waits for somebody to accept it here: not where the whole other side is without an account, which
 * answers by word of mouth.
 */
export function needsAcceptance(
  { supervisees, supervisors, cover }: Pick<Arrangement, 'supervisees' | 'supervisors' | 'cover'>,
  proposer: PersonId,
): boolean {
  const leads = [...supervisors, ...cover.map((entry) => entry.person)];
  const others = supervisees.includes(proposer) ? leads : supervisees;
  return others.length === 0 || others.some((person) => !isWithoutAccount(person));
}

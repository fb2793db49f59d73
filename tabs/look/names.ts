import type { ArrangementSummary, PersonRef } from '../../shared/contract/parts.ts';

/** Names in a sentence: "Priya Nair", "Priya Nair and Tom Ash", "Priya Nair, Tom Ash and Jo Lee". */
export function listed(people: readonly Pick<PersonRef, 'name'>[]): string {
  const names = people.map((person) => person.name);
  const last = names.pop() ?? '';
  return names.length === 0 ? last : `${names.join(', ')} and ${last}`;
}

type Pair = Pick<ArrangementSummary, 'mine' | 'supervisors' | 'supervisees'>;

/** The other side of an arrangement, for the person looking at it. */
export function withWhom({ mine, supervisors, supervisees }: Pair): string {
  if (mine === 'supervisor' || mine === 'cover') return listed(supervisees);
  if (mine === 'supervisee') return listed(supervisors);
  return `${listed(supervisees)} with ${listed(supervisors)}`;
}

/** Names by person id, for answers that hold a person. */
export function namesOf({ supervisors, supervisees }: Pair): { readonly [id: string]: string } {
  return Object.fromEntries([...supervisors, ...supervisees].map((person) => [person.id, person.name]));
}

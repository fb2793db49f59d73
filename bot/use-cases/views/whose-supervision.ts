import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import type { Person, PersonId } from '../../../shared/domain/people/person.ts';

function names(ids: readonly PersonId[], people: readonly Person[]): string {
  const known = ids.map((id) => people.find((person) => person.id === id)?.name ?? 'somebody who has left');
  return known.length < 2 ? (known[0] ?? '') : `${known.slice(0, -1).join(', ')} and ${known.at(-1)}`;
}

/** How a reader would name an arrangement: "your supervision with Nadia Rahman", "Colin Fairweather’s supervision". Adults' names only (D11). */
export function whoseSupervision(
  arrangement: Pick<Arrangement, 'supervisors' | 'supervisees'>,
  reader: PersonId,
  people: readonly Person[],
): string {
  if (arrangement.supervisees.includes(reader))
    return `your supervision with ${names(arrangement.supervisors, people)}`;
  return `${names(arrangement.supervisees, people)}’s supervision`;
}

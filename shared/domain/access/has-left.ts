import type { PlainDate } from '../dates.ts';
import type { Person } from '../people/person.ts';

/** Whether a person has left the trust: `leftOn` is their last day, and on it they are still here. */
export function hasLeft(person: Pick<Person, 'leftOn'>, on: PlainDate): boolean {
  return person.leftOn !== null && person.leftOn.since(on).sign < 0;
}

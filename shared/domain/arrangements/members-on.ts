import type { PlainDate } from '../dates.ts';
import type { PersonId } from '../people/person.ts';
import type { Party } from './arrangement.ts';

/** The supervisees of an arrangement on a day, by when they joined and left; both ends inclusive. */
export function membersOn(parties: readonly Party[], on: PlainDate): readonly PersonId[] {
  const then = parties.filter(
    ({ role, fromOn, untilOn }) =>
      role === 'supervisee' && fromOn.since(on).sign <= 0 && (untilOn === null || untilOn.since(on).sign >= 0),
  );
  return [...new Set(then.map((party) => party.person))];
}

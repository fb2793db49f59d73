import { hasLeft } from '../access/has-left.ts';
import type { Arrangement } from '../arrangements/arrangement.ts';
import type { PlainDate } from '../dates.ts';
import type { Absence, Person, PersonId } from '../people/person.ts';
import type { School } from '../schools/school.ts';

/** Who a step of a policy's route names. */
export type Addressee =
  | 'supervisor'
  | 'line manager'
  | 'head'
  | 'safeguarding team'
  | 'deputy chief executive'
  | 'chief executive'
  | 'chair';

/** What the route is walked over. */
export interface ConcernFacts {
  readonly arrangement: Arrangement;
  readonly school: School | null;
  readonly people: readonly Person[];
  readonly absences: readonly Absence[];
  readonly raisedBy: PersonId;
  readonly on: PlainDate;
}

const TITLES: Readonly<Partial<Record<Addressee, RegExp>>> = {
  'deputy chief executive': /\bdeputy (ceo|chief executive)/i,
  'chief executive': /^(?!.*deputy).*\b(ceo|chief executive)/i,
  chair: /^chair\b/i,
};

function namedBy(addressee: Addressee, { arrangement, school, people }: ConcernFacts): readonly PersonId[] {
  const title = TITLES[addressee];
  if (title !== undefined) return people.filter((person) => title.test(person.jobTitle)).map((person) => person.id);
  if (addressee === 'line manager') return arrangement.lineManager === null ? [] : [arrangement.lineManager];
  if (addressee === 'head') return school === null ? [] : [school.head];
  if (addressee === 'supervisor') return arrangement.supervisors;
  return people.filter((person) => person.standing.includes('safeguarding team')).map((person) => person.id);
}

/** Where a concern goes: the step of the route and the person; null when nobody on the route can take it. */
export interface Addressed {
  readonly stage: number;
  readonly person: PersonId;
}

/**
 * The first step of a route with somebody who can take the concern: never a party or the raiser, nobody absent or gone, so that it does not end
 * at the person it is about. A dispute with the deputy chief executive goes on to the chief executive. Source: J-40, J-41; design section 4.
 */
export function addresseeOf(route: readonly Addressee[], facts: ConcernFacts): Addressed | null {
  const { arrangement, raisedBy, people, on } = facts;
  const cover = arrangement.cover.map((entry) => entry.person);
  const involved = new Set([...arrangement.supervisors, ...arrangement.supervisees, ...cover, raisedBy]);
  const isThere = (id: PersonId) => {
    const person = people.find((one) => one.id === id);
    return person !== undefined && !hasLeft(person, on) && !isAway(id, facts);
  };
  for (const [stage, addressee] of route.entries()) {
    const person = namedBy(addressee, facts).find((id) => !involved.has(id) && isThere(id));
    if (person !== undefined) return { stage, person };
  }
  return null;
}

function isAway(person: PersonId, { absences, on }: ConcernFacts): boolean {
  return absences.some(
    (absence) =>
      absence.person === person &&
      absence.fromOn.since(on).sign <= 0 &&
      (absence.toOn === null || absence.toOn.since(on).sign >= 0),
  );
}

import { hasLeft } from '../access/has-left.ts';
import type { Arrangement } from '../arrangements/arrangement.ts';
import type { PlainDate } from '../dates.ts';
import { holdsOffice, type Office } from '../people/offices.ts';
import type { Absence, Person, PersonId } from '../people/person.ts';
import { isWithoutAccount } from '../people/without-account.ts';
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
  /** Whom it is about, where that is somebody in particular. */
  readonly subject?: PersonId | null;
  /** The trust's own word on who holds an office; without it the job title says so. */
  readonly officers?: Officers;
  readonly on: PlainDate;
}

/** Who holds the offices above the schools, by the trust's settings. */
export type Officers = Readonly<Partial<Record<Office, PersonId>>>;

function namedBy(addressee: Addressee, facts: ConcernFacts): readonly PersonId[] {
  const { arrangement, school, people, officers, raisedBy } = facts;
  if (isOffice(addressee)) {
    const holder = officers?.[addressee];
    if (holder !== undefined) return [holder];
    return people.filter((person) => holdsOffice(person.jobTitle, addressee)).map((person) => person.id);
  }
  if (addressee === 'line manager') {
    const own = people.find((person) => person.id === raisedBy)?.lineManager ?? null;
    return [own, arrangement.lineManager].filter((id) => id !== null);
  }
  if (addressee === 'head') return school === null ? [] : [school.head];
  if (addressee === 'supervisor') return arrangement.supervisors;
  return people.filter((person) => person.standing.includes('safeguarding team')).map((person) => person.id);
}

function isOffice(addressee: Addressee): addressee is Office {
  return addressee === 'deputy chief executive' || addressee === 'chief executive' || addressee === 'chair';
}

/** Whether somebody can take a concern on a day: neither a party nor the raiser nor whom it is about, neither absent nor gone, and with an account to read it by. */
export function canTake(id: PersonId, facts: ConcernFacts): boolean {
  const { arrangement, raisedBy, subject, people, on } = facts;
  const cover = arrangement.cover.map((entry) => entry.person);
  const involved = [...arrangement.supervisors, ...arrangement.supervisees, ...cover, raisedBy, subject ?? null];
  if (involved.includes(id)) return false;
  return isThere(id, people, facts, on);
}

function isThere(id: PersonId, people: readonly Person[], facts: ConcernFacts, on: PlainDate): boolean {
  const person = people.find((one) => one.id === id);
  return person !== undefined && !isWithoutAccount(id) && !hasLeft(person, on) && !isAway(id, facts);
}

/** The other side of a concern: the supervisors of a supervisee's, the supervisees of a supervisor's. */
export function otherParty({
  arrangement,
  raisedBy,
}: Pick<ConcernFacts, 'arrangement' | 'raisedBy'>): readonly PersonId[] {
  return arrangement.supervisees.includes(raisedBy) ? arrangement.supervisors : arrangement.supervisees;
}

/** Who of the other side can be asked for their agreement on this day; null when all of them are away or gone. */
export function askedOf(facts: ConcernFacts): PersonId | null {
  return otherParty(facts).find((id) => isThere(id, facts.people, facts, facts.on)) ?? null;
}

/** Where a concern goes: the step of the route and the person; null when nobody on the route can take it. */
export interface Addressed {
  readonly stage: number;
  readonly person: PersonId;
}

/**
 * The first step of a route, from `from` on, with somebody who can take the concern: never a party, the raiser or whom it is about, nobody
 * absent or gone, so that it does not end at the person it is about. A dispute with the deputy chief executive goes on to the chief executive.
 * Source: J-40, J-41; design section 4.
 */
export function addresseeOf(route: readonly Addressee[], facts: ConcernFacts, from = 0): Addressed | null {
  for (const [stage, addressee] of route.entries()) {
    if (stage < from) continue;
    const person = namedBy(addressee, facts).find((id) => canTake(id, facts));
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

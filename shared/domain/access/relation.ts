import type { Arrangement } from '../arrangements/arrangement.ts';
import type { PlainDate } from '../dates.ts';
import type { Person, PersonId } from '../people/person.ts';

/** What a person is to one arrangement on one day. A person can be several of these. */
const RELATIONS = [
  'supervisor',
  'supervisee',
  'cover',
  'commissioner',
  'line manager',
  'school lead',
  'trust lead',
] as const;
export type Relation = (typeof RELATIONS)[number];

/** Whether this person stands in for the supervisor on this day (both ends inclusive). */
export function coversOn(arrangement: Arrangement, person: PersonId, on: PlainDate): boolean {
  return arrangement.cover.some(
    (entry) =>
      entry.person === person &&
      entry.fromOn.since(on).sign <= 0 &&
      (entry.toOn === null || entry.toOn.since(on).sign >= 0),
  );
}

/**
 * Everything a person is to an arrangement on a day, closest first. Head, auditor, administrator and safeguarding team give no relation to
 * an arrangement: they have their own doors (inspection, sampling), which are not these.
 */
export function relationsOf(person: Person, arrangement: Arrangement, on: PlainDate): readonly Relation[] {
  const holds: Record<Relation, boolean> = {
    supervisor: arrangement.supervisors.includes(person.id),
    supervisee: arrangement.supervisees.includes(person.id),
    cover: coversOn(arrangement, person.id, on),
    commissioner: arrangement.commissionedBy === person.id,
    'line manager': arrangement.lineManager === person.id,
    'school lead': person.standing.includes('school lead') && person.schools.includes(arrangement.school),
    'trust lead': person.standing.includes('trust lead'),
  };
  return RELATIONS.filter((relation) => holds[relation]);
}

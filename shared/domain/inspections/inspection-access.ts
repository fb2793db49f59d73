import { ALLOWED, type Decision, refused } from '../access/decision.ts';
import { hasLeft } from '../access/has-left.ts';
import { relationsOf } from '../access/relation.ts';
import type { Arrangement } from '../arrangements/arrangement.ts';
import type { PlainDate } from '../dates.ts';
import { holdsOffice } from '../people/offices.ts';
import type { Person, PersonId } from '../people/person.ts';
import { isWithoutAccount } from '../people/without-account.ts';
import type { Inspection } from './inspection.ts';

/** Everybody whose supervision it is or was, whoever stood in included. */
export function partiesOf({ supervisors, supervisees, cover }: Arrangement): readonly PersonId[] {
  return [...new Set([...supervisors, ...supervisees, ...cover.map((entry) => entry.person)])];
}

/** Whether a person may ask to read what was written at a school at all: trust leads everywhere; leads, heads and auditors at their own schools. */
export function asksAt(person: Person, school: string, on: PlainDate): boolean {
  if (hasLeft(person, on)) return false;
  if (person.standing.includes('trust lead')) return true;
  const asks = person.standing.some((role) => role === 'school lead' || role === 'head' || role === 'auditor');
  return asks && person.schools.includes(school);
}

/**
 * Whether a person may ask to read an arrangement's content: a trust lead; a lead, head or auditor of its school; who commissioned it. Never one of
 * its parties, who read what is theirs already. `not-found` for whoever may not know of it. Source: issue "a trust can start", item 4; C-113, T-47.
 */
export function mayAskToRead(person: Person, arrangement: Arrangement, on: PlainDate): Decision {
  const unknown = refused('not-found', 'There is no such arrangement.');
  if (hasLeft(person, on)) return unknown;
  if (partiesOf(arrangement).includes(person.id)) {
    return refused('not-allowed', 'You are in this supervision: what you may read of it is open to you already.');
  }
  if (asksAt(person, arrangement.school, on) || arrangement.commissionedBy === person.id) return ALLOWED;
  if (relationsOf(person, arrangement, on).length === 0) return unknown;
  return refused('not-allowed', 'Only leads, heads, auditors and whoever commissioned it can ask to read records.');
}

/** Whether somebody besides the one who asks has to allow it: always, but for a trust lead where the trust asks for no second person and everybody is told at once. */
export function needsSecond(
  reader: Pick<Person, 'standing'>,
  inspection: Pick<Inspection, 'putOff'>,
  { secondApprover }: { readonly secondApprover: boolean },
): boolean {
  return !reader.standing.includes('trust lead') || secondApprover || inspection.putOff !== null;
}

/**
 * Who may allow or refuse it: trust leads; where none of them can, the head of its school; where they cannot, the chair. Never the reader and never
 * a party. Empty when nobody is left.
 */
export function approversOf(
  inspection: Pick<Inspection, 'reader'>,
  arrangement: Arrangement,
  people: readonly Person[],
  on: PlainDate,
): readonly PersonId[] {
  const parties = partiesOf(arrangement);
  const can = people.filter(({ id, leftOn }) => {
    return id !== inspection.reader && !parties.includes(id) && !isWithoutAccount(id) && !hasLeft({ leftOn }, on);
  });
  const leads = can.filter(({ standing }) => standing.includes('trust lead'));
  const heads = can.filter((one) => one.standing.includes('head') && one.schools.includes(arrangement.school));
  const chairs = can.filter(({ jobTitle }) => holdsOffice(jobTitle, 'chair'));
  const first = [leads, heads, chairs].find((group) => group.length > 0) ?? [];
  return first.map(({ id }) => id);
}

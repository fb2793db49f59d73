import type { PlainDate } from '../dates.ts';
import { officesOf } from '../people/offices.ts';
import type { Person, StandingRole } from '../people/person.ts';
import type { SchoolKey } from '../schools/school.ts';
import { ALLOWED, type Decision, refused } from './decision.ts';
import { hasLeft } from './has-left.ts';

/** Whether a person may see and change the people of a school who have no account, their e-mail address too: its lead or head, a trust lead or an administrator. */
export function mayEditPeople(person: Person, school: SchoolKey, on: PlainDate): Decision {
  const everywhere = person.standing.some((role) => role === 'trust lead' || role === 'administrator');
  const isHere = person.schools.includes(school);
  const leadsHere = isHere && person.standing.some((role) => role === 'school lead' || role === 'head');
  if (!hasLeft(person, on) && (everywhere || leadsHere)) return ALLOWED;
  return refused('not-allowed', 'People are added by the school lead, the head, a trust lead or an administrator.');
}

/** Whether a person may bring people and arrangements in from a sheet, for one school at least; for which is asked line by line with `mayEditPeople`. */
export function mayImport(person: Person, on: PlainDate): Decision {
  const decisions = ['', ...person.schools].map((school) => mayEditPeople(person, school, on));
  return decisions.find((one) => one.allowed) ?? mayEditPeople(person, '', on);
}

/** Whether a person may say that the service sends e-mail for the trust: a trust lead or an administrator. */
export function mayAllowMail(person: Person, on: PlainDate): Decision {
  const isOne = person.standing.some((role) => role === 'trust lead' || role === 'administrator');
  return isOne && !hasLeft(person, on)
    ? ALLOWED
    : refused('not-allowed', 'E-mail is allowed by a trust lead or an administrator.');
}

const OF_A_SCHOOL: readonly StandingRole[] = ['school lead', 'head'];

/**
 * Whether a person may make somebody of these schools a lead, a head, an auditor…, or end it: what reaches beyond a school is given by a trust lead
 * or an administrator only, so that nobody makes themselves one; a school's own by whoever may change its people, at every school concerned.
 */
export function mayGiveStanding(
  person: Person,
  role: StandingRole,
  schools: readonly SchoolKey[],
  on: PlainDate,
): Decision {
  const isTrustWide = person.standing.some((one) => one === 'trust lead' || one === 'administrator');
  const isOwn = OF_A_SCHOOL.includes(role) && schools.every((school) => mayEditPeople(person, school, on).allowed);
  if (!hasLeft(person, on) && (isTrustWide || isOwn)) return ALLOWED;
  return refused('not-allowed', 'This is given by a trust lead or an administrator.');
}

/**
 * Whether a person may change a job title by which somebody comes to hold an office above the schools, or no longer does: a trust lead or an
 * administrator only, because concerns go to whoever holds it, and the chair reads and decides where a head cannot. `before` is empty for somebody new.
 */
export function mayGiveTitle(person: Person, before: string, after: string, on: PlainDate): Decision {
  const isSame = officesOf(before).join() === officesOf(after).join();
  const isTrustWide = person.standing.some((one) => one === 'trust lead' || one === 'administrator');
  if (isSame || (isTrustWide && !hasLeft(person, on))) return ALLOWED;
  return refused('not-allowed', 'Only a trust lead or an administrator says who is chair or (deputy) chief executive.');
}

/**
 * Whether a person may enter that somebody leaves, or is back: it ends or brings back every responsibility they have, so whoever may give those.
 */
export function mayEnterLeaving(person: Person, whose: Person, on: PlainDate): Decision {
  const decisions = whose.standing.map((role) => mayGiveStanding(person, role, whose.schools, on));
  const all = [...decisions, mayGiveTitle(person, whose.jobTitle, '', on)];
  return all.find((one) => !one.allowed) ?? ALLOWED;
}

import type { PlainDate } from '../dates.ts';
import type { Person } from '../people/person.ts';
import type { SchoolKey } from '../schools/school.ts';
import { ALLOWED, type Decision, refused } from './decision.ts';
import { hasLeft } from './has-left.ts';

/** Whose register a person may see: every school's, these schools', or none. Source: design section 4 (`Arrangements` readers). */
export function registerReach(person: Person, on: PlainDate): 'every school' | readonly SchoolKey[] {
  if (hasLeft(person, on)) return [];
  if (person.standing.includes('trust lead')) return 'every school';
  return person.standing.includes('school lead') ? person.schools : [];
}

/** Whether a person may see the register of a school; null asks for every school they may see. */
export function maySeeRegister(person: Person, school: SchoolKey | null, on: PlainDate): Decision {
  const reach = registerReach(person, on);
  if (reach === 'every school') return ALLOWED;
  if (school === null ? reach.length > 0 : reach.includes(school)) return ALLOWED;
  return refused('not-allowed', 'The register is for trust leads, and for school leads in their own school.');
}

/** Whether a person answers for a school: its own lead or head, a trust lead or an administrator. */
function answersFor(person: Person, school: SchoolKey, on: PlainDate): boolean {
  const everywhere = person.standing.some((role) => role === 'trust lead' || role === 'administrator');
  const here = person.schools.includes(school);
  const ownSchool = here && person.standing.some((role) => role === 'school lead' || role === 'head');
  return !hasLeft(person, on) && (everywhere || ownSchool);
}

/** Whether a person may change a school's term dates: its own lead or head, a trust lead or an administrator. */
export function mayEditCalendar(person: Person, school: SchoolKey, on: PlainDate): Decision {
  if (answersFor(person, school, on)) return ALLOWED;
  return refused('not-allowed', 'Term dates are changed by the school lead, the head or a trust lead.');
}

/** Whether a person may change the trust's own term dates, which schools may follow: a trust lead or an administrator. */
export function mayEditTrustCalendar(person: Person, on: PlainDate): Decision {
  const isOne = person.standing.some((role) => role === 'trust lead' || role === 'administrator');
  return isOne && !hasLeft(person, on)
    ? ALLOWED
    : refused('not-allowed', 'The trust’s term dates are changed by a trust lead or an administrator.');
}

/** Whether a person may see and change what a school settles for itself: as for its term dates. */
export function mayChangeSettings(person: Person, school: SchoolKey, on: PlainDate): Decision {
  if (answersFor(person, school, on)) return ALLOWED;
  return refused('not-allowed', 'These settings are for the school lead, the head, a trust lead or an administrator.');
}

/** Whether a person may see and say when somebody works and teaches: that person, and whoever answers for one of their schools. */
export function maySayWorkingWeek(person: Person, whose: Person, on: PlainDate): Decision {
  const isOwn = person.id === whose.id && !hasLeft(person, on);
  if (isOwn || whose.schools.some((school) => answersFor(person, school, on))) return ALLOWED;
  return refused('not-allowed', 'A working week is said by the person or whoever leads their school.');
}

/** Whether a person may read a school's term dates: its own staff and those who may change them. */
export function mayReadCalendar(person: Person, school: SchoolKey, on: PlainDate): Decision {
  if (!hasLeft(person, on) && person.schools.includes(school)) return ALLOWED;
  return mayEditCalendar(person, school, on).allowed
    ? ALLOWED
    : refused('not-allowed', 'These are the term dates of another school.');
}

/** Whether a person may arrange supervision at a school: its own lead, a trust lead or an administrator. */
export function mayArrange(person: Person, school: SchoolKey, on: PlainDate): Decision {
  const everywhere = person.standing.some((role) => role === 'trust lead' || role === 'administrator');
  const leadsHere = person.standing.includes('school lead') && person.schools.includes(school);
  if (!hasLeft(person, on) && (everywhere || leadsHere)) return ALLOWED;
  return refused('not-allowed', 'Supervision is arranged by the school lead, a trust lead or an administrator.');
}

/**
 * Whether a person may take an audit pack of a school and draw its audit sample: a trust lead; a lead or auditor of the school. It holds dates, states and
 * names of who signed, and nothing that was said. Source: C-113, H-70; decision 0040.
 */
export function mayAudit(person: Person, school: SchoolKey, on: PlainDate): Decision {
  const audits = person.standing.some((role) => role === 'school lead' || role === 'auditor');
  const isTrustLead = person.standing.includes('trust lead');
  if (!hasLeft(person, on) && (isTrustLead || (audits && person.schools.includes(school)))) return ALLOWED;
  return refused('not-allowed', 'A school is audited by its auditors and leads, and by trust leads.');
}

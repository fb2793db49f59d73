import type { Flag } from '../flag.ts';
import type { Person } from '../people/person.ts';
import type { EligibilityRules, SupervisorRole } from './eligibility-rules.ts';
import type { ProposedArrangement } from './proposed-arrangement.ts';
import { staffRolesOf } from './staff-role.ts';

const NAMES: Readonly<Record<SupervisorRole, string>> = {
  lead: 'the DSL',
  'deputy lead': 'a deputy DSL',
  'year head': 'a year head',
  'pastoral lead': 'a pastoral lead',
  'special needs co-ordinator': 'the SENCO',
  'class teacher': 'a class teacher',
  'teaching assistant': 'a teaching assistant',
  'family support worker': 'a family support worker',
  'specialist support worker': 'a specialist support worker',
  head: 'the headteacher',
  'head of another school': 'another headteacher',
  'lead of another school': 'a DSL of another school',
  'line manager': 'the line manager',
  outside: 'a professional body',
};

/** What a supervisor is to a supervisee at a school. */
function rolesTowards(supervisor: Person, supervisee: Person, asked: ProposedArrangement): readonly SupervisorRole[] {
  const isOwnSchool = supervisor.schools.includes(asked.school);
  const roles = staffRolesOf(supervisor);
  const found: SupervisorRole[] = isOwnSchool ? [...roles] : [];
  if (!isOwnSchool && roles.includes('head')) found.push('head of another school');
  if (!isOwnSchool && roles.includes('lead')) found.push('lead of another school');
  if (supervisee.lineManager === supervisor.id || asked.lineManager === supervisor.id) found.push('line manager');
  if (supervisor.schools.length === 0) found.push('outside');
  return found;
}

/** The place of a supervisor in the policy's row for this supervisee: 0 = offered first; null = not in it; undefined = the table has no row for them. */
export function gridPlace(
  supervisor: Person,
  supervisee: Person,
  asked: ProposedArrangement,
  rules: EligibilityRules,
): number | null | undefined {
  const row = rowFor(supervisee, rules);
  if (row === undefined) return undefined;
  const roles = rolesTowards(supervisor, supervisee, asked);
  const place = row.supervisors.findIndex((role) => roles.includes(role));
  return place === -1 ? null : place;
}

function rowFor(supervisee: Person, rules: EligibilityRules) {
  const roles = staffRolesOf(supervisee);
  return rules.grid.find((one) => roles.includes(one.supervisee));
}

/** A warning when a pair lies outside the policy's table, which says who "might" supervise (C-68 to C-74); null when it has none or they are in it. */
export function gridWarning(
  supervisor: Person,
  supervisee: Person,
  asked: ProposedArrangement,
  rules: EligibilityRules,
): Flag | null {
  if (rules.grid.length === 0) return null;
  const place = gridPlace(supervisor, supervisee, asked, rules);
  const row = rowFor(supervisee, rules);
  if (row === undefined) {
    return { text: `The policy’s table does not say who supervises ${supervisee.name}.`, rule: rules.gridSource };
  }
  if (place !== null) return null;
  const usual = row.supervisors.map((role) => NAMES[role]).join(', ');
  return { text: `${supervisor.name} is not among those the policy suggests here: ${usual}.`, rule: row.source };
}

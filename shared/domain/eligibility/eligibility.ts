import { hasLeft } from '../access/has-left.ts';
import type { Arrangement } from '../arrangements/arrangement.ts';
import type { PlainDate } from '../dates.ts';
import type { Flag } from '../flag.ts';
import type { Person, PersonId } from '../people/person.ts';
import { competencyGaps } from './competency-gaps.ts';
import type { EligibilityRules } from './eligibility-rules.ts';
import { gridPlace, gridWarning } from './grid-warning.ts';
import type { ProposedArrangement } from './proposed-arrangement.ts';
import { staffRolesOf } from './staff-role.ts';
import { circleThrough, isTwoWay, type SuperviseeIndex, superviseesOf } from './supervision-circles.ts';
import { ownSupervisionGaps, trainingGap } from './supervisor-gaps.ts';

/** What stands against an arrangement: `refused` must be put right first, `warnings` are shown and never block. */
export interface Eligibility {
  readonly refused: readonly Flag[];
  readonly warnings: readonly Flag[];
}

/** After everybody the policy's table names. */
const NOT_NAMED = Number.MAX_SAFE_INTEGER;

interface Facts {
  readonly asked: ProposedArrangement;
  readonly people: readonly Person[];
  readonly known: ReadonlyMap<PersonId, Person>;
  readonly arrangements: readonly Arrangement[];
  readonly index: SuperviseeIndex;
  readonly rules: EligibilityRules;
  readonly on: PlainDate;
}

/**
 * Who may supervise whom on a day. Refused: supervising oneself, a circle of three or more over everything that has not ended, somebody who has
 * left, and an untrained supervisor where the policy says must. Warned: two who supervise each other unless they are heads doing so for
 * each other (C-80), outside the policy's table (C-68), no or old training, not supervised themselves (C-117, J-10, R-14, R-71), other schools
 * (J-08), no commissioning head (C-84). `arrangements` are everybody's, whatever their policy.
 */
export function eligibility(
  proposed: ProposedArrangement,
  people: readonly Person[],
  arrangements: readonly Arrangement[],
  pack: { readonly eligibility: EligibilityRules },
  on: PlainDate,
): Eligibility {
  const others = arrangements.filter((one) => one.key !== proposed.key);
  const known = new Map(people.map((person) => [person.id, person]));
  const index = superviseesOf(others, on);
  const facts: Facts = { asked: proposed, people, known, arrangements: others, index, rules: pack.eligibility, on };
  const pairs = proposed.supervisors.flatMap((supervisor) =>
    proposed.supervisees.map((supervisee) => ({ supervisor, supervisee })),
  );
  const supervisors = proposed.supervisors.flatMap((id) => known.get(id) ?? []);
  return {
    refused: [
      ...pairs.flatMap(({ supervisor, supervisee }) => pairRefusals(supervisor, supervisee, facts)),
      ...personRefusals(facts),
      ...supervisors.flatMap((one) => untrained(one, facts)),
    ],
    warnings: [
      ...pairs.flatMap(({ supervisor, supervisee }) => pairWarnings(supervisor, supervisee, facts)),
      ...supervisors.flatMap((one) => supervisorWarnings(one, facts)),
      ...arrangementWarnings(supervisors, facts),
    ],
  };
}

function nameOf({ known }: Facts, id: PersonId): string {
  return known.get(id)?.name ?? 'Somebody';
}

function pairRefusals(supervisor: PersonId, supervisee: PersonId, facts: Facts): readonly Flag[] {
  const { reciprocalHeads } = facts.rules;
  if (supervisor === supervisee) {
    return [{ text: `${nameOf(facts, supervisor)} cannot supervise themselves.`, rule: reciprocalHeads }];
  }
  const way = circleThrough(facts.index, supervisor, supervisee);
  if (way === null) return [];
  const names = [...way, supervisee].map((id) => nameOf(facts, id)).join(' supervises ');
  return [{ text: `Supervision would go round in a circle: ${names}.`, rule: null }];
}

function personRefusals(facts: Facts): readonly Flag[] {
  const { asked, known, on } = facts;
  return [...new Set([...asked.supervisors, ...asked.supervisees])]
    .flatMap((id) => known.get(id) ?? [])
    .filter((person) => hasLeft(person, on))
    .map((person) => ({ text: `${person.name} has left.`, rule: null }));
}

/** nobody without training is made a supervisor. Training that has run out is only warned of; the policy names no end. */
function untrained(supervisor: Person, { rules, on }: Facts): readonly Flag[] {
  if (rules.training?.need !== 'must') return [];
  const isTrained = supervisor.supervisionTrainedOn !== null && supervisor.supervisionTrainedOn.since(on).sign <= 0;
  return isTrained ? [] : [trainingGap(supervisor, rules, on)].filter((flag) => flag !== null);
}

function areHeads(one: Person, other: Person): boolean {
  const isHead = (person: Person) => staffRolesOf(person).includes('head');
  return isHead(one) && isHead(other) && one.schools[0] !== other.schools[0];
}

function pairWarnings(supervisorId: PersonId, superviseeId: PersonId, facts: Facts): readonly Flag[] {
  const { asked, known, index, rules } = facts;
  const supervisor = known.get(supervisorId);
  const supervisee = known.get(superviseeId);
  if (supervisor === undefined || supervisee === undefined || supervisor === supervisee) return [];
  const flags: Flag[] = [];
  const mayBeReciprocal = rules.reciprocalHeads !== null && areHeads(supervisor, supervisee);
  if (isTwoWay(index, supervisorId, superviseeId) && !mayBeReciprocal) {
    flags.push({
      text: `${supervisor.name} and ${supervisee.name} would supervise each other.`,
      rule: rules.reciprocalHeads,
    });
  }
  const own = headWhoLeads(supervisor, supervisee, rules);
  if (own !== null) flags.push(own);
  // The table is about supervision from within; a professional from outside is named by the policy apart from it (C-83).
  else if (asked.kind === 'one-to-one' || asked.kind === 'group') {
    const outside = gridWarning(supervisor, supervisee, asked, rules);
    if (outside !== null) flags.push(outside);
  }
  return flags;
}

/** C-80: a head who is also the lead is supervised by another school's head. */
function headWhoLeads(supervisor: Person, supervisee: Person, { reciprocalHeads }: EligibilityRules): Flag | null {
  const roles = staffRolesOf(supervisee);
  if (reciprocalHeads === null || !roles.includes('head') || !roles.includes('lead')) return null;
  if (areHeads(supervisor, supervisee)) return null;
  const text = `${supervisee.name} is head and DSL at once; the policy asks for the head of another school.`;
  return { text, rule: reciprocalHeads };
}

function supervisorWarnings(supervisor: Person, facts: Facts): readonly Flag[] {
  const { asked, rules, on } = facts;
  const training = untrained(supervisor, facts).length > 0 ? null : trainingGap(supervisor, rules, on);
  const ideal = rules.ideal;
  const isIdeal =
    ideal === null ||
    asked.kind === 'clinical' ||
    staffRolesOf(supervisor).includes(ideal.role) ||
    supervisor.supervisionTrainedOn !== null;
  return [
    training,
    ...competencyGaps(supervisor, rules, on),
    isIdeal
      ? null
      : { text: `${supervisor.name} is neither the DSL nor recorded as trained to supervise.`, rule: ideal.source },
    ...ownSupervisionGaps(supervisor, asked.kind === 'clinical', rules, facts, on),
  ].filter((flag) => flag !== null);
}

function arrangementWarnings(supervisors: readonly Person[], { asked, rules }: Facts): readonly Flag[] {
  const flags: Flag[] = [];
  const isAcross = supervisors.some(
    (one) => !one.schools.includes(asked.school) || one.standing.includes('trust lead'),
  );
  if (isAcross && rules.referencesAcrossSchools !== null) {
    const text = 'This is supervision across schools: use case references, never a child’s name.';
    flags.push({ text, rule: rules.referencesAcrossSchools });
  }
  if (asked.kind === 'external' && asked.commissionedBy === null && rules.commissioner !== null) {
    flags.push({ text: 'Name the headteacher who commissions this supervision.', rule: rules.commissioner });
  }
  return flags;
}

/** The people who may supervise somebody, best first: those the policy's table names, in its order, then by fewest warnings and name. Nobody who would be refused. */
export function offeredSupervisors(
  asked: Omit<ProposedArrangement, 'supervisors'>,
  people: readonly Person[],
  arrangements: readonly Arrangement[],
  pack: { readonly eligibility: EligibilityRules },
  on: PlainDate,
): readonly { readonly person: PersonId; readonly warnings: readonly Flag[] }[] {
  const supervisee = people.find((person) => person.id === asked.supervisees[0]);
  return people
    .flatMap((person) => {
      const proposed = { ...asked, supervisors: [person.id] };
      const found = eligibility(proposed, people, arrangements, pack, on);
      if (found.refused.length > 0) return [];
      const place = supervisee === undefined ? null : gridPlace(person, supervisee, proposed, pack.eligibility);
      return [{ person: person.id, name: person.name, place: place ?? NOT_NAMED, warnings: found.warnings }];
    })
    .sort((a, b) => a.place - b.place || a.warnings.length - b.warnings.length || a.name.localeCompare(b.name))
    .map(({ person, warnings }) => ({ person, warnings }));
}

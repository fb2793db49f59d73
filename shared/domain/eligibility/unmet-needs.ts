import { hasLeft } from '../access/has-left.ts';
import type { Arrangement } from '../arrangements/arrangement.ts';
import type { PlainDate } from '../dates.ts';
import { NEEDS, type Need, type Person, type PersonId, type SaidNeed } from '../people/person.ts';
import type { EligibilityRules } from './eligibility-rules.ts';
import { isInClinicalWork, type StaffRole, staffRolesOf } from './staff-role.ts';
import { isLiveOrComing } from './supervision-circles.ts';

/** That somebody needs supervision, and by what. */
export interface EntitledTo {
  readonly need: Need;
  /** `position`: what they do, by the policy or their school; `said`: a lead has said so of them. */
  readonly by: 'position' | 'said';
  /** The rule that names the position; null = the school's own addition, or said by a lead. */
  readonly rule: string | null;
}

/** Somebody who needs supervision and has nobody for it. */
export interface UnmetNeed extends EntitledTo {
  readonly person: Person;
}

/** Somebody whose position asks for supervision and of whom a lead has said that they need none. */
export interface ExcusedNeed {
  readonly person: Person;
  readonly said: SaidNeed;
  readonly rule: string | null;
}

type Rules = Pick<EligibilityRules, 'entitled' | 'clinicallyEntitled'>;
type Supervision = Pick<Arrangement, 'supervisors' | 'supervisees' | 'endedOn' | 'kind'>;

const wordsOf = (text: string) =>
  ` ${text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

function isAdded(word: string, roles: readonly StaffRole[], jobTitle: string): boolean {
  const words = wordsOf(word);
  return roles.some((role) => wordsOf(role) === words) || (words.trim() !== '' && wordsOf(jobTitle).includes(words));
}

/** What somebody's position asks for, by the policy of their school and what the school has added (C-75, H-27, R-03, R-31, T-03). */
export function positionAsksFor(person: Person, { entitled, clinicallyEntitled }: Rules): readonly EntitledTo[] {
  const roles = staffRolesOf(person);
  const found: EntitledTo[] = [];
  if (roles.some((role) => entitled.roles.includes(role))) {
    found.push({ need: 'safeguarding', by: 'position', rule: entitled.source });
  } else if (entitled.added.some((word) => isAdded(word, roles, person.jobTitle))) {
    found.push({ need: 'safeguarding', by: 'position', rule: null });
  }
  if (clinicallyEntitled !== null && isInClinicalWork(person)) {
    found.push({ need: 'clinical', by: 'position', rule: clinicallyEntitled });
  }
  return found;
}

/** What supervision somebody is to have: what a lead has said of them, and where nobody has said anything what their position asks for. */
export function entitledTo(person: Person, rules: Rules): readonly EntitledTo[] {
  const byPosition = positionAsksFor(person, rules);
  return NEEDS.flatMap((need): readonly EntitledTo[] => {
    const said = person.saidNeeds?.find((one) => one.need === need);
    const asked = byPosition.filter((one) => one.need === need);
    if (said === undefined || (said.isNeeded && asked.length > 0)) return asked;
    return said.isNeeded ? [{ need, by: 'said', rule: null }] : [];
  });
}

/** Who has a supervisor who is here, for each kind of supervision: clinical supervision does not stand in for the other, nor the other way round. */
function supervisedOn(
  people: readonly Person[],
  arrangements: readonly Supervision[],
  on: PlainDate,
): Readonly<Record<Need, ReadonlySet<PersonId>>> {
  const gone = new Set(people.filter((person) => hasLeft(person, on)).map((person) => person.id));
  const live = arrangements.filter(
    (one) => isLiveOrComing(one, on) && one.supervisors.some((supervisor) => !gone.has(supervisor)),
  );
  const of = (isClinical: boolean) =>
    new Set(live.filter(({ kind }) => (kind === 'clinical') === isClinical).flatMap((one) => one.supervisees));
  return { safeguarding: of(false), clinical: of(true) };
}

/**
 * Everybody who is to have supervision on a day and is nobody's supervisee, or only of people who have left; an arrangement that is to begin counts.
 * Whoever is away is named too: they need somebody when they are back. `rulesOf` gives the rules of a person's home school; null = none are known.
 */
export function unmetNeeds(
  people: readonly Person[],
  arrangements: readonly Supervision[],
  rulesOf: (person: Person) => Rules | null,
  on: PlainDate,
): readonly UnmetNeed[] {
  const supervised = supervisedOn(people, arrangements, on);
  return people.flatMap((person): readonly UnmetNeed[] => {
    const rules = hasLeft(person, on) || person.schools.length === 0 ? null : rulesOf(person);
    if (rules === null) return [];
    return entitledTo(person, rules)
      .filter(({ need }) => !supervised[need].has(person.id))
      .map((entitled) => ({ person, ...entitled }));
  });
}

/** Everybody here on a day whose position asks for supervision and of whom a lead has said why they need none. */
export function excusedNeeds(
  people: readonly Person[],
  rulesOf: (person: Person) => Rules | null,
  on: PlainDate,
): readonly ExcusedNeed[] {
  return people.flatMap((person): readonly ExcusedNeed[] => {
    const excused = (person.saidNeeds ?? []).filter((one) => !one.isNeeded);
    const rules = excused.length === 0 || hasLeft(person, on) ? null : rulesOf(person);
    if (rules === null) return [];
    const asked = positionAsksFor(person, rules);
    return excused.flatMap((said) =>
      asked.filter(({ need }) => need === said.need).map(({ rule }) => ({ person, said, rule })),
    );
  });
}

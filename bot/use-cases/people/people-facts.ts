import type { PersonLineView } from '../../../shared/contract/people-page.ts';
import { hasLeft } from '../../../shared/domain/access/has-left.ts';
import { mayEditPeople } from '../../../shared/domain/access/people-access.ts';
import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import { londonDateOf, type PlainDate, Temporal } from '../../../shared/domain/dates.ts';
import type { EligibilityRules } from '../../../shared/domain/eligibility/eligibility-rules.ts';
import { unmetNeeds } from '../../../shared/domain/eligibility/unmet-needs.ts';
import { orphaned, partsOf } from '../../../shared/domain/people/open-matters.ts';
import type { Absence, Person, PersonId } from '../../../shared/domain/people/person.ts';
import { renewals } from '../../../shared/domain/people/renewals.ts';
import { isWithoutAccount } from '../../../shared/domain/people/without-account.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { School, SchoolKey } from '../../../shared/domain/schools/school.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { importingBy } from '../import/import-now.ts';
import { homeRulesOf, rulesOfSchools } from '../steps/rules-of-schools.ts';
import { everySchoolSettings } from '../steps/settings-of.ts';

/** From this many days before its end training is said to be renewed soon. */
export const NEAR_DAYS = 60;

/** What the pages of people are made from: the trust as it stands today. */
export interface PeopleFacts {
  readonly today: PlainDate;
  readonly schools: readonly School[];
  /** Schools whose people the actor may change. */
  readonly mine: readonly School[];
  readonly people: readonly Person[];
  readonly arrangements: readonly Arrangement[];
  readonly absences: readonly Absence[];
  /** Who needs supervision and what supervisors bring, by school. */
  readonly rules: ReadonlyMap<SchoolKey, EligibilityRules>;
}

/** Reads the trust for whoever may change the people of one school at least; refuses everybody else first. */
export async function readPeopleFacts(ports: Ports, actor: Actor): Promise<Result<PeopleFacts>> {
  const allowed = importingBy(actor);
  if (!allowed.ok) return allowed;
  const today = londonDateOf(actor.now);
  const [schools, people, stored, absences, settingsOf] = await Promise.all([
    ports.register.schools(),
    ports.register.allPeople(),
    ports.register.allArrangements(null),
    ports.register.absences(),
    everySchoolSettings(ports),
  ]);
  const rules = rulesOfSchools(schools, settingsOf);
  const mine = schools.filter(({ key }) => mayEditPeople(actor.person, key, today).allowed);
  return ok({ today, schools, mine, people, arrangements: stored.map((one) => one.value), absences, rules });
}

/** Whether somebody is of one of these schools. */
export function isOf(person: Person, schools: readonly School[]): boolean {
  return person.schools.some((key) => schools.some((school) => school.key === key));
}

/** Somebody's absences, the latest first. */
export function absencesOf({ absences }: PeopleFacts, person: PersonId): readonly Absence[] {
  return absences
    .filter((one) => one.person === person)
    .sort((one, other) => Temporal.PlainDate.compare(other.fromOn, one.fromOn));
}

function awayNow(facts: PeopleFacts, person: PersonId): PersonLineView['away'] {
  const { today } = facts;
  const found = absencesOf(facts, person).find(
    ({ fromOn, toOn }) => fromOn.since(today).sign <= 0 && (toOn === null || toOn.since(today).sign >= 0),
  );
  if (found === undefined) return null;
  return { key: found.key, fromOn: found.fromOn.toString(), toOn: found.toOn?.toString() ?? null };
}

function trainingOf(person: Person, today: PlainDate) {
  const { supervisionTrainingExpiresOn, leadTrainingRenewalOn } = person;
  const ends = [
    supervisionTrainingExpiresOn,
    leadTrainingRenewalOn,
    ...renewals(person).map(({ expiresOn }) => expiresOn),
  ];
  const days = ends.flatMap((on) => (on === null ? [] : today.until(on).days));
  if (days.some((left) => left < 0)) return 'overdue' as const;
  return days.some((left) => left <= NEAR_DAYS) ? ('due' as const) : null;
}

/** Everybody who has no supervisor who is here: nobody goes without one unseen. */
export function needSupervisor({ people, arrangements, rules, today }: PeopleFacts): ReadonlySet<PersonId> {
  const none = unmetNeeds(people, arrangements, homeRulesOf(rules), today).map(({ person }) => person.id);
  return new Set([...none, ...orphaned(people, arrangements, today)]);
}

/** Somebody as the list of people shows them. `needing` as `needSupervisor` gives it. */
export function personLineOf(facts: PeopleFacts, person: Person, needing: ReadonlySet<PersonId>): PersonLineView {
  const { today } = facts;
  const parts = partsOf(person.id, facts.arrangements, today);
  const { id, name, jobTitle, schools, standing, leftOn } = person;
  const isManager = facts.people.some((one) => one.lineManager === id && !hasLeft(one, today));
  return {
    id,
    name,
    jobTitle,
    schools: [...schools],
    standing: [...standing],
    hasAccount: !isWithoutAccount(id),
    isSupervisor: parts.some((part) => part.as === 'supervisor'),
    isSupervisee: parts.some((part) => part.as === 'supervisee'),
    needsSupervisor: needing.has(id),
    training: hasLeft(person, today) ? null : trainingOf(person, today),
    away: awayNow(facts, id),
    leftOn: leftOn?.toString() ?? null,
    isOpenEnded: leftOn !== null && (isManager || parts.some((part) => part.open.length > 0)),
  };
}

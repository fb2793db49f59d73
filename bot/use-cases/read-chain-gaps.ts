import type { ChainGaps } from '../../shared/contract/arrange.ts';
import { maySeeRegister, registerReach } from '../../shared/domain/access/school-access.ts';
import type { Arrangement } from '../../shared/domain/arrangements/arrangement.ts';
import { londonDateOf, type PlainDate } from '../../shared/domain/dates.ts';
import { competencyGaps, trainedShare } from '../../shared/domain/eligibility/competency-gaps.ts';
import type { EligibilityRules } from '../../shared/domain/eligibility/eligibility-rules.ts';
import { isRunning } from '../../shared/domain/eligibility/supervision-circles.ts';
import { type SupervisorGap, supervisorGaps } from '../../shared/domain/eligibility/supervisor-gaps.ts';
import { excusedNeeds, unmetNeeds } from '../../shared/domain/eligibility/unmet-needs.ts';
import { awayUntil } from '../../shared/domain/oversight/register-line.ts';
import type { Absence, Person, PersonId } from '../../shared/domain/people/person.ts';
import { ok, type Result } from '../../shared/domain/result.ts';
import type { School, SchoolKey } from '../../shared/domain/schools/school.ts';
import { packOf } from '../../shared/policies/index.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import { homeRulesOf, rulesOfSchools } from './steps/rules-of-schools.ts';
import { everySchoolSettings } from './steps/settings-of.ts';

/** How many of each are named at once; a school that is chosen shows all of its own. */
const MOST_NAMED = 80;

interface ChainFacts {
  readonly today: PlainDate;
  readonly people: readonly Person[];
  readonly arrangements: readonly Arrangement[];
  readonly absences: readonly Absence[];
  /** The schools shown. */
  readonly shown: readonly School[];
  readonly rules: ReadonlyMap<SchoolKey, EligibilityRules>;
}

/**
 * Where the chain of supervision has gaps, at one school or everywhere the actor may see: supervisors without the training, competence or supervision of
 * their own that their policy or school asks for, people who are to have supervision and have nobody, people of whom a lead has said why they need none,
 * and the share of supervisors who are trained. For leads only.
 */
export async function readChainGaps(ports: Ports, actor: Actor, school: SchoolKey | null): Promise<Result<ChainGaps>> {
  const today = londonDateOf(actor.now);
  const decision = maySeeRegister(actor.person, school, today);
  if (!decision.allowed) return { ok: false, error: decision.error };
  const reach = school === null ? registerReach(actor.person, today) : [school];
  const { supervisors, unsupervised, excused, trained } = await chainGapsAt(ports, reach, today);
  const more = [supervisors, unsupervised, excused].reduce((sum, all) => sum + Math.max(0, all.length - MOST_NAMED), 0);
  return ok({
    supervisors: supervisors.slice(0, MOST_NAMED),
    unsupervised: unsupervised.slice(0, MOST_NAMED),
    excused: excused.slice(0, MOST_NAMED),
    trained,
    ...(more === 0 ? {} : { more }),
  });
}

/** The gaps at some schools, or at every one, all of them, for whoever has been allowed. Rejects with `StoreError`. */
export async function chainGapsAt(
  ports: Ports,
  reach: 'every school' | readonly SchoolKey[],
  today: PlainDate,
): Promise<Omit<ChainGaps, 'more'>> {
  const [people, stored, schools, absences, settingsOf] = await Promise.all([
    ports.register.allPeople(),
    ports.register.allArrangements(null),
    ports.register.schools(),
    ports.register.absences(),
    everySchoolSettings(ports),
  ]);
  const facts: ChainFacts = {
    today,
    people,
    arrangements: stored.map((one) => one.value),
    absences,
    shown: schools.filter((one) => reach === 'every school' || reach.includes(one.key)),
    rules: rulesOfSchools(schools, settingsOf),
  };
  return {
    supervisors: supervisorsWithGaps(facts),
    unsupervised: unsupervisedIn(facts),
    excused: excusedIn(facts),
    trained: trainedIn(facts),
  };
}

const ref = ({ id, name, jobTitle }: Person) => ({ id, name, jobTitle });

function supervisorsWithGaps({ people, arrangements, shown, rules, today }: ChainFacts): ChainGaps['supervisors'] {
  const here = new Map(shown.map(({ key }) => [key, new Set<PersonId>()]));
  for (const one of arrangements) for (const person of one.supervisors) here.get(one.school)?.add(person);
  // Their own supervision may lie at any school, so everybody's arrangements are looked through, once for each policy; who supervises here is what is shown.
  const gapsOf = new Map<string, ReadonlyMap<PersonId, SupervisorGap>>();
  return shown.flatMap(({ key, policy, policyVersion }) => {
    const pack = packOf(policy, policyVersion);
    const asked = rules.get(key);
    if (pack === undefined || asked === undefined) return [];
    const name = `${policy} ${policyVersion}`;
    const byPolicy =
      gapsOf.get(name) ??
      new Map(supervisorGaps(people, arrangements, pack, today).map((gap) => [gap.person, gap] as const));
    gapsOf.set(name, byPolicy);
    const own = { competencies: asked.competencies.filter(({ source }) => source === null) };
    const running = new Set(
      arrangements.filter((one) => one.school === key && isRunning(one, today)).flatMap((one) => one.supervisors),
    );
    return people.flatMap((person) => {
      if (here.get(key)?.has(person.id) !== true) return [];
      const flags = [
        ...(byPolicy.get(person.id)?.flags ?? []),
        ...(running.has(person.id) ? competencyGaps(person, own, today) : []),
      ];
      return flags.length === 0 ? [] : [{ person: ref(person), school: key, flags }];
    });
  });
}

function unsupervisedIn({
  people,
  arrangements,
  absences,
  shown,
  rules,
  today,
}: ChainFacts): ChainGaps['unsupervised'] {
  const keys = new Set(shown.map(({ key }) => key));
  return unmetNeeds(people, arrangements, homeRulesOf(rules), today).flatMap(({ person, need, by, rule }) => {
    const [home = ''] = person.schools;
    if (!keys.has(home)) return [];
    const away = awayUntil(absences, person.id, today);
    const absent = away === null ? {} : { away: { untilOn: away.untilOn?.toString() ?? null } };
    return [{ person: ref(person), school: home, need, by, rule, ...absent }];
  });
}

function excusedIn({ people, shown, rules, today }: ChainFacts): ChainGaps['excused'] {
  const keys = new Set(shown.map(({ key }) => key));
  const nameOf = (id: PersonId) => people.find((one) => one.id === id)?.name ?? 'Somebody';
  return excusedNeeds(people, homeRulesOf(rules), today).flatMap(({ person, said }) => {
    const [home = ''] = person.schools;
    if (!keys.has(home) || said.reason === null) return [];
    const { need, reason, saidOn, saidBy } = said;
    return [{ person: ref(person), school: home, need, reason, on: saidOn.toString(), by: nameOf(saidBy) }];
  });
}

function trainedIn({ people, arrangements, shown, today }: ChainFacts): ChainGaps['trained'] {
  const keys = new Set(shown.map(({ key }) => key));
  const here = arrangements.filter((one) => keys.has(one.school));
  return {
    ...trainedShare(people, here, today),
    schools: shown.map(({ key }) => ({
      school: key,
      ...trainedShare(
        people,
        here.filter((one) => one.school === key),
        today,
      ),
    })),
  };
}

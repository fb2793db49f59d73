import type { ChainGaps } from '../../shared/contract/arrange.ts';
import { maySeeRegister, registerReach } from '../../shared/domain/access/school-access.ts';
import { londonDateOf } from '../../shared/domain/dates.ts';
import { type SupervisorGap, supervisorGaps } from '../../shared/domain/eligibility/supervisor-gaps.ts';
import { withoutSupervisor } from '../../shared/domain/eligibility/without-supervisor.ts';
import type { Person, PersonId } from '../../shared/domain/people/person.ts';
import { ok, type Result } from '../../shared/domain/result.ts';
import type { SchoolKey } from '../../shared/domain/schools/school.ts';
import { packOf } from '../../shared/policies/index.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';

/** How many of each are named at once; a school that is chosen shows all of its own. */
const MOST_NAMED = 80;

/**
 * Where the chain of supervision has gaps, at one school or everywhere the actor may see: supervisors without training or supervision of their own as
 * their policy asks for it, and people who carry safeguarding work without a supervisor. For leads only.
 */
export async function readChainGaps(ports: Ports, actor: Actor, school: SchoolKey | null): Promise<Result<ChainGaps>> {
  const today = londonDateOf(actor.now);
  const decision = maySeeRegister(actor.person, school, today);
  if (!decision.allowed) return { ok: false, error: decision.error };
  const reach = school === null ? registerReach(actor.person, today) : [school];
  const [people, stored, schools] = await Promise.all([
    ports.register.allPeople(),
    ports.register.allArrangements(null),
    ports.register.schools(),
  ]);
  const arrangements = stored.map((one) => one.value);
  const shown = schools.filter((one) => reach === 'every school' || reach.includes(one.key));
  const ref = ({ id, name, jobTitle }: Person) => ({ id, name, jobTitle });
  const here = new Map(shown.map(({ key }) => [key, new Set<PersonId>()]));
  for (const one of arrangements) for (const person of one.supervisors) here.get(one.school)?.add(person);
  // Their own supervision may lie at any school, so everybody's arrangements are looked through, once for each policy; who supervises here is what is shown.
  const gapsOf = new Map<string, readonly SupervisorGap[]>();
  const byId = new Map(people.map((person) => [person.id, person]));
  const supervisors = shown.flatMap(({ key, policy, policyVersion }) => {
    const pack = packOf(policy, policyVersion);
    if (pack === undefined) return [];
    const name = `${policy} ${policyVersion}`;
    const gaps = gapsOf.get(name) ?? supervisorGaps(people, arrangements, pack, today);
    gapsOf.set(name, gaps);
    return gaps.flatMap(({ person, flags }) => {
      const found = here.get(key)?.has(person) === true ? byId.get(person) : undefined;
      return found === undefined ? [] : [{ person: ref(found), school: key, flags: [...flags] }];
    });
  });
  const unsupervised = withoutSupervisor(people, arrangements, today).flatMap((person) => {
    const home = shown.find((one) => one.key === person.schools[0]);
    return home === undefined ? [] : [{ person: ref(person), school: home.key }];
  });
  const more = Math.max(0, supervisors.length - MOST_NAMED) + Math.max(0, unsupervised.length - MOST_NAMED);
  return ok({
    supervisors: supervisors.slice(0, MOST_NAMED),
    unsupervised: unsupervised.slice(0, MOST_NAMED),
    ...(more === 0 ? {} : { more }),
  });
}

import type { ChainGaps } from '../../shared/contract/arrange.ts';
import { maySeeRegister, registerReach } from '../../shared/domain/access/school-access.ts';
import { londonDateOf } from '../../shared/domain/dates.ts';
import { supervisorGaps } from '../../shared/domain/eligibility/supervisor-gaps.ts';
import { withoutSupervisor } from '../../shared/domain/eligibility/without-supervisor.ts';
import type { Person } from '../../shared/domain/people/person.ts';
import { ok, type Result } from '../../shared/domain/result.ts';
import type { SchoolKey } from '../../shared/domain/schools/school.ts';
import { packOf } from '../../shared/policies/index.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';

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
  const supervisors = shown.flatMap(({ key, policy, policyVersion }) => {
    const pack = packOf(policy, policyVersion);
    const here = arrangements.filter((one) => one.school === key);
    const supervising = new Set(here.flatMap((one) => one.supervisors));
    if (pack === undefined) return [];
    // Their own supervision may lie at any school, so everybody's arrangements are looked through; who supervises here is what is shown.
    const gaps = supervisorGaps(people, arrangements, pack, today).filter((gap) => supervising.has(gap.person));
    return gaps.flatMap(({ person, flags }) => {
      const found = people.find((one) => one.id === person);
      return found === undefined ? [] : [{ person: ref(found), school: key, flags: [...flags] }];
    });
  });
  const unsupervised = withoutSupervisor(people, arrangements, today).flatMap((person) => {
    const home = shown.find((one) => one.key === person.schools[0]);
    return home === undefined ? [] : [{ person: ref(person), school: home.key }];
  });
  return ok({ supervisors, unsupervised });
}

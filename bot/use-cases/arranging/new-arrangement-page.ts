import type { CheckArrangement, EligibilityView, NewArrangementPage } from '../../../shared/contract/arrange.ts';
import { hasLeft } from '../../../shared/domain/access/has-left.ts';
import { mayArrange } from '../../../shared/domain/access/school-access.ts';
import { londonDateOf } from '../../../shared/domain/dates.ts';
import { ok, type Result, refuse } from '../../../shared/domain/result.ts';
import type { School, SchoolKey } from '../../../shared/domain/schools/school.ts';
import { packOf } from '../../../shared/policies/index.ts';
import type { PolicyPack } from '../../../shared/policies/pack.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { eligibilityNow } from './eligibility-now.ts';

/** A school and its policy, for whoever may arrange supervision there: its lead, a trust lead, an administrator. Refuses first; then `not-found`. */
export async function arrangingAt(
  ports: Ports,
  actor: Actor,
  key: SchoolKey,
): Promise<Result<{ readonly school: School; readonly pack: PolicyPack }>> {
  const decision = mayArrange(actor.person, key, londonDateOf(actor.now));
  if (!decision.allowed) return { ok: false, error: decision.error };
  const school = (await ports.register.schools()).find((one) => one.key === key);
  const pack = school === undefined ? undefined : packOf(school.policy, school.policyVersion);
  return school === undefined || pack === undefined
    ? refuse('not-found', 'There is no such school.')
    : ok({ school, pack });
}

/** Whom a new arrangement at a school can name: its own staff first. */
export async function readNewArrangement(
  ports: Ports,
  actor: Actor,
  key: SchoolKey,
): Promise<Result<NewArrangementPage>> {
  const found = await arrangingAt(ports, actor, key);
  if (!found.ok) return found;
  const { school, pack } = found.value;
  const today = londonDateOf(actor.now);
  const people = (await ports.register.allPeople()).filter((person) => !hasLeft(person, today));
  return ok({
    school: { key, name: school.name },
    today: today.toString(),
    words: { supervisee: pack.words.supervisee, supervisor: pack.words.supervisor },
    durationMinutes: Math.min(pack.duration.minutes, 60),
    people: people
      .map(({ id, name, jobTitle, schools }) => ({ id, name, jobTitle, isHere: schools.includes(key) }))
      .sort((one, other) => Number(other.isHere) - Number(one.isHere) || one.name.localeCompare(other.name)),
  });
}

/** What stands against a new arrangement, before it is made. */
export async function checkArrangement(
  ports: Ports,
  actor: Actor,
  key: SchoolKey,
  asked: CheckArrangement,
): Promise<Result<EligibilityView>> {
  const found = await arrangingAt(ports, actor, key);
  if (!found.ok) return found;
  const { lineManager = null, commissionedBy = null } = asked;
  const proposed = { ...asked, key: null, school: key, lineManager, commissionedBy };
  return ok(await eligibilityNow(ports, proposed, found.value.pack, londonDateOf(actor.now)));
}

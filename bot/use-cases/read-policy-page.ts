import type { PolicyPage } from '../../shared/contract/policy.ts';
import { mayEditPolicyPage } from '../../shared/domain/access/policy-page-access.ts';
import { registerReach } from '../../shared/domain/access/school-access.ts';
import { londonDateOf } from '../../shared/domain/dates.ts';
import { ok, type Result, refuse } from '../../shared/domain/result.ts';
import type { SchoolKey } from '../../shared/domain/schools/school.ts';
import { packOf } from '../../shared/policies/index.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import { policyPageView } from './policy-page/policy-page-view.ts';
import { schoolPageSetting } from './policy-page/school-page-setting.ts';
import { policyReviewOn } from './reminders/policy-review-on.ts';
import { ownArrangements } from './steps/own-arrangements.ts';
import { schoolSettingsOf } from './steps/settings-of.ts';

/**
 * A school's supervision policy in plain words (J-28, H-14), for its staff, for whoever is in an arrangement there, and for those who oversee it.
 * The contacts of the trust's other schools under the same policy stand beside the school's own. Refusals: `not-found` for everybody
 * else and for a school there is none of.
 */
export async function readPolicyPage(ports: Ports, actor: Actor, key: SchoolKey): Promise<Result<PolicyPage>> {
  const on = londonDateOf(actor.now);
  const schools = await ports.register.schools();
  const school = schools.find((one) => one.key === key);
  const pack = school === undefined ? undefined : packOf(school.policy, school.policyVersion);
  if (school === undefined || pack === undefined) return refuse('not-found', 'There is no such school.');
  const mayEdit = mayEditPolicyPage(actor.person, key, on).allowed;
  if (!mayEdit && !(await isOfSchool(ports, actor, key))) return refuse('not-found', 'There is no such school.');
  const others = schools.filter((one) => one.key !== key && one.policy === school.policy);
  const [added, settings] = await Promise.all([schoolPageSetting(ports, key), schoolSettingsOf(ports, key)]);
  return ok(
    policyPageView(pack, school, others, added, { reviewOn: policyReviewOn(school.policy, settings), mayEdit }),
  );
}

async function isOfSchool(ports: Ports, actor: Actor, key: SchoolKey): Promise<boolean> {
  const reach = registerReach(actor.person, londonDateOf(actor.now));
  if (actor.person.schools.includes(key) || reach === 'every school' || reach.includes(key)) return true;
  const arrangements = await ownArrangements(ports, actor);
  return arrangements.some((one) => one.school === key);
}

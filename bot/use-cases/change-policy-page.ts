import type { ChangePolicyPage, PolicyPage } from '../../shared/contract/policy.ts';
import { mayEditPolicyPage } from '../../shared/domain/access/policy-page-access.ts';
import { londonDateOf } from '../../shared/domain/dates.ts';
import { type Result, refuse } from '../../shared/domain/result.ts';
import type { SchoolKey } from '../../shared/domain/schools/school.ts';
import { SCHOOL_LINKS } from '../../shared/policies/guidance.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import { saveSchoolPage } from './policy-page/school-page-setting.ts';
import { readPolicyPage } from './read-policy-page.ts';

/**
 * Keeps where a school finds what its policy points to, which editions are in force, and its notice. Saving the same
 * twice is saving it once. Refusals: `not-allowed` for whoever may not, `not-found` for a school there is none of, `invalid-field` for a link
 * no policy asks for.
 */
export async function changePolicyPage(
  ports: Ports,
  actor: Actor,
  key: SchoolKey,
  asked: ChangePolicyPage,
): Promise<Result<PolicyPage>> {
  const decision = mayEditPolicyPage(actor.person, key, londonDateOf(actor.now));
  if (!decision.allowed) return { ok: false, error: decision.error };
  if (!(await ports.register.schools()).some((one) => one.key === key)) {
    return refuse('not-found', 'There is no such school.');
  }
  const strange = asked.links.findIndex(({ id }) => !SCHOOL_LINKS.some((link) => link.id === id));
  if (strange !== -1) return refuse('invalid-field', 'No policy points to this.', `links.${strange}.id`);
  await saveSchoolPage(ports, key, asked);
  return readPolicyPage(ports, actor, key);
}

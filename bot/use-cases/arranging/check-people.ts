import type { CheckPeople, EligibilityView } from '../../../shared/contract/arrange.ts';
import type { ArrangementKey } from '../../../shared/domain/arrangements/arrangement.ts';
import { londonDateOf } from '../../../shared/domain/dates.ts';
import { ok, type Result, refuse } from '../../../shared/domain/result.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { allowedArrangement } from '../steps/allowed-arrangement.ts';
import { policyOf } from '../steps/policy-of.ts';
import { eligibilityNow } from './eligibility-now.ts';

/** What stands against naming somebody in an arrangement that runs: as its new supervisor, as who stands in, as a member. For whoever may change its people. */
export async function checkPeople(
  ports: Ports,
  actor: Actor,
  key: ArrangementKey,
  { as, person }: CheckPeople,
): Promise<Result<EligibilityView>> {
  const found = await allowedArrangement(ports, actor, 'change the people', key);
  if (!found.ok) return found;
  const arrangement = found.value.value;
  const pack = policyOf(arrangement);
  if (pack === null) return refuse('not-found', 'This school’s policy is not known here.');
  const proposed =
    as === 'member'
      ? { ...arrangement, supervisees: [...arrangement.supervisees, person] }
      : { ...arrangement, supervisors: [person] };
  return ok(await eligibilityNow(ports, proposed, pack, londonDateOf(actor.now)));
}

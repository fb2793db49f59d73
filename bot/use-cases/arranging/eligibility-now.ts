import type { EligibilityView } from '../../../shared/contract/arrange.ts';
import type { PlainDate } from '../../../shared/domain/dates.ts';
import { type Eligibility, eligibility, offeredSupervisors } from '../../../shared/domain/eligibility/eligibility.ts';
import type { ProposedArrangement } from '../../../shared/domain/eligibility/proposed-arrangement.ts';
import { withSchoolRules } from '../../../shared/domain/eligibility/school-rules.ts';
import type { Flag } from '../../../shared/domain/flag.ts';
import type { PolicyPack } from '../../../shared/policies/pack.ts';
import type { Ports } from '../../ports/index.ts';
import { schoolSettingsOf } from '../steps/settings-of.ts';

/**
 * Training that nobody has recorded is said and not refused, whatever the policy: the record may simply be missing, and nobody goes without a
 * supervisor for that (design D10).
 */
function trainingSaid({ refused, warnings }: Eligibility, pack: PolicyPack): Eligibility {
  const isTraining = (flag: Flag) => flag.rule !== null && flag.rule === pack.eligibility.training?.source;
  return {
    refused: refused.filter((flag) => !isTraining(flag)),
    warnings: [...refused.filter(isTraining), ...warnings],
  };
}

/** What stands against who is to supervise whom, over everybody's arrangements; and whom the policy would rather see, once it is known who is supervised. */
export async function eligibilityNow(
  ports: Ports,
  proposed: ProposedArrangement,
  pack: PolicyPack,
  on: PlainDate,
): Promise<EligibilityView> {
  const [people, stored, settings] = await Promise.all([
    ports.register.allPeople(),
    ports.register.allArrangements(null),
    schoolSettingsOf(ports, proposed.school),
  ]);
  const arrangements = stored.map((one) => one.value);
  const rules = { eligibility: withSchoolRules(pack.eligibility, settings) };
  const found = trainingSaid(eligibility(proposed, people, arrangements, rules, on), pack);
  const { supervisors: _named, ...asked } = proposed;
  const offered = asked.supervisees.length === 0 ? [] : offeredSupervisors(asked, people, arrangements, pack, on);
  return {
    refused: [...found.refused],
    warnings: [...found.warnings],
    offered: offered.map((one) => one.person),
  };
}

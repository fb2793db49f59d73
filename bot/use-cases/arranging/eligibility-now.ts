import type { EligibilityView } from '../../../shared/contract/arrange.ts';
import type { PlainDate } from '../../../shared/domain/dates.ts';
import { type Eligibility, eligibility, offeredSupervisors } from '../../../shared/domain/eligibility/eligibility.ts';
import type { ProposedArrangement } from '../../../shared/domain/eligibility/proposed-arrangement.ts';
import type { Flag } from '../../../shared/domain/flag.ts';
import type { PolicyPack } from '../../../shared/policies/pack.ts';
import type { Ports } from '../../ports/index.ts';

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
  const [people, stored] = await Promise.all([ports.register.allPeople(), ports.register.allArrangements(null)]);
  const arrangements = stored.map((one) => one.value);
  const found = trainingSaid(eligibility(proposed, people, arrangements, pack, on), pack);
  const { supervisors: _named, ...asked } = proposed;
  const offered = asked.supervisees.length === 0 ? [] : offeredSupervisors(asked, people, arrangements, pack, on);
  return {
    refused: [...found.refused],
    warnings: [...found.warnings],
    offered: offered.map((one) => one.person),
  };
}

import type { BeginContract, RecordView } from '../../shared/contract/records.ts';
import type { ArrangementKey } from '../../shared/domain/arrangements/arrangement.ts';
import { type Result, refuse } from '../../shared/domain/result.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import { begin } from './records/begin.ts';
import { contractsOf } from './records/contracts-of.ts';
import { contractFormOf } from './records/forms-of.ts';
import { allowedArrangement } from './steps/allowed-arrangement.ts';
import { settleCommissioner } from './steps/settle-commissioner.ts';

/**
 * Begins a new version of the contract (of external supervision after it is settled who besides the parties reads it, C-84), or opens the one that is being written or signed. The one before stays in force until this is signed.
 * Saving, sharing and signing go through the record use cases. Refusals: not the supervisor, or an arrangement that has ended. J-13, J-45.
 */
export async function beginContract(
  ports: Ports,
  actor: Actor,
  key: ArrangementKey,
  asked: BeginContract,
): Promise<Result<RecordView>> {
  const found = await allowedArrangement(ports, actor, 'begin a record', key);
  if (!found.ok) return found;
  const { value: arrangement } = await settleCommissioner(ports, actor, found.value);
  const form = contractFormOf(arrangement, asked.formId);
  if (form === null)
    return refuse('not-found', 'This school’s policy prints no contract for this kind of supervision.');
  const contracts = await contractsOf(ports, actor, arrangement);
  const together = asked.together ?? false;
  const contractKey = contracts.isPending ? contracts.currentKey : contracts.nextKey;
  const around = { arrangement, session: null, sessionVersion: null, form };
  return begin(ports, actor, { key: contractKey, kind: 'contract', ...around, together });
}

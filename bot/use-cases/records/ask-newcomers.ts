import type { ChangeMembers } from '../../../shared/contract/register.ts';
import { mayWithArrangement } from '../../../shared/domain/access/arrangement-access.ts';
import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import { londonDateOf } from '../../../shared/domain/dates.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { awaitContract } from './await-contract.ts';
import { completeContract } from './complete-contract.ts';

/**
 * After somebody joined or left a group: whoever joined is asked to sign the contract in force, whoever left is not waited for. A contract
 * that then has everybody's name is sealed at once where the actor may read it, else when one of its people next opens it.
 */
export async function askNewcomers(
  ports: Ports,
  actor: Actor,
  arrangement: Arrangement,
  { person, change }: Pick<ChangeMembers, 'person' | 'change'>,
): Promise<void> {
  const waiting = (arrangement.contractAwaits ?? []).filter((one) => one !== person);
  const isAsked = change === 'joins' && arrangement.contractSignedOn !== null;
  await awaitContract(ports, arrangement.key, isAsked ? [...waiting, person] : waiting);
  const on = londonDateOf(actor.now);
  if (actor.token === null || !mayWithArrangement(actor.person, 'read content', arrangement, on).allowed) return;
  await completeContract(ports, actor, arrangement);
}

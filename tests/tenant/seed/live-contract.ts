import { beginContract } from '../../../bot/use-cases/begin-contract.ts';
import type { SeedContract } from './history.ts';
import { done, type Living, notAhead, supervisorOf, wordsContext } from './living.ts';
import { shareForm, signForm, writeForm } from './write-form.ts';

/** A contract is written by the supervisor, shared, and signed by everybody the next morning at the latest. */
export async function liveContract(living: Living, contract: SeedContract, number: number): Promise<void> {
  const { trust, time, arrangement } = living;
  const supervisor = supervisorOf(living);
  trust.world.now = notAhead(time, contract.signedOn, '16:00');
  const begun = done(
    'begin a contract',
    await beginContract(trust.ports, trust.world.as(supervisor), arrangement.key, {}),
  );
  const context = wordsContext(living, number, contract.signedOn, contract.reviewOn);
  await writeForm(trust, supervisor, begun, context);
  const shared = await shareForm(trust, supervisor, begun.key);
  await signForm(
    trust,
    shared,
    shared.waitingFor.map((signer) => signer.person),
    [notAhead(time, contract.signedOn, '16:20'), notAhead(time, contract.signedOn, '16:45')],
  );
}

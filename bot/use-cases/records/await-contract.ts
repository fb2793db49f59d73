import type { ArrangementKey } from '../../../shared/domain/arrangements/arrangement.ts';
import type { PersonId } from '../../../shared/domain/people/person.ts';
import { ok } from '../../../shared/domain/result.ts';
import type { Ports } from '../../ports/index.ts';
import { changeArrangement } from '../steps/change-arrangement.ts';

/** Says on the register whose names an arrangement's contract still waits for; nothing is written when it says so already. */
export async function awaitContract(ports: Ports, key: ArrangementKey, waiting: readonly PersonId[]): Promise<void> {
  const stored = await ports.register.arrangement(key);
  if (stored === null) return;
  await changeArrangement(ports, stored, (standing) => {
    if ((standing.contractAwaits ?? []).join() === waiting.join()) return ok(standing);
    const { contractAwaits: _before, ...rest } = standing;
    return ok(waiting.length === 0 ? rest : { ...rest, contractAwaits: waiting });
  });
}

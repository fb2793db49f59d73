import { contractMissingItem } from '../../../../shared/cards/digest/contract-missing-item.ts';
import { policyOf } from '../../steps/policy-of.ts';
import { arrangementOf, type ItemMaker, whoseFor } from './item-maker.ts';

/** A contract that is not signed in time. */
export const contractMissing: ItemMaker = async (ask) => {
  const arrangement = await arrangementOf(ask);
  if (arrangement === null) return null;
  const { contractState } = arrangement.standing;
  const isSigned = arrangement.contractSignedOn !== null || contractState === 'ok';
  return contractMissingItem({
    whose: await whoseFor(ask, arrangement),
    state: isSigned ? 'signed' : contractState === 'overdue' ? 'overdue' : 'due soon',
    rule: policyOf(arrangement)?.contract.source[0] ?? null,
    link: ask.reading.ports.links.to(`arrangements/${arrangement.key}/contract`),
  });
};

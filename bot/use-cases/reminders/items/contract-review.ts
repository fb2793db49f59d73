import { contractReviewItem } from '../../../../shared/cards/digest/contract-review-item.ts';
import { policyOf } from '../../steps/policy-of.ts';
import { arrangementOf, type ItemMaker, whoseFor } from './item-maker.ts';

/** A contract due for review. */
export const contractReview: ItemMaker = async (ask) => {
  const arrangement = await arrangementOf(ask);
  if (arrangement === null) return null;
  return contractReviewItem({
    whose: `the contract for ${await whoseFor(ask, arrangement)}`,
    reviewState: arrangement.standing.contractReviewState,
    reviewOn: arrangement.contractReviewOn,
    today: ask.today,
    rule: policyOf(arrangement)?.contract.source.at(-1) ?? null,
    link: ask.reading.ports.links.to(`arrangements/${arrangement.key}/contract`),
  });
};

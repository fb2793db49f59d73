import { policyReviewItem } from '../../../../shared/cards/digest/policy-review-item.ts';
import { packOf } from '../../../../shared/policies/index.ts';
import { type ItemMaker, ruleOf } from './item-maker.ts';

/** A policy to review, by its name. */
export const policyReview: ItemMaker = async (ask) => {
  const { reading, reminder, today } = ask;
  const school = await reading.school(reminder.school);
  const pack = school === null ? undefined : packOf(school.policy, school.policyVersion);
  return policyReviewItem({
    policy: pack?.name ?? 'The supervision policy',
    dueOn: reminder.dueOn,
    today,
    rule: ruleOf(ask, school?.policy),
    link: reading.ports.links.to(''),
  });
};

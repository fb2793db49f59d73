import { policyReviewItem } from '../../../../shared/cards/digest/policy-review-item.ts';
import { packOf } from '../../../../shared/policies/index.ts';
import type { ItemMaker } from './item-maker.ts';

/** A policy to review, by its name. */
export const policyReview: ItemMaker = async ({ reading, reminder, today }) => {
  const school = await reading.school(reminder.school);
  const pack = school === null ? undefined : packOf(school.policy, school.policyVersion);
  return policyReviewItem({
    policy: pack?.name ?? 'The supervision policy',
    dueOn: reminder.dueOn,
    today,
    rule: null,
    link: reading.ports.links.to(''),
  });
};

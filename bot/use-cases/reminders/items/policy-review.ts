import { policyReviewItem } from '../../../../shared/cards/digest/policy-review-item.ts';
import { Temporal } from '../../../../shared/domain/dates.ts';
import { packOf } from '../../../../shared/policies/index.ts';
import { policyReviewOn } from '../policy-review-on.ts';
import { type ItemMaker, ruleOf } from './item-maker.ts';

/** A policy to review, by its name; reviewed once the school has said so and the next day is another. */
export const policyReview: ItemMaker = async (ask) => {
  const { reading, reminder, today } = ask;
  const school = await reading.school(reminder.school);
  if (school === null) return null;
  const next = policyReviewOn(school.policy, await reading.settingsOf(school.key));
  return policyReviewItem({
    policy: packOf(school.policy, school.policyVersion)?.name ?? 'The supervision policy',
    school: school.name,
    dueOn: reminder.dueOn,
    isReviewed: next === null || Temporal.PlainDate.compare(next, reminder.dueOn) > 0,
    today,
    rule: ruleOf(ask, school.policy),
    link: reading.ports.links.to(`schools/${school.key}/policy`),
  });
};

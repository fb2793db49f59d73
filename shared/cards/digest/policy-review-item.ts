import type { PlainDate } from '../../domain/dates.ts';
import { about, open } from '../card.ts';
import { doneItem, dueWords, type Item, item, toneOf } from './item.ts';

/** A supervision policy due to be looked at again (clocks.md section 7, kind `policy-review`). */
export interface PolicyReviewItemView {
  readonly policy: string;
  /** The school whose review it is. */
  readonly school: string;
  readonly isReviewed: boolean;
  readonly dueOn: PlainDate;
  readonly today: PlainDate;
  readonly rule: string | null;
  readonly link: string;
}

/** A policy to review on a card. */
export function policyReviewItem(view: PolicyReviewItemView): Item {
  const what = `The supervision policy at ${view.school}`;
  if (view.isReviewed) return doneItem(`${what} is reviewed`, 'Thank you.');
  return item(`${what} is due for review`, {
    when: dueWords(view.dueOn, view.today),
    tone: toneOf(view.dueOn, view.today),
    rule: view.rule,
    words: [
      `The school follows: ${view.policy}. Its clocks, forms and routes come from there; records already written keep their form.`,
    ],
    actions: [about(open('Open the policy', view.link), view.policy)],
  });
}

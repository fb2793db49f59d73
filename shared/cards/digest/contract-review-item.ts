import type { ReviewState } from '../../domain/arrangements/arrangement.ts';
import { capital } from '../../domain/capital.ts';
import { type PlainDate, writtenDate } from '../../domain/dates.ts';
import { about, open } from '../card.ts';
import { doneItem, dueWords, type Item, item, toneOf } from './item.ts';

/** A contract due for review (clocks.md section 5, kind `contract-review`). */
export interface ContractReviewItemView {
  /** "the contract for your supervision with Nadia Rahman". */
  readonly whose: string;
  readonly reviewState: ReviewState | null;
  readonly reviewOn: PlainDate | null;
  readonly today: PlainDate;
  readonly rule: string | null;
  readonly link: string;
}

/** A contract review on a card. */
export function contractReviewItem(view: ContractReviewItemView): Item {
  const { reviewOn, reviewState, today } = view;
  const whose = capital(view.whose);
  if (reviewState === 'ok' || reviewState === null) {
    const next = reviewOn === null ? '' : ` It is looked at again by ${writtenDate(reviewOn)}.`;
    return doneItem(`${whose} is up to date`, `Nothing more is needed here.${next}`);
  }
  return item(`${whose} is ${reviewState === 'overdue' ? 'overdue' : 'due'} for review`, {
    when: reviewOn === null ? null : dueWords(reviewOn, today),
    tone: reviewOn === null ? 'soon' : toneOf(reviewOn, today),
    rule: view.rule,
    words: [
      'Read it through together, change what has changed, enter the next review date and both sign. It takes about five minutes.',
    ],
    actions: [about(open('Review the contract', view.link), view.whose)],
  });
}

import type { ContractState, ReviewState } from '../domain/arrangements/arrangement.ts';
import { capital } from '../domain/capital.ts';
import { type PlainDate, writtenDate } from '../domain/dates.ts';
import { type AdaptiveCard, card, facts, heading, open, refreshed, text } from './card.ts';

/** What a contract-review reminder shows. */
export interface ContractReviewCardView {
  readonly arrangement: string;
  /** "your supervision contract with Nadia Rahman". */
  readonly whose: string;
  readonly school: string;
  readonly contractState: ContractState;
  readonly reviewState: ReviewState | null;
  readonly reviewOn: PlainDate | null;
  readonly signedOn: PlainDate | null;
  readonly link: string;
}

/** The verb Teams sends to ask for a contract card anew. */
export const REFRESH_CONTRACT = 'refresh-contract';

function title(view: ContractReviewCardView): string {
  const whose = capital(view.whose);
  if (view.reviewState === 'overdue') return `${whose} is overdue for review`;
  if (view.reviewState === 'due soon') return `${whose} is due for review`;
  return `${whose} is up to date`;
}

/** A contract review reminder as it stands now (clocks.md sections 5 and 7, kind `contract-review`). */
export function contractReviewCard(view: ContractReviewCardView): AdaptiveCard {
  const isDone = view.reviewState === 'ok' || view.reviewState === null;
  const rows: [string, string][] = [['School', view.school]];
  if (view.reviewOn !== null) rows.push([isDone ? 'Next review' : 'Review by', writtenDate(view.reviewOn)]);
  rows.push(['Signed', view.signedOn === null ? 'Not yet' : writtenDate(view.signedOn)]);
  const words = isDone
    ? 'Nothing more is needed here. Thank you.'
    : 'Read it through together, change what has changed, enter the next review date and both sign. It takes about five minutes.';
  const made = card(
    [heading(title(view)), facts(rows), text(words)],
    [open(isDone ? 'Open' : 'Review the contract', view.link)],
  );
  return refreshed(made, REFRESH_CONTRACT, { arrangement: view.arrangement });
}

/** The lock-screen line of a contract-review reminder. */
export function contractReviewNotification(view: Pick<ContractReviewCardView, 'reviewState'>): string {
  return view.reviewState === 'overdue'
    ? 'A supervision contract review is overdue'
    : 'A supervision contract is due for review';
}

import type { ReviewState } from '../arrangements/arrangement.ts';
import type { PlainDate } from '../dates.ts';
import { isAfter, later } from '../day-number.ts';
import { stateOfDate } from './clock-state.ts';
import type { ArrangementFacts, ContractFacts } from './facts.ts';
import type { ContractRules } from './rules.ts';

/**
 * Temple (T-22, T-30, T-69): a year after signing or the last review; an earlier date on the form wins, unless a review was
 * held on or after it.
 */
function annualReviewOn(day: PlainDate, signedOn: PlainDate, contract: ContractFacts): PlainDate {
  const last = contract.lastReviewedOn;
  const reviewedOn = last === null || isAfter(last, day) ? null : last;
  const annual = (reviewedOn === null ? signedOn : later(signedOn, reviewedOn)).add({ years: 1 });
  const written = contract.reviewOn;
  if (written === null || !isAfter(annual, written)) return annual;
  return reviewedOn !== null && !isAfter(written, reviewedOn) ? annual : written;
}

/** When the contract standing on a day is to be reviewed; null without a contract or where the policy asks for no review (clocks.md section 5). */
export function contractReviewOn(
  day: PlainDate,
  arrangement: ArrangementFacts,
  rules: ContractRules,
): PlainDate | null {
  const contract = arrangement.contract;
  if (contract === null || contract.signedOn === null || isAfter(contract.signedOn, day)) return null;
  if (arrangement.kind === 'clinical' || rules.review === 'date on the form') return contract.reviewOn;
  return rules.review === 'annual' ? annualReviewOn(day, contract.signedOn, contract) : null;
}

/** How a review date stands on a day; null when there is none. */
export function reviewState(day: PlainDate, reviewOn: PlainDate | null, soonDays: number): ReviewState | null {
  return reviewOn === null ? null : stateOfDate(day, reviewOn, soonDays);
}

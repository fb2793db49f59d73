import type { PlainDate } from '../dates.ts';
import { isPlanFollowed } from '../due-dates/child-clock.ts';
import type { CasePlan } from '../records/record.ts';
import type { CaseReference, CaseRisk } from './case-reference.ts';

/** What somebody changes about a child they follow; what is left out stays. */
interface ChildChange {
  readonly plan?: CasePlan | undefined;
  readonly closedOn?: PlainDate | null | undefined;
  /** null = not said any more. */
  readonly risk?: CaseRisk | null | undefined;
  readonly reviewOn?: PlainDate | null | undefined;
}

/**
 * A followed child after a change on a day. A clock that runs goes on from where it was when the plan steps up or down (H-05); one that begins, with
 * a plan that has one or because the child is followed again, begins on that day.
 */
export function changedChild(child: CaseReference, change: ChildChange, on: PlainDate): CaseReference {
  const plan = change.plan ?? child.plan;
  const closedOn = change.closedOn === undefined ? child.closedOn : change.closedOn;
  const isFollowedAgain = child.closedOn !== null && closedOn === null;
  const beginsClock = isPlanFollowed(plan) && !isPlanFollowed(child.plan);
  const { risk: before, reviewOn: reviewBefore, ...rest } = child;
  const risk = change.risk === undefined ? before : change.risk;
  const reviewOn = change.reviewOn === undefined ? reviewBefore : change.reviewOn;
  return {
    ...rest,
    plan,
    closedOn,
    sinceOn: isFollowedAgain || beginsClock ? on : child.sinceOn,
    ...(risk === undefined || risk === null ? {} : { risk }),
    ...(reviewOn === undefined || reviewOn === null ? {} : { reviewOn }),
  };
}

import type { Action } from './action.ts';

/**
 * What somebody outside a supervision may know of one action when plans are sampled: no word anybody typed, no owner, no session. Free text cannot be
 * proven free of names and children, so none of it is taken (R-23, decision 0035).
 */
export type ActionPlanFacts = Pick<
  Action,
  'key' | 'arrangement' | 'category' | 'dueOn' | 'status' | 'slippedCount' | 'closedOn'
> & {
  /** For a referral: whether it is made; null for anything else. */
  readonly isReferralMade: boolean | null;
};

import type { ActionPlanFacts } from '../../shared/domain/actions/action-plan-facts.ts';

/** Actions as the safeguarding team may sample them: as the app, and never a text, an owner or a child. Rejects with `StoreError` when the store is down. */
export interface ActionPlans {
  /** Those of every arrangement, page by page. */
  all(): Promise<readonly ActionPlanFacts[]>;
}

import type { Action } from '../../shared/domain/actions/action.ts';
import type { CaseDiscussion, SupervisionRecord } from '../../shared/domain/records/record.ts';

/** Content of every arrangement, page by page as the app; for the export that two people answer for, and nothing else. Rejects with `StoreError`. */
export interface WholeContent {
  records(): AsyncIterable<SupervisionRecord>;
  caseDiscussions(): AsyncIterable<CaseDiscussion>;
  actions(): AsyncIterable<Action>;
}

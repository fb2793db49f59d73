import type { WholeContent } from '../../ports/whole-content.ts';
import { actions } from './lists/actions.ts';
import { caseDiscussions } from './lists/case-discussions.ts';
import type { ListMapping } from './lists/list-definition.ts';
import { supervisionRecords } from './lists/supervision-records.ts';
import type { Store } from './store.ts';

/** Everything in the content lists, paged; 2 units a page. */
export function createWholeContent({ reader }: Pick<Store, 'reader'>): WholeContent {
  async function* values<T>(list: ListMapping<T>): AsyncIterable<T> {
    for await (const page of reader.pages(list)) for (const { value } of page) yield value;
  }
  return {
    records: () => values(supervisionRecords),
    caseDiscussions: () => values(caseDiscussions),
    actions: () => values(actions),
  };
}

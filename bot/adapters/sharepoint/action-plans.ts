import { z } from 'zod';
import type { ActionPlans } from '../../ports/action-plans.ts';
import { StoreError } from '../../ports/store-error.ts';
import { actions } from './lists/actions.ts';
import { booleanOrNull, countCell, dateOrNull } from './lists/cells.ts';
import type { Store } from './store.ts';

/** The only columns that are asked for: what anybody typed never leaves SharePoint. */
const row = z.object({
  ActionKey: z.string(),
  ArrangementKey: z.string(),
  Category: z.enum(['case', 'practice', 'development', 'support', 'refer', 'other']),
  DueOn: dateOrNull,
  Status: z.enum(['open', 'done', 'dropped', 'passed on']),
  SlippedCount: countCell,
  ClosedOn: dateOrNull,
  IsReferralMade: booleanOrNull,
});
const COLUMNS = Object.keys(row.shape);

/** The facts of action plans over the list `Actions`, 2 units for a page of a thousand. */
export function createActionPlans({ reader }: Store): ActionPlans {
  return {
    all: async () => {
      const rows = await reader.everyFact(actions, COLUMNS);
      return rows
        .filter((each) => each.fields[actions.key] !== undefined)
        .map((each) => {
          const cells = row.safeParse(each.fields);
          if (!cells.success) throw new StoreError('nonsense', `read ${actions.title}, item ${each.id}`, null);
          const { data } = cells;
          return {
            key: data.ActionKey,
            arrangement: data.ArrangementKey,
            category: data.Category,
            dueOn: data.DueOn,
            status: data.Status,
            slippedCount: data.SlippedCount,
            closedOn: data.ClosedOn,
            isReferralMade: data.Category === 'refer' ? (data.IsReferralMade ?? false) : null,
          };
        });
    },
  };
}

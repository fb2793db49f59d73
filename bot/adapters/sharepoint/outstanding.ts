import { z } from 'zod';
import type { FilingMatter } from '../../../shared/domain/reminders/reminder-facts.ts';
import type { Outstanding } from '../../ports/outstanding.ts';
import { StoreError } from '../../ports/store-error.ts';
import type { Row } from './list-rows.ts';
import { ACTION_FACTS, actionFacts, actions } from './lists/actions.ts';
import { caseDiscussions, DIRECTIONS } from './lists/case-discussions.ts';
import { dateCell, dateOrNull } from './lists/cells.ts';
import { supervisionRecords } from './lists/supervision-records.ts';
import type { Store } from './store.ts';

/** Read beside an action's facts, so that a referral about a child stands first on a card. */
const category = z.object({ Category: z.string() });

/** What is read of a form given out for signing: which it is, never what it says. */
const openForm = z.object({ RecordKey: z.string(), ArrangementKey: z.string(), Status: z.string() });
const OPEN_STATUSES: readonly string[] = ['shared', 'awaiting signatures'];

/** What is read of a case discussion: never its answers, text, decision or child. */
const filingRow = z.object({
  CaseKey: z.string(),
  ArrangementKey: z.string(),
  DiscussedOn: dateCell,
  FiledOn: dateOrNull,
});

/** What is read of it for counts over the trust: not even whose it is. */
const directionRow = z.object({ CaseKey: z.string(), DiscussedOn: dateCell, Direction: z.enum(DIRECTIONS).nullish() });

const FILING_COLUMNS: readonly string[] = Object.keys(filingRow.shape);

function parsed<T>(list: { readonly title: string }, row: Row, parse: (fields: unknown) => T): T {
  try {
    return parse(row.fields);
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    throw new StoreError('nonsense', `read ${list.title}, item ${row.id}`, null);
  }
}

/** What is still to be done, over `Actions` and `Case discussions`. */
export function createOutstanding({ reader }: Store): Outstanding {
  return {
    openActions: async () => {
      const rows = await reader.everyFact(actions, [...ACTION_FACTS, 'Category']);
      return rows.flatMap((row) => {
        if (row.fields[actions.key] === undefined) return [];
        const { key, arrangement, owner, dueOn, status } = parsed(actions, row, actionFacts);
        if (status !== 'open' || dueOn === null) return [];
        const isReferral = parsed(actions, row, (fields) => category.parse(fields)).Category === 'refer';
        return [{ key, arrangement, owner, dueOn, isReferral }];
      });
    },
    openContracts: async () => {
      const columns = Object.keys(openForm.shape);
      // By their kind: contracts stay few, while a policy without signatures leaves all its records `shared` and would meet the threshold.
      const rows = await reader.facts(supervisionRecords, 'RecordKind', 'contract', columns);
      const open = rows.flatMap((row) => {
        const cells = openForm.safeParse(row.fields);
        return cells.success && OPEN_STATUSES.includes(cells.data.Status) ? [cells.data] : [];
      });
      return new Map(open.map(({ ArrangementKey: arrangement, RecordKey: key }) => [arrangement, key]));
    },
    unfiledDecisions: async () => {
      return unfiledAmong(await reader.everyFact(caseDiscussions, FILING_COLUMNS));
    },
    directions: async () => {
      const rows = await reader.everyFact(caseDiscussions, Object.keys(directionRow.shape));
      return rows.flatMap((row) => {
        if (row.fields[caseDiscussions.key] === undefined || row.fields.DiscussedOn === undefined) return [];
        const cells = parsed(caseDiscussions, row, (fields) => directionRow.parse(fields));
        return [{ on: cells.DiscussedOn, direction: cells.Direction ?? null }];
      });
    },
    unfiledIn: async (arrangement) =>
      unfiledAmong(await reader.facts(caseDiscussions, 'ArrangementKey', arrangement, FILING_COLUMNS)).length,
  };
}

function unfiledAmong(rows: readonly Row[]): readonly FilingMatter[] {
  return rows.flatMap((row) => {
    // A half-made row has no date yet.
    if (row.fields[caseDiscussions.key] === undefined || row.fields.DiscussedOn === undefined) return [];
    const cells = parsed(caseDiscussions, row, (fields) => filingRow.parse(fields));
    if (cells.FiledOn !== null) return [];
    return [{ key: cells.CaseKey, arrangement: cells.ArrangementKey, decidedOn: cells.DiscussedOn }];
  });
}

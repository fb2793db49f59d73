import { z } from 'zod';
import type { ArrangementKey } from '../../../shared/domain/arrangements/arrangement.ts';
import type { CaseMention } from '../../../shared/domain/cases/child-facts.ts';
import type { Actor } from '../../ports/actor.ts';
import type { CaseReferences } from '../../ports/case-references.ts';
import { StoreError } from '../../ports/store-error.ts';
import type { Caller } from '../sign-in/tokens.ts';
import type { Row } from './list-rows.ts';
import { caseDiscussions } from './lists/case-discussions.ts';
import { caseReferences } from './lists/case-references.ts';
import { textCell, textOrNull } from './lists/cells.ts';
import type { Store } from './store.ts';

/** What the clocks read of a case discussion: never its answers, text or decision. */
const mentionRow = z.object({
  CaseKey: z.string(),
  ArrangementKey: z.string(),
  SessionKey: textOrNull,
  ChildReference: textCell,
});
const MENTION_COLUMNS = Object.keys(mentionRow.shape);

function callerOf(reader: Actor): Caller | null {
  return reader.token === null ? null : { person: reader.person.id, token: reader.token };
}

/** The `Case references` list over SharePoint. */
export function createCaseReferences({ reader, writer }: Store): CaseReferences {
  return {
    of: async (actor, arrangement) => {
      const caller = callerOf(actor);
      return caller === null ? [] : reader.where(caller, caseReferences, 'ArrangementKey', arrangement);
    },
    one: async (actor, key) => {
      const caller = callerOf(actor);
      return caller === null ? null : reader.byKey(caller, caseReferences, key);
    },
    discussionsOf: async (actor, arrangement) => {
      const caller = callerOf(actor);
      return caller === null ? [] : reader.where(caller, caseDiscussions, 'ArrangementKey', arrangement);
    },
    follow: ({ school, arrangement }, child) => writer.create(caseReferences, child, { folder: [school, arrangement] }),
    change: (stored, next) => writer.update(caseReferences, stored, next),
    inArrangement: (arrangement) => reader.where('app', caseReferences, 'ArrangementKey', arrangement),
    all: () => reader.all(caseReferences),
    mentionsIn: async (arrangement) => {
      const rows = await reader.facts(caseDiscussions, 'ArrangementKey', arrangement, MENTION_COLUMNS);
      return mentionsAmong(rows).map((one) => one.mention);
    },
    allMentions: async () => {
      const found = new Map<ArrangementKey, CaseMention[]>();
      for (const { arrangement, mention } of mentionsAmong(await reader.everyFact(caseDiscussions, MENTION_COLUMNS))) {
        const known = found.get(arrangement);
        if (known === undefined) found.set(arrangement, [mention]);
        else known.push(mention);
      }
      return found;
    },
  };
}

function mentionsAmong(rows: readonly Row[]) {
  return rows.flatMap((each): { readonly arrangement: ArrangementKey; readonly mention: CaseMention }[] => {
    if (each.fields[caseDiscussions.key] === undefined) return [];
    const cells = mentionRow.safeParse(each.fields);
    if (!cells.success) throw new StoreError('nonsense', `read ${caseDiscussions.title}, item ${each.id}`, null);
    const { ArrangementKey: arrangement, SessionKey: session, ChildReference: reference } = cells.data;
    return [{ arrangement, mention: { session, reference } }];
  });
}

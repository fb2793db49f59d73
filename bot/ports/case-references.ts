import type { ArrangementKey } from '../../shared/domain/arrangements/arrangement.ts';
import type { CaseReference } from '../../shared/domain/cases/case-reference.ts';
import type { CaseMention } from '../../shared/domain/cases/child-facts.ts';
import type { CaseDiscussion } from '../../shared/domain/records/record.ts';
import type { Actor } from './actor.ts';
import type { Place } from './record-store.ts';
import type { Versioned, WriteOutcome } from './versioned.ts';

/**
 * The children each arrangement follows, by reference. People read on their own behalf, in the arrangement's closed folder (D2, D3); the clocks
 * read references and sessions as the app, and never a word of what was said. Rejects with `StoreError` when the store is down.
 */
export interface CaseReferences {
  /** The children of an arrangement as this reader may see them; nothing for anybody but its parties. */
  of(reader: Actor, arrangement: ArrangementKey): Promise<readonly Versioned<CaseReference>[]>;
  one(reader: Actor, key: string): Promise<Versioned<CaseReference> | null>;
  /** What was said of children in an arrangement, as far as this reader may read it. */
  discussionsOf(reader: Actor, arrangement: ArrangementKey): Promise<readonly Versioned<CaseDiscussion>[]>;
  /** Begins to follow a child in the arrangement's own folder. */
  follow(place: Omit<Place, 'session'>, child: CaseReference): Promise<WriteOutcome<CaseReference>>;
  change(stored: Versioned<CaseReference>, next: CaseReference): Promise<WriteOutcome<CaseReference>>;

  /** As the app, for clocks, counts and handovers. */
  inArrangement(arrangement: ArrangementKey): Promise<readonly Versioned<CaseReference>[]>;
  /** As the app: every child of the trust, page by page; one reading serves a whole run. */
  all(): Promise<readonly Versioned<CaseReference>[]>;
  /** As the app: which children were written about in which sessions of an arrangement. */
  mentionsIn(arrangement: ArrangementKey): Promise<readonly CaseMention[]>;
  /** As the app: the same of every arrangement, page by page; one reading serves a whole run. */
  allMentions(): Promise<ReadonlyMap<ArrangementKey, readonly CaseMention[]>>;
}

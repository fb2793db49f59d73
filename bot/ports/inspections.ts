import type { ArrangementKey } from '../../shared/domain/arrangements/arrangement.ts';
import type { Inspection } from '../../shared/domain/inspections/inspection.ts';
import type { PersonId } from '../../shared/domain/people/person.ts';
import type { Versioned, WriteOutcome } from './versioned.ts';

/**
 * Time-limited reading by people who are no party. Rows are read and written as the app, so every caller must have been allowed by
 * `shared/domain/inspections` first. All methods reject with `StoreError` when the store is down, slow or throttled past patience.
 */
export interface Inspections {
  one(key: string): Promise<Versioned<Inspection> | null>;
  /** Those of one arrangement, by the indexed ArrangementKey. */
  of(arrangement: ArrangementKey): Promise<readonly Versioned<Inspection>[]>;
  /** Those in which this person reads, by the indexed ReaderId. */
  by(reader: PersonId): Promise<readonly Versioned<Inspection>[]>;
  /** Those about which something is still to be done: to decide, to let in, to end, to tell. One keyed read. */
  open(): Promise<readonly Versioned<Inspection>[]>;
  /** Every one there ever was; only for trust leads. */
  all(): Promise<readonly Versioned<Inspection>[]>;
  /** Safe to repeat with the same key. One of which the parties are not to be told yet lies where nobody reads the list. */
  create(inspection: Inspection): Promise<WriteOutcome<Inspection>>;
  update(stored: Versioned<Inspection>, next: Inspection): Promise<WriteOutcome<Inspection>>;

  /** Lets the reader read the parts in scope in SharePoint itself, sessions' own folders included. Safe to repeat; what was cut off is finished by the next. */
  letIn(inspection: Inspection): Promise<void>;
  /** Takes the reader's own access away wherever it stands in the arrangement's folders. Safe to repeat; nothing to take away is no error. */
  shutOut(inspection: Inspection): Promise<void>;
}

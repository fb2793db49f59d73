import type { ArrangementKey } from '../../shared/domain/arrangements/arrangement.ts';
import type { DirectionSaid } from '../../shared/domain/oversight/directions.ts';
import type { RecordKey } from '../../shared/domain/records/record.ts';
import type { ActionMatter, FilingMatter } from '../../shared/domain/reminders/reminder-facts.ts';

/**
 * What of the content lists is still to be done, for the daily run: keys, owners, dates and states as the app, never a text and never a child
 * (design section 9). Paged: a reading costs by pages, not by arrangements. Rejects with `StoreError` when the store is down.
 */
export interface Outstanding {
  /** Every open action with a date, in all arrangements. */
  openActions(): Promise<readonly ActionMatter[]>;
  /** Contracts given out and not yet closed, by arrangement: their keys only. */
  openContracts(): Promise<ReadonlyMap<ArrangementKey, RecordKey>>;
  /** Every decision about a child that nobody has filed. */
  unfiledDecisions(): Promise<readonly FilingMatter[]>;
  /** Which way each discussion of a child found things going, and its day, over the whole trust: no child, no arrangement. For counts of many. */
  directions(): Promise<readonly DirectionSaid[]>;
  /** How many decisions about children in one arrangement nobody has filed, for the register. 2 units. */
  unfiledIn(arrangement: ArrangementKey): Promise<number>;
}

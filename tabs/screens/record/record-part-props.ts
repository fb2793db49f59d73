import type { ArrangementSummary } from '../../../shared/contract/parts.ts';
import type { RecordView } from '../../../shared/contract/records.ts';

export interface RecordWords {
  readonly record: string;
  readonly supervisee: string;
  readonly supervisor: string;
  readonly caseSystem: string;
}

export interface RecordPartProps {
  readonly record: RecordView;
  readonly arrangement: ArrangementSummary;
  readonly words: RecordWords;
  /** Reads the page again and gives the record as it now stands. */
  readonly onNewest: () => Promise<RecordView | null>;
}

import type { ArrangementKey } from '../arrangements/arrangement.ts';
import type { PlainDate } from '../dates.ts';
import type { PersonId } from '../people/person.ts';
import type { RecordKey } from '../records/record.ts';
import type { SessionKey } from '../sessions/session.ts';

export type ActionStatus = 'open' | 'done' | 'dropped' | 'passed on';
/** `refer` = a referral about a child; due today unless said otherwise (design D10, C-150). */
export type ActionCategory = 'case' | 'practice' | 'development' | 'support' | 'refer' | 'other';

export interface Action {
  readonly key: string;
  readonly arrangement: ArrangementKey;
  readonly originSession: SessionKey;
  readonly text: string;
  readonly category: ActionCategory;
  readonly owner: PersonId;
  readonly dueOn: PlainDate | null;
  readonly status: ActionStatus;
  readonly slippedCount: number;
  readonly closedOn: PlainDate | null;
  readonly evidence: string | null;
  /** For `refer`: has the referral been made, and when is feedback due. */
  /** The row of a record's table it comes from; left out = it was added to the list itself. */
  readonly row?: ActionRow;
  readonly referral: { readonly isMade: boolean; readonly feedbackDueOn: PlainDate | null } | null;
}

/** Which row of which record an action comes from, and the row's own words when they were last taken over. */
export interface ActionRow {
  readonly record: RecordKey;
  /** The question, or `<id>#<copy>`. */
  readonly field: string;
  readonly row: string;
  readonly text: string;
  readonly byWhom: string;
  readonly byWhen: string;
  /** The row was taken out of the record, and the action closed for it. */
  readonly isWithdrawn?: true | undefined;
}

/** What the bot may know of an action: never its text (design section 9). */
export type ActionFacts = Pick<Action, 'key' | 'arrangement' | 'owner' | 'dueOn' | 'status'>;

import type { ArrangementKind, Interval } from '../arrangements/arrangement.ts';
import type { PlainDate } from '../dates.ts';
import type { PolicyId } from '../schools/school.ts';
import type { ClockNumbers } from './clock-numbers.ts';

/** The id of a rule in the rules inventory, e.g. `J-34`; shown with "why" on screens and cards. */
export type RuleId = string;

/** How often: by period of the school's calendar, by interval, or only as the contract says (clocks.md section 3). */
export type ClockRule =
  | { readonly id: string; readonly every: 'term' | 'half term'; readonly source: RuleId }
  | { readonly id: string; readonly every: Interval; readonly source: RuleId };

/** What counted before a school changed it; a session counts by what held on its own day. */
export interface CountedUntil {
  readonly beforeOn: PlainDate;
  readonly counts: readonly ArrangementKind[] | 'own kind';
}

export interface ClockRules {
  /** The policy's own session clocks; empty = the contract is the only clock (River Tees). */
  readonly session: readonly ClockRule[];
  /** Kinds whose held formal sessions count (clocks.md section 2); `own kind` = the arrangement's. */
  readonly counts: readonly ArrangementKind[] | 'own kind';
  /** Ascending; left out = never changed. */
  readonly countedUntil?: readonly CountedUntil[];
  /** Sessions are gathered over all of the supervisee's arrangements at the school, or this arrangement only. */
  readonly gathers: 'school' | 'arrangement';
  /** No agreed interval means the state `no clock`, shown as a problem. */
  readonly needsInterval: boolean;
  /** The clock of each child discussed; null where the policy has none. */
  readonly child: { readonly id: string; readonly every: Interval; readonly source: RuleId } | null;
  /** Counts pairs of non-attendances (clocks.md section 6). */
  readonly countsMissedPairs: boolean;
}

export interface ContractRules {
  readonly due: 'by the end of the third session' | 'at the beginning' | 'none fixed';
  readonly review: 'annual' | 'date on the form' | 'none';
  /** Nothing is missing while no contract is signed (contradiction 13); left out = it has to be written. */
  readonly mayBeSpoken?: boolean;
  /** The forms that make a contract, by arrangement kind; the first is offered. */
  readonly forms: Readonly<Partial<Record<ArrangementKind, readonly string[]>>>;
  readonly source: readonly RuleId[];
}

export interface DurationRule {
  readonly minutes: number;
  readonly means: 'at least' | 'at most' | 'about' | 'as contracted';
  readonly source: RuleId | null;
}

export interface ReminderRules {
  /** Who gets the first `supervision` stage; `supervisee` = them only, as booking is theirs (003:26). */
  readonly firstStageTo: 'everyone' | 'supervisee';
}

/** What the rules of time need of a policy. */
export interface PolicyRules {
  readonly clocks: ClockRules;
  readonly contract: ContractRules;
  readonly reminders: ReminderRules;
  /** The defaults of clocks.md, or a policy's or school's own. */
  readonly numbers: ClockNumbers;
}

export type RulesByPolicy = Readonly<Record<PolicyId, PolicyRules>>;

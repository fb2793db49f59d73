import type { ArrangementKey, ContractState, DueState, ReviewState } from '../arrangements/arrangement.ts';
import type { PlainDate } from '../dates.ts';
import type { PersonId } from '../people/person.ts';
import type { RuleId } from './rules.ts';

/** One frequency rule on one day, for one supervisee or one child. */
export interface Clock {
  readonly id: string;
  /** null for a child's clock. */
  readonly supervisee: PersonId | null;
  /** The child's reference; null for a session clock. */
  readonly child: string | null;
  /** null when the state is `no clock` or `no calendar`, or when paused and either would be said. */
  readonly dueOn: PlainDate | null;
  readonly state: DueState;
  /** The rule behind it; null where the contract itself is the rule. */
  readonly source: RuleId | null;
}

export type CoverState = 'needed' | 'arranged' | null;

export interface ContractClock {
  readonly state: ContractState | null;
  readonly reviewOn: PlainDate | null;
  readonly reviewState: ReviewState | null;
}

/** How an arrangement stands on one day. Ended and not yet started ones have nulls and no clocks, `missedPairs` excepted. */
export interface ArrangementClocks {
  readonly key: ArrangementKey;
  readonly state: DueState | null;
  readonly cover: CoverState;
  readonly clocks: readonly Clock[];
  readonly contract: ContractClock;
  readonly missedPairs: number;
}

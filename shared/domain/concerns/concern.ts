import type { ArrangementKey } from '../arrangements/arrangement.ts';
import type { Instant } from '../dates.ts';
import type { PersonId } from '../people/person.ts';

export type ConcernKind = 'dispute' | 'entitlement' | 'urgent request';

/** A dispute or entitlement matter about the supervision itself, going up its policy's route. */
export interface Concern {
  readonly key: string;
  readonly arrangement: ArrangementKey;
  readonly kind: ConcernKind;
  readonly raisedBy: PersonId;
  readonly raisedAt: Instant;
  /** The step of the pack's route it stands at, from 0. */
  readonly stage: number;
  readonly addressee: PersonId;
  /** J-40: the Deputy CEO is consulted with the agreement of both; a refusal is recorded, not hidden. */
  readonly otherPartyAgrees: boolean | null;
  readonly text: string;
  readonly isClosed: boolean;
}

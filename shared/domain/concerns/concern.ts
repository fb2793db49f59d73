import type { ArrangementKey } from '../arrangements/arrangement.ts';
import type { Instant, PlainDate } from '../dates.ts';
import type { PersonId } from '../people/person.ts';

export const CONCERN_KINDS = ['dispute', 'entitlement', 'urgent request', 'case escalation'] as const;
export type ConcernKind = (typeof CONCERN_KINDS)[number];

/** What can happen to a concern. `talked`, `told` and `meeting` carry the day it was or will be. `passed on` = whoever had it is away, has left or has become a party. */
export const CONCERN_STEPS = [
  'raised',
  'agreed',
  'agreement refused',
  'moved on',
  'passed on',
  'noted',
  'talked',
  'told',
  'meeting',
  'closed',
] as const;
export type ConcernStepKind = (typeof CONCERN_STEPS)[number];

/** What can be noted of a concern with the day it was or will be: the two talked it over, the other one was told, they meet whoever has it. */
export const DATED_STEPS = ['talked', 'told', 'meeting'] as const;
export type DatedStep = (typeof DATED_STEPS)[number];

/** A day the policy wants known before a concern is taken to a step. */
export interface WantedDay {
  readonly step: DatedStep;
  readonly source: string;
  /** Only where a supervisor raised it; left out = whoever did. */
  readonly raisedBySupervisor?: true;
}

/** One line of what has been done about a concern; never rewritten. */
export interface ConcernStep {
  /** Made by whoever took it, so that a retry is not a second step. */
  readonly key: string;
  readonly step: ConcernStepKind;
  /** `service` where nobody did it: the addressee was away. */
  readonly by: PersonId | 'service';
  readonly at: Instant;
  readonly stage: number;
  /** With whom it stands from here on; null once it is closed. */
  readonly to: PersonId | null;
  readonly note: string;
  /** The day the two talked it over, the other one was told, or they meet whoever has it. Left out = another kind of step. */
  readonly on?: PlainDate;
}

/** A dispute or entitlement matter about the supervision itself, or a case that has to be taken further, going up its policy's route. */
export interface Concern {
  readonly key: string;
  readonly arrangement: ArrangementKey;
  readonly kind: ConcernKind;
  readonly raisedBy: PersonId;
  readonly raisedAt: Instant;
  /** The step of the pack's route it stands at, from 0. */
  readonly stage: number;
  /** With whom it stands: the person of this step, or the other party while their agreement to it is asked for. */
  readonly addressee: PersonId;
  /** J-40: the Deputy CEO is consulted with the agreement of both; a refusal is recorded, not hidden. */
  readonly otherPartyAgrees: boolean | null;
  readonly text: string;
  readonly isClosed: boolean;
  /** Whom it is about, where that is somebody in particular; it never goes to them. Left out = nobody in particular. */
  readonly subject?: PersonId;
  /** Everything done about it, oldest first; left out for those raised before steps were kept. */
  readonly steps?: readonly ConcernStep[];
}

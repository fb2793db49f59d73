import type { ArrangementKey, ArrangementKind } from '../arrangements/arrangement.ts';
import type { Instant } from '../dates.ts';
import type { PersonId } from '../people/person.ts';

export type SessionKey = string;
export const SESSION_STATUSES = ['proposed', 'booked', 'held', 'unconfirmed', 'missed', 'cancelled'] as const;
export type SessionStatus = (typeof SESSION_STATUSES)[number];
export type Formality = 'formal' | 'ad hoc';
/** Why a session was moved or cancelled; nothing about health reaches the register (design section 4). */
export const REASONS = ['school need', 'person unavailable', 'safeguarding emergency', 'room', 'other'] as const;
export type Reason = (typeof REASONS)[number];
/** Why the manager is not told of two missed sessions in a row; a short list, so that nothing about health is written. */
export const NOT_TOLD_REASONS = ['manager knows', 'agreed beforehand', 'entered by mistake', 'other'] as const;
export type NotToldReason = (typeof NOT_TOLD_REASONS)[number];

/** One person's copy of the message: when the bot delivered it, or that Teams could not. */
export interface MissedTwiceCopy {
  readonly person: PersonId;
  readonly state: 'not yet' | 'sent' | 'not reached';
  /** null while it has not been tried. */
  readonly at: Instant | null;
}

/** What the supervisor did with the message about two missed sessions in a row. */
export interface MissedTwiceAnswer {
  readonly supervisee: PersonId;
  readonly state: 'sent' | 'declined';
  readonly by: PersonId;
  readonly at: Instant;
  /** Declined only. */
  readonly reason: NotToldReason | null;
  /** Managers first, the supervisee in copy; empty when it was declined. */
  readonly copies: readonly MissedTwiceCopy[];
}

export type RecordState = 'none' | 'draft' | 'shared' | 'awaiting signatures' | 'signed' | 'signed on paper';

/** One meeting. Its date is the London date of `startsAt`. */
export interface Session {
  readonly key: SessionKey;
  readonly arrangement: ArrangementKey;
  readonly kind: ArrangementKind;
  readonly formality: Formality;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly status: SessionStatus;
  /** Who proposed it; the other parties accept. */
  readonly proposedBy: PersonId;
  readonly acceptedBy: readonly PersonId[];
  /** Supervisees who came; null = all of the arrangement's. */
  readonly attended: readonly PersonId[] | null;
  /** Supervisees who could not come and said so; the others who were not there simply were not. Left out = nobody. */
  readonly apologies?: readonly PersonId[];
  /** Members of a group who were expected and were not there without a word, by name so that who joins later is not taken for absent. Left out = nobody, or everybody where the whole group missed it. */
  readonly absent?: readonly PersonId[];
  /** People from another group at this one session; they read its record and nothing else. Left out = nobody. */
  readonly guests?: readonly PersonId[];
  readonly missedBy: 'supervisee' | 'supervisor' | null;
  readonly venue: string;
  /** Outlook event id in the supervisor's calendar; null until the event exists. */
  readonly eventId: string | null;
  readonly organiser: PersonId;
  readonly rescheduledCount: number;
  readonly cancelledBy: PersonId | null;
  /** When it was called off, from which the notice given follows. Left out = it wasn't, or before this was kept. */
  readonly cancelledAt?: Instant;
  readonly reason: Reason | null;
  readonly recordState: RecordState;
  /** With the second of two missed sessions in a row: what became of the message about it, one for each supervisee. Left out = nothing yet. */
  readonly missedTwice?: readonly MissedTwiceAnswer[];
}

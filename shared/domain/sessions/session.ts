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
  /** People from another group at this one session; they read its record and nothing else. Left out = nobody. */
  readonly guests?: readonly PersonId[];
  readonly missedBy: 'supervisee' | 'supervisor' | null;
  readonly venue: string;
  /** Outlook event id in the supervisor's calendar; null until the event exists. */
  readonly eventId: string | null;
  readonly organiser: PersonId;
  readonly rescheduledCount: number;
  readonly cancelledBy: PersonId | null;
  readonly reason: Reason | null;
  readonly recordState: RecordState;
}

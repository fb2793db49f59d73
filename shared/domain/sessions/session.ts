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

/** Two ends of a meeting. */
export interface MeetingTimes {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

export const OUTLOOK_ANSWERS = ['accepted', 'tentative', 'declined'] as const;
export type OutlookAnswer = (typeof OUTLOOK_ANSWERS)[number];

/**
 * Where session and event do not agree. `unsent`: what was changed here is not known to have reached Outlook; `both changed`: people choose;
 * `no mailbox`: whose calendar held it has left or lost their mailbox, so nothing more is asked there.
 */
export const OUTLOOK_TROUBLES = ['unsent', 'both changed', 'no mailbox'] as const;
export type OutlookTrouble = (typeof OUTLOOK_TROUBLES)[number];

export const OUTLOOK_NEWS = ['moved', 'cancelled', 'accepted', 'both changed', 'no mailbox'] as const;
/** Something people did in Outlook that the register now follows. */
export interface OutlookNews {
  readonly what: (typeof OUTLOOK_NEWS)[number];
  /** Who did it there; null where nobody did. */
  readonly by: PersonId | null;
  /** When the session was to be before it. */
  readonly startedAt: Instant;
}

/** How a session stands in Outlook, beyond that both say the same. */
export interface InOutlook {
  /** Answers of invited people; who has not answered is left out. */
  readonly answers: readonly { readonly person: PersonId; readonly answer: OutlookAnswer }[];
  readonly trouble: OutlookTrouble | null;
  /** With a trouble: the times Outlook was last known to hold; null = the event is gone. Without one it holds the session's. */
  readonly times: MeetingTimes | null;
  /** What has been followed and not yet been written down and told, so that a process that dies in between loses nothing. */
  readonly news: OutlookNews | null;
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
  /** Left out = Outlook says the same and nobody has answered there. */
  readonly outlook?: InOutlook;
}

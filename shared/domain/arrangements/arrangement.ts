import type { Instant, PlainDate } from '../dates.ts';
import type { Happening } from '../oversight/happening.ts';
import type { PersonId } from '../people/person.ts';
import type { PolicyId, SchoolKey } from '../schools/school.ts';
import type { Choice } from '../schools/school-settings.ts';

export type ArrangementKey = string;
export type ArrangementKind = 'one-to-one' | 'group' | 'clinical' | 'external';
export const DUE_STATES = ['ok', 'due soon', 'overdue', 'no clock', 'no calendar', 'paused'] as const;
export type DueState = (typeof DUE_STATES)[number];
export type ContractState = 'ok' | 'missing' | 'due soon' | 'overdue';
export const HALF_TERM_STATES = ['held', 'booked', 'nothing yet'] as const;
export type HalfTermState = (typeof HALF_TERM_STATES)[number];
export type ReviewState = 'ok' | 'due soon' | 'overdue';

export type Interval = { readonly weeks: number } | { readonly months: number };

/** More frequent supervision for somebody new, until a date (clocks.md section 3). */
export interface Interim {
  readonly interval: Interval;
  readonly untilOn: PlainDate;
}

/** Who stands in for an absent supervisor; both ends inclusive. */
export interface CoverEntry {
  readonly person: PersonId;
  readonly fromOn: PlainDate;
  readonly toOn: PlainDate | null;
  /** Whether the arrangement's content is open to them: not yet, now, or no longer. Left out = opened when it was arranged. */
  readonly access?: CoverAccess | undefined;
}

export const COVER_ACCESS = ['later', 'given', 'over'] as const;
export type CoverAccess = (typeof COVER_ACCESS)[number];

/** Who supervises whom, under which policy. The counts and states are written by the service so that oversight needs no content. */
export interface Arrangement {
  readonly key: ArrangementKey;
  readonly school: SchoolKey;
  readonly policy: PolicyId;
  readonly policyVersion: number;
  readonly kind: ArrangementKind;
  readonly supervisors: readonly PersonId[];
  readonly supervisees: readonly PersonId[];
  readonly cover: readonly CoverEntry[];
  readonly lineManager: PersonId | null;
  readonly commissionedBy: PersonId | null;
  readonly durationMinutes: number;
  readonly venue: string;
  readonly startedOn: PlainDate;
  /** The last day; null while it runs. */
  readonly endedOn: PlainDate | null;
  readonly interval: Interval | null;
  readonly interim: Interim | null;
  readonly contractSignedOn: PlainDate | null;
  readonly contractLastReviewedOn: PlainDate | null;
  readonly contractReviewOn: PlainDate | null;
  /** Whose name the contract that is shared or signed still waits for; left out = nobody's. */
  readonly contractAwaits?: readonly PersonId[];
  readonly standing: ArrangementStanding;
  /** What its school has chosen where policies leave the choice, as read with the row; never written with it. Left out = nothing. */
  readonly choices?: readonly Choice[];
}

/** What the daily run and the use cases keep up to date on the row; all readable by oversight. */
export interface ArrangementStanding {
  readonly lastHeldOn: PlainDate | null;
  readonly nextBookedAt: Instant | null;
  readonly nextSession: string | null;
  readonly nextDueOn: PlainDate | null;
  readonly dueState: DueState;
  readonly coverState: 'needed' | 'arranged' | null;
  readonly contractState: ContractState;
  readonly contractReviewState: ReviewState | null;
  readonly heldCount: number;
  readonly missedInARow: number;
  readonly openActions: number;
  readonly overdueActions: number;
  readonly recordsUnsigned: number;
  /** Formal sessions called off or missed by the supervisor since the last one held; left out = none. */
  readonly supervisorCancellations?: number;
  /** The second of two sessions missed in a row whose message to the manager is neither sent nor declined, the oldest; left out = none. */
  readonly missedTwiceSinceOn?: PlainDate;
  /** Left out = no child with a clock is followed. */
  readonly children?: ChildrenStanding;
  /** Decisions about children that nobody has filed yet, as a count; left out = none. */
  readonly decisionsUnfiled?: number;
  /** How this half term stands: a formal session held in it, one planned in it, or neither; left out = it has ended, or no half term is running. */
  readonly halfTermState?: HalfTermState;
  /** What became of the formal sessions of this school year and the last, oldest first; left out = there were none. */
  readonly lately?: readonly Happening[];
}

/** How many children with a clock an arrangement follows and how many need discussing, never which (H-05); and what the session clocks alone say. */
export interface ChildrenStanding {
  readonly followed: number;
  readonly dueSoon: number;
  readonly overdue: number;
  readonly sessionDueState: DueState;
  readonly sessionDueOn: PlainDate | null;
}

/** `signer` = asked to sign one form, named by the row's key; it gives no part in the arrangement. */
export type PartyRole = 'supervisor' | 'supervisee' | 'cover' | 'line manager' | 'commissioner' | 'signer' | 'guest';

/** Answers "whose": one row per person and arrangement (design section 9). */
export interface Party {
  readonly key: string;
  readonly person: PersonId;
  readonly arrangement: ArrangementKey;
  readonly role: PartyRole;
  readonly fromOn: PlainDate;
  readonly untilOn: PlainDate | null;
}

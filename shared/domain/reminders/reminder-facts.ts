import type { ArrangementKey } from '../arrangements/arrangement.ts';
import type { PlainDate } from '../dates.ts';
import type { PersonId } from '../people/person.ts';
import type { RecordKey } from '../records/record.ts';
import type { PolicyId, SchoolKey } from '../schools/school.ts';
import type { SessionKey } from '../sessions/session.ts';

/** A formal session that somebody has something to do about; its London date. */
export interface SessionMatter {
  readonly key: SessionKey;
  readonly arrangement: ArrangementKey;
  readonly on: PlainDate;
  /** Booked and coming; held with no record written; or said to have been held and not yet confirmed. */
  readonly is: 'booked' | 'unwritten' | 'unconfirmed';
  /** When somebody said that it was held; for `unconfirmed`. */
  readonly saidOn: PlainDate | null;
  /** Who is asked: those who have not confirmed; null = whoever the kind says. */
  readonly asked: readonly PersonId[] | null;
}

/** A form shared for signing, and who has not signed. */
export interface SignatureMatter {
  readonly record: RecordKey;
  readonly arrangement: ArrangementKey;
  /** The day it was given out for signing, or last sent back to be put right. */
  readonly sharedOn: PlainDate;
  readonly awaited: readonly PersonId[];
}

/** An open action: never its text (design section 9). */
export interface ActionMatter {
  readonly key: string;
  readonly arrangement: ArrangementKey;
  readonly owner: PersonId;
  readonly dueOn: PlainDate;
  /** A referral about a child, which goes before everything else. */
  readonly isReferral: boolean;
}

/** A decision about a child that is not yet in the child's file: its key only. */
export interface FilingMatter {
  readonly key: string;
  readonly arrangement: ArrangementKey;
  readonly decidedOn: PlainDate;
}

/** Two missed sessions in a row whose message is neither sent nor declined. */
export interface MissedTwiceMatter {
  readonly arrangement: ArrangementKey;
  readonly supervisee: PersonId;
  /** The second of the two. */
  readonly session: SessionKey;
  readonly missedOn: PlainDate;
}

/** A training, or something else somebody brings to supervision, with a day on which it has to be renewed. */
export interface TrainingMatter {
  readonly person: PersonId;
  readonly school: SchoolKey;
  readonly training: 'supervision' | 'safeguarding lead' | 'other';
  /** The last day it holds. */
  readonly expiresOn: PlainDate;
}

/** A round of the audit, and who has not answered. */
export interface AuditMatter {
  readonly round: string;
  readonly school: SchoolKey;
  readonly startedOn: PlainDate;
  readonly unanswered: readonly PersonId[];
}

/** The day a school's policy has to be reviewed. */
export interface PolicyReviewMatter {
  readonly school: SchoolKey;
  readonly dueOn: PlainDate;
}

/** Who is told because of what they are, not because they are a party. */
export interface RoleFacts {
  readonly schoolLeads: ReadonlyMap<SchoolKey, readonly PersonId[]>;
  readonly trustLeads: readonly PersonId[];
  readonly safeguardingTeam: readonly PersonId[];
  /** Where a person's own calendar is: their first school. */
  readonly homeSchool: ReadonlyMap<PersonId, SchoolKey>;
}

/** What reminders follow from beside the clocks' own facts: keys, dates, states and people, never a text and never a child. */
export interface ReminderFacts {
  readonly sessions: readonly SessionMatter[];
  readonly signatures: readonly SignatureMatter[];
  readonly actions: readonly ActionMatter[];
  readonly unfiled: readonly FilingMatter[];
  readonly missedTwice: readonly MissedTwiceMatter[];
  readonly trainings: readonly TrainingMatter[];
  readonly audits: readonly AuditMatter[];
  readonly policyReviews: readonly PolicyReviewMatter[];
  readonly roles: RoleFacts;
  /** By whom a policy wants its supervisors supervised; a policy left out does not ask. */
  readonly supervisorsAreSupervised: ReadonlyMap<PolicyId, 'anybody' | 'safeguarding team'>;
}

/** Nothing known beside the clocks' own facts. */
export const NO_REMINDER_FACTS: ReminderFacts = {
  sessions: [],
  signatures: [],
  actions: [],
  unfiled: [],
  missedTwice: [],
  trainings: [],
  audits: [],
  policyReviews: [],
  roles: { schoolLeads: new Map(), trustLeads: [], safeguardingTeam: [], homeSchool: new Map() },
  supervisorsAreSupervised: new Map(),
};

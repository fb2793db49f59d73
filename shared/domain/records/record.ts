import type { ArrangementKey } from '../arrangements/arrangement.ts';
import type { Instant, PlainDate } from '../dates.ts';
import type { PersonId } from '../people/person.ts';
import type { SessionKey } from '../sessions/session.ts';

export type RecordKey = string;
export const RECORD_STATUSES = [
  'draft',
  'shared',
  'awaiting signatures',
  'signed',
  'signed on paper',
  'superseded',
] as const;
export type RecordStatus = (typeof RECORD_STATUSES)[number];

/** What may stand in one answer. Tables are rows of text by column id. */
export type AnswerValue = string | number | null | readonly string[] | readonly { readonly [column: string]: string }[];
/** Answers by question id. */
export type Answers = { readonly [questionId: string]: AnswerValue };

/** One person's signature under a form: who, as what, when, and the content they saw. */
export interface Signature {
  readonly person: PersonId;
  readonly name: string;
  readonly role: 'supervisor' | 'supervisee';
  readonly signedAt: Instant;
  /** SHA-256 (hex) over the canonical JSON of the form as worded with its answers and case discussions. */
  readonly contentHash: string;
  /** The words agreed to, e.g. "I agree this is accurate." (J-17) */
  readonly statement: string;
  /** A disagreement or remark added while signing; null when none. */
  readonly comment: string | null;
}

/** Somebody would not sign, and why; the record goes back to both to be put right. */
export interface SigningRefusal {
  readonly person: PersonId;
  readonly name: string;
  readonly reason: string;
  readonly refusedAt: Instant;
}

/** Proof that nothing was altered after the last signature (design section 9). */
export interface Seal {
  readonly hash: string;
  readonly previousSeal: string | null;
  /** JWS (RS256, compact) over `hash`, by the service certificate. */
  readonly jws: string;
  readonly sealedAt: Instant;
}

/** A filled form that is not about one child: a contract or a session's record. Child fields live in `CaseDiscussion`. */
export interface SupervisionRecord {
  readonly key: RecordKey;
  readonly arrangement: ArrangementKey;
  /** null for a contract. */
  readonly session: SessionKey | null;
  readonly formId: string;
  readonly formVersion: number;
  readonly kind: 'contract' | 'record' | 'addendum';
  readonly status: RecordStatus;
  readonly author: PersonId;
  readonly answers: Answers;
  /** The whole form readable as question and answer; written when it is shared and at each signature. */
  readonly text: string;
  readonly signatures: readonly Signature[];
  readonly seal: Seal | null;
  readonly paperKeptWhere: string | null;
  /** Kept beside the signatures (same column); left out = none. */
  readonly refusals?: readonly SigningRefusal[];
}

export type CasePlan = 'CP' | 'CIN' | 'CLA' | 'EH' | 'other';
export type Direction = 'improving' | 'same' | 'worse';

/** The part of a session about one child, or the child fields of one form; inspected under a scope of its own (design D4). */
export interface CaseDiscussion {
  readonly key: string;
  readonly arrangement: ArrangementKey;
  readonly session: SessionKey;
  /** The record whose child fields these are. */
  readonly record: RecordKey;
  readonly formId: string;
  readonly formVersion: number;
  readonly childReference: string;
  readonly plan: CasePlan | null;
  readonly direction: Direction | null;
  readonly discussedOn: PlainDate;
  readonly decision: string;
  readonly answers: Answers;
  readonly text: string;
  readonly signatures: readonly Signature[];
  readonly seal: Seal | null;
  readonly filedIn: string | null;
  readonly filedOn: PlainDate | null;
  readonly filedBy: PersonId | null;
}

/** What one author has written for themselves before sharing; nobody else can read it. Its key is the future record's. */
export interface Preparation {
  readonly key: RecordKey;
  readonly author: PersonId;
  readonly arrangement: ArrangementKey;
  readonly session: SessionKey | null;
  readonly kind: 'contract' | 'record' | 'notes';
  readonly formId: string;
  readonly formVersion: number;
  readonly answers: Answers;
  readonly sharedAt: Instant | null;
}

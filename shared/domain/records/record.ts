import type { ArrangementKey } from '../arrangements/arrangement.ts';
import type { Instant, PlainDate } from '../dates.ts';
import type { PersonId } from '../people/person.ts';
import type { SessionKey } from '../sessions/session.ts';
import type { NamedSigner, SignerRole } from './signer.ts';

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
/** `further` = a form the policy wants beside session and contract: a handover, a disclosure, an urgent request. */
export const RECORD_KINDS = ['contract', 'record', 'addendum', 'further'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** What may stand in one answer. Tables are rows of text by column id. */
export type AnswerValue = string | number | null | readonly string[] | readonly { readonly [column: string]: string }[];
/** Answers by question id. */
export type Answers = { readonly [questionId: string]: AnswerValue };

/** One person's signature under a form: who, as what, when, and the content they saw. */
export interface Signature {
  readonly person: PersonId;
  readonly name: string;
  readonly role: SignerRole;
  readonly signedAt: Instant;
  /** SHA-256 (hex) over the canonical JSON of the form as worded with its answers and case discussions. */
  readonly contentHash: string;
  /** The words agreed to, e.g. "I agree this is accurate." (J-17) */
  readonly statement: string;
  /** A disagreement or remark added while signing; null when none. */
  readonly comment: string | null;
  /** On whose screen it was signed, by somebody without an account; left out = with their own sign-in. */
  readonly witness?: { readonly person: PersonId; readonly name: string } | undefined;
}

/** Somebody would not sign, and why; the record goes back to both to be put right. */
export interface SigningRefusal {
  readonly person: PersonId;
  readonly name: string;
  readonly reason: string;
  readonly refusedAt: Instant;
}

/** Somebody noted that the form was signed on paper: by whom, when, and where that paper is kept (T-43, T-45). */
export interface PaperNote {
  readonly signedOn: PlainDate;
  readonly signedBy: readonly PersonId[];
  readonly keptWhere: string;
  readonly notedBy: PersonId;
  readonly notedByName: string;
  readonly notedAt: Instant;
  /** SHA-256 of what stood on screen when it was noted. */
  readonly contentHash: string;
  /** Left out = counts; true once somebody refused to sign and the text went back to both. */
  readonly isVoid?: true | undefined;
}

/** A supervisee agreed the text of a form that nobody signs; not a signature, and it freezes nothing. */
export interface Agreement {
  readonly person: PersonId;
  readonly name: string;
  readonly agreedAt: Instant;
  /** SHA-256 of what they agreed, so that a later change shows. */
  readonly contentHash: string;
}

/** An answer known only after signing: dated, attributed, beside what was signed and never under its seal. */
export interface LaterFact {
  readonly key: string;
  /** The question, or `<id>#<copy>`. */
  readonly field: string;
  readonly answer: AnswerValue;
  readonly by: PersonId;
  readonly name: string;
  readonly addedAt: Instant;
}

/** What makes an addendum one: the record it corrects and who signs anew. */
export interface Correction {
  readonly of: RecordKey;
  readonly addedAt: Instant;
  readonly signers: readonly NamedSigner[];
}

/** Proof that nothing was altered after the last signature (design section 9). */
export interface Seal {
  readonly hash: string;
  readonly previousSeal: string | null;
  /** JWS (RS256, compact) over `hash`, by the service certificate. */
  readonly jws: string;
  readonly sealedAt: Instant;
}

/** A signature added after the seal: a member who joined later, or somebody who only takes note; under a seal of its own that names the record's. */
export interface LaterSignature extends Signature {
  readonly seal: Seal;
}

/** A filled form that is not about one child: a contract or a session's record. Child fields live in `CaseDiscussion`. */
export interface SupervisionRecord {
  readonly key: RecordKey;
  readonly arrangement: ArrangementKey;
  /** null for a contract, and for a further form about no session. */
  readonly session: SessionKey | null;
  readonly formId: string;
  readonly formVersion: number;
  readonly kind: RecordKind;
  readonly status: RecordStatus;
  readonly author: PersonId;
  readonly answers: Answers;
  /** The whole form readable as question and answer; written when it is shared and at each signature. */
  readonly text: string;
  readonly signatures: readonly Signature[];
  readonly seal: Seal | null;
  readonly paperKeptWhere: string | null;
  /** Who was asked to sign when it was shared; left out = not shared yet, or before this was kept. */
  readonly signers?: readonly NamedSigner[];
  /** Left out = nobody has signed after the seal. */
  readonly laterSignatures?: readonly LaterSignature[];
  /** Who would not sign, and why; left out = nobody. */
  readonly refusals?: readonly SigningRefusal[];
  /** Left out = nothing is on paper. `paperKeptWhere` is the last one's place. */
  readonly paper?: readonly PaperNote[];
  readonly agreements?: readonly Agreement[];
  readonly laterFacts?: readonly LaterFact[];
  /** Addenda only. */
  readonly correction?: Correction;
}

export type CasePlan = 'CP' | 'CIN' | 'CLA' | 'EH' | 'other';
export type Direction = 'improving' | 'same' | 'worse';

/** The part of a session about one child, or the child fields of one form; inspected under a scope of its own (design D4). */
export interface CaseDiscussion {
  readonly key: string;
  readonly arrangement: ArrangementKey;
  /** null for a further form about no session. */
  readonly session: SessionKey | null;
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
  /** Left out = none. */
  readonly laterFacts?: readonly LaterFact[];
}

/** What one author has written for themselves before sharing; nobody else can read it. Its key is the future record's. */
export interface Preparation {
  readonly key: RecordKey;
  readonly author: PersonId;
  readonly arrangement: ArrangementKey;
  readonly session: SessionKey | null;
  readonly kind: 'contract' | 'record' | 'further' | 'notes';
  readonly formId: string;
  readonly formVersion: number;
  readonly answers: Answers;
  readonly sharedAt: Instant | null;
}

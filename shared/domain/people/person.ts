import type { PlainDate } from '../dates.ts';
import type { SchoolKey } from '../schools/school.ts';

/** Entra object id; `local:…` for a person without an account. */
export type PersonId = string;

/** What a person is in the trust, apart from being a party to an arrangement (that is a `Party`). */
export const STANDING_ROLES = [
  'school lead',
  'head',
  'safeguarding team',
  'trust lead',
  'auditor',
  'administrator',
] as const;
export type StandingRole = (typeof STANDING_ROLES)[number];

/** Every role a person can be said to have, including those that follow from arrangements. */
export type Role = StandingRole | 'supervisee' | 'supervisor' | 'line manager';

/** Kinds of supervision somebody can need; clinical supervision comes beside safeguarding supervision and never in its place. */
export const NEEDS = ['safeguarding', 'clinical'] as const;
export type Need = (typeof NEEDS)[number];

/** Why somebody whose position asks for supervision needs none; a closed list, so that nothing about health reaches the register. */
export const NO_NEED_REASONS = [
  'no direct work with children',
  'no child with a plan or social care involved',
  'supervised by their own employer or professional body',
  'here for a short time only',
] as const;
export type NoNeedReason = (typeof NO_NEED_REASONS)[number];

/** What a lead has said of somebody's need, whatever their position. */
export interface SaidNeed {
  readonly need: Need;
  readonly isNeeded: boolean;
  /** Why none is needed; null where it is. */
  readonly reason: NoNeedReason | null;
  readonly saidOn: PlainDate;
  readonly saidBy: PersonId;
}

export const COMPETENCY_KINDS = ['experience', 'qualification', 'training', 'update'] as const;
export type CompetencyKind = (typeof COMPETENCY_KINDS)[number];

/** Something somebody brings to supervision: experience, a qualification, a training, or being up to date (C-116, H-23, H-37, H-40). */
export interface Competency {
  readonly key: string;
  readonly kind: CompetencyKind;
  /** From the policy's or the school's list, or in whoever enters it's own words. */
  readonly name: string;
  /** null = the day is not known. */
  readonly achievedOn: PlainDate | null;
  /** The last day it holds; null = it does not run out. */
  readonly expiresOn: PlainDate | null;
}

export interface Person {
  readonly id: PersonId;
  readonly name: string;
  /** Mailbox address; null for a person without an account. */
  readonly email: string | null;
  /** Where a person without an account can be written to; left out = nowhere known, and for everybody with an account. */
  readonly contactEmail?: string;
  readonly jobTitle: string;
  /** The home school first. */
  readonly schools: readonly SchoolKey[];
  readonly standing: readonly StandingRole[];
  readonly lineManager: PersonId | null;
  readonly supervisionTrainedOn: PlainDate | null;
  readonly supervisionTrainingExpiresOn: PlainDate | null;
  readonly leadTrainingRenewalOn: PlainDate | null;
  /** Left out = none is recorded. */
  readonly competencies?: readonly Competency[];
  /** At most one for each kind of supervision; left out = their position decides. */
  readonly saidNeeds?: readonly SaidNeed[];
  readonly leftOn: PlainDate | null;
}

/** A person's absence; both ends inclusive, null `toOn` = not known yet (clocks.md section 4). */
export interface Absence {
  readonly key: string;
  readonly person: PersonId;
  readonly fromOn: PlainDate;
  readonly toOn: PlainDate | null;
}

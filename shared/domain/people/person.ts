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
  readonly leftOn: PlainDate | null;
}

/** A person's absence; both ends inclusive, null `toOn` = not known yet (clocks.md section 4). */
export interface Absence {
  readonly key: string;
  readonly person: PersonId;
  readonly fromOn: PlainDate;
  readonly toOn: PlainDate | null;
}

import type { Arrangement, ArrangementKey } from '../arrangements/arrangement.ts';
import type { PlainDate } from '../dates.ts';
import type { EligibilityRules } from '../eligibility/eligibility-rules.ts';
import type { Absence, Person, PersonId } from '../people/person.ts';
import type { PolicyId, School } from '../schools/school.ts';

/** Somebody as the trust's directory has them. */
export interface DirectoryPerson {
  readonly id: PersonId;
  readonly name: string;
  /** Their mailbox; null = they have none. */
  readonly email: string | null;
  readonly jobTitle: string;
}

/** What a new arrangement at a school is made under. */
export interface ImportPolicy {
  readonly id: PolicyId;
  readonly version: number;
  readonly eligibility: EligibilityRules;
}

/** What stands when a sheet is brought in. */
export interface ImportFacts {
  readonly today: PlainDate;
  /** Who brings it in. */
  readonly by: Person;
  readonly schools: readonly School[];
  readonly people: readonly Person[];
  readonly arrangements: readonly Arrangement[];
  readonly absences: readonly Absence[];
  /** By e-mail address in small letters, those of the sheet who are not known yet; null = the directory may not be asked. */
  readonly directory: ReadonlyMap<string, DirectoryPerson> | null;
  /** What an earlier try had begun and perhaps not finished: people, arrangements and absences, by id or key. */
  readonly unfinished: ReadonlySet<PersonId | ArrangementKey | Absence['key']>;
  /** null while the product does not ship the school's policy. */
  policyOf(school: School): ImportPolicy | null;
  /** The same short text for the same text, which says nothing about it. */
  hash(text: string): string;
}

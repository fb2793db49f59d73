import type { ArrangementKey, ArrangementKind, CoverEntry, Interim, Interval } from '../arrangements/arrangement.ts';
import type { PlainDate } from '../dates.ts';
import type { Absence, PersonId } from '../people/person.ts';
import type { CasePlan } from '../records/record.ts';
import type { PolicyId, SchoolKey } from '../schools/school.ts';
import type { SchoolCalendar } from '../schools/school-calendar.ts';
import type { Formality } from '../sessions/session.ts';
import type { PolicyRules } from './rules.ts';

/** What the rules need of a school. */
export interface SchoolFacts {
  readonly key: SchoolKey;
  readonly policy: PolicyId;
  readonly calendar: SchoolCalendar;
  /** The rules of a policy as this school has settled them; left out = the policy's own. */
  readonly rules?: Readonly<Partial<Record<PolicyId, PolicyRules>>> | undefined;
}

/** What the rules need of a session. Proposed, booked and unconfirmed ones are all `planned` (design section 9). */
export interface SessionFacts {
  readonly on: PlainDate;
  readonly formality: Formality;
  readonly kind: ArrangementKind;
  readonly status: 'held' | 'missed' | 'cancelled' | 'planned';
  readonly missedBy: 'supervisee' | 'supervisor' | null;
  /** Supervisees who came; null = all of the arrangement's. */
  readonly attended: readonly PersonId[] | null;
}

/** A child followed in an arrangement, by reference only. */
export interface ChildFacts {
  readonly reference: string;
  readonly plan: CasePlan;
  readonly sinceOn: PlainDate;
  /** The first day without a clock; null while followed. */
  readonly closedOn: PlainDate | null;
  readonly discussedOn: readonly PlainDate[];
}

/** The dates of an arrangement's contract. Without `signedOn` there is none (clocks.md section 5). */
export interface ContractFacts {
  readonly signedOn: PlainDate | null;
  readonly lastReviewedOn: PlainDate | null;
  /** The review date written on the form. */
  readonly reviewOn: PlainDate | null;
}

/** An arrangement as the history of a supervisee sees it. */
export interface ArrangementHistory {
  readonly key: ArrangementKey;
  readonly school: SchoolKey;
  readonly kind: ArrangementKind;
  readonly supervisees: readonly PersonId[];
  readonly sessions: readonly SessionFacts[];
}

/** Everything about an arrangement that its clocks, contract and reminders follow from. */
export interface ArrangementFacts extends ArrangementHistory {
  readonly policy: PolicyId;
  readonly supervisors: readonly PersonId[];
  /** When a supervisee joined, for those who did so after the start. */
  readonly joined: ReadonlyMap<PersonId, PlainDate>;
  readonly cover: readonly CoverEntry[];
  readonly lineManager: PersonId | null;
  readonly startedOn: PlainDate;
  /** The last day; null while it runs. */
  readonly endedOn: PlainDate | null;
  readonly interval: Interval | null;
  readonly interim: Interim | null;
  readonly contract: ContractFacts | null;
  readonly children: readonly ChildFacts[];
}

/** An absence; both ends inclusive, null `toOn` = not known yet. */
export type AbsenceFacts = Pick<Absence, 'person' | 'fromOn' | 'toOn'>;

/** All that the due dates and reminders of a trust follow from. */
export interface TrustFacts {
  readonly schools: readonly SchoolFacts[];
  readonly arrangements: readonly ArrangementFacts[];
  readonly absences: readonly AbsenceFacts[];
  /** The last day of people who have left. */
  readonly left: ReadonlyMap<PersonId, PlainDate>;
}

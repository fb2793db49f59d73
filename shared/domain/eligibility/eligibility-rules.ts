import type { CompetencyKind } from '../people/person.ts';
import type { StaffRole } from './staff-role.ts';

/** Somebody who may supervise: by what they do at the supervisee's school, at another, or what they are to the supervisee. */
export type SupervisorRole =
  | StaffRole
  | 'head of another school'
  | 'lead of another school'
  | 'line manager'
  | 'outside';

/** One row of a policy's table of who might supervise whom; who is offered first stands first. */
export interface GridRow {
  readonly supervisee: StaffRole;
  readonly supervisors: readonly SupervisorRole[];
  readonly source: string;
}

/** Whose positions ask for safeguarding supervision. */
export interface EntitledPositions {
  readonly roles: readonly StaffRole[];
  /** The rule that says so; null = no rule of the policy names positions. */
  readonly source: string | null;
  /** Further roles and job titles that a school has added for itself, in its own words. */
  readonly added: readonly string[];
}

/** Something a policy or a school wants people to bring to supervision. */
export interface WantedCompetency {
  readonly name: string;
  readonly kind: CompetencyKind;
  readonly of: 'supervisor' | 'supervisee';
  /** Whether a supervisor without it is flagged; else it is only offered where entries are made. */
  readonly isFlagged: boolean;
  /** null = the school's own list. */
  readonly source: string | null;
}

/** What a policy says about who needs supervision and who may supervise whom, as data. null or empty = it says nothing. */
export interface EligibilityRules {
  /** Permissive: what lies outside it is a warning. */
  readonly grid: readonly GridRow[];
  readonly gridSource: string | null;
  /** `must`: nobody without training is made a supervisor; `should`: a warning. */
  readonly training: { readonly need: 'must' | 'should'; readonly source: string } | null;
  /** Supervisors are supervised themselves, by anybody or by the safeguarding team. */
  readonly supervised: { readonly by: 'anybody' | 'safeguarding team'; readonly source: string } | null;
  /** Clinical supervisors have clinical supervision of their own. */
  readonly clinicallySupervised: string | null;
  /** The role a supervisor ideally has, training making up for it. */
  readonly ideal: { readonly role: StaffRole; readonly source: string } | null;
  /** Two heads may supervise each other, and a head who is the lead is supervised by the head of another school. */
  readonly reciprocalHeads: string | null;
  /** No child is identified when supervisor and supervisee are of different schools. */
  readonly referencesAcrossSchools: string | null;
  /** External supervision names the head who commissioned it. */
  readonly commissioner: string | null;
  readonly entitled: EntitledPositions;
  /** The rule by which whoever gives therapeutic or nursing care needs clinical supervision too; null = none. */
  readonly clinicallyEntitled: string | null;
  readonly competencies: readonly WantedCompetency[];
}

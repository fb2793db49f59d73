import type { ArrangementKind, Interval } from '../domain/arrangements/arrangement.ts';
import type { PolicyId } from '../domain/schools/school.ts';
import type { FormDefinition } from '../forms/form-definition.ts';

/** The id of a rule in the rules inventory, e.g. `J-34`; shown with "why" on screens and cards. */
export type RuleId = string;

/** How often: by period of the school's calendar, by interval, or only as the contract says (clocks.md section 3). */
export type ClockRule =
  | { readonly id: string; readonly every: 'term' | 'half term'; readonly source: RuleId }
  | { readonly id: string; readonly every: Interval; readonly source: RuleId };

export interface ClockRules {
  /** The policy's own session clocks; empty = the contract is the only clock (River Tees). */
  readonly session: readonly ClockRule[];
  /** Kinds whose held formal sessions count (clocks.md section 2); `own kind` = the arrangement's. */
  readonly counts: readonly ArrangementKind[] | 'own kind';
  /** Sessions are gathered over all of the supervisee's arrangements at the school, or this arrangement only. */
  readonly gathers: 'school' | 'arrangement';
  /** No agreed interval means the state `no clock`, shown as a problem. */
  readonly needsInterval: boolean;
  /** The clock of each child discussed; null where the policy has none. */
  readonly child: { readonly id: string; readonly every: Interval; readonly source: RuleId } | null;
  /** Counts pairs of non-attendances (clocks.md section 6). */
  readonly countsMissedPairs: boolean;
}

export interface ContractRules {
  readonly due: 'by the end of the third session' | 'at the beginning' | 'none fixed';
  readonly review: 'annual' | 'date on the form' | 'none';
  /** The forms that make a contract, by arrangement kind; the first is offered. */
  readonly forms: Readonly<Partial<Record<ArrangementKind, readonly string[]>>>;
  readonly source: readonly RuleId[];
}

export interface DurationRule {
  readonly minutes: number;
  readonly means: 'at least' | 'at most' | 'about' | 'as contracted';
  readonly source: RuleId | null;
}

/** One step up a route: who is asked, and on what condition. */
export interface RouteStep {
  readonly addressee:
    | 'supervisor'
    | 'line manager'
    | 'head'
    | 'safeguarding team'
    | 'deputy chief executive'
    | 'chief executive'
    | 'chair';
  readonly needsAgreementOfBoth: boolean;
  readonly source: RuleId;
}

/** A policy's own words for the product's words; they appear on screens, not in code. */
export interface PolicyWords {
  readonly supervisee: string;
  readonly supervisor: string;
  readonly record: string;
  readonly contract: string;
}

/** Where decisions about a child have to be written down, and how. */
export interface CaseFiling {
  readonly system: string;
  readonly entryTitle: string;
  readonly adHocEntryTitle: string | null;
  readonly childIs: 'referenced' | 'named';
  readonly source: readonly RuleId[];
}

/** A policy as data: the clocks, forms, routes and words of one school's or trust's supervision policy (D5). */
export interface PolicyPack {
  readonly id: PolicyId;
  readonly version: number;
  readonly name: string;
  readonly words: PolicyWords;
  readonly clocks: ClockRules;
  readonly contract: ContractRules;
  readonly duration: DurationRule;
  /** The form a held session is written on, by arrangement kind. */
  readonly recordForms: Readonly<Partial<Record<ArrangementKind, string>>>;
  /** Agendas, checklists and analysis tools offered beside the record. */
  readonly beside: readonly string[];
  /** The statement agreed to by signing (J-17 and its like). */
  readonly signingStatement: string;
  readonly filing: CaseFiling;
  readonly routes: { readonly dispute: readonly RouteStep[]; readonly entitlement: readonly RouteStep[] };
  /** Grounds on which confidentiality is overridden, shown on the contract and beside the record. */
  readonly confidentialityLimits: readonly string[];
  readonly forms: readonly FormDefinition[];
}

import type { ArrangementKind } from '../domain/arrangements/arrangement.ts';
import type { ClockRules, ContractRules, DurationRule, RuleId } from '../domain/due-dates/rules.ts';
import type { PolicyId } from '../domain/schools/school.ts';
import type { FormDefinition } from '../forms/form-definition.ts';

export type { ClockRule, ClockRules, ContractRules, DurationRule, RuleId } from '../domain/due-dates/rules.ts';

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
  /** The short form for supervision between sessions, in person or by phone. */
  readonly adHocForm?: string;
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

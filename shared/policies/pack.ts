import type { ArrangementKind } from '../domain/arrangements/arrangement.ts';
import type { DriftRule } from '../domain/cases/drift.ts';
import type { WantedDay } from '../domain/concerns/concern.ts';
import type { ClockRules, ContractRules, DurationRule, RuleId } from '../domain/due-dates/rules.ts';
import type { EligibilityRules } from '../domain/eligibility/eligibility-rules.ts';
import type { BalanceRules } from '../domain/records/balance.ts';
import type { OverTimeRules } from '../domain/records/over-time.ts';
import type { PolicyId } from '../domain/schools/school.ts';
import type { AnalysisTool } from '../forms/analysis-tool.ts';
import type { FormDefinition, FormKind } from '../forms/form-definition.ts';
import type { GuidanceEntry } from './guidance.ts';
import type { KindRules } from './kind-rules.ts';
import type { Position } from './positions.ts';

export type { ClockRules, ContractRules, DurationRule, RuleId } from '../domain/due-dates/rules.ts';

/** How the policy wants its forms signed, apart from who signs, which the form itself says. */
export interface SigningRules {
  /** Kinds of form whose original is paper: printed, signed by hand and kept; the screen holds a copy and says so. */
  readonly paperOriginals: readonly FormKind[];
  /** Kinds of form nobody signs, on which the supervisee may record that they agree the text. */
  readonly agreedBySupervisee: readonly FormKind[];
  readonly source: readonly RuleId[];
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
  /** What the policy wants to have happened, with its day, before it gets here; left out = nothing. */
  readonly before?: readonly WantedDay[];
}

/** A policy's own words for the product's words; they appear on screens, not in code. */
export interface PolicyWords {
  readonly supervisee: string;
  readonly supervisor: string;
  readonly record: string;
  readonly contract: string;
}

/** What a form that the policy needs and does not print is for. */
export type FurtherForm =
  | 'entitlement'
  | 'dispute'
  | 'urgent request'
  | 'disclosure'
  | 'handover'
  | 'decision'
  | 'plan change';

/** Where decisions about a child have to be written down, and how. */
export interface CaseFiling {
  readonly system: string;
  readonly entryTitle: string;
  readonly adHocEntryTitle: string | null;
  readonly childIs: 'referenced' | 'named';
  readonly source: readonly RuleId[];
}

/** A form of the policy that can be added to a session beside its record. */
export interface SessionForm {
  readonly formId: string;
  /** The kinds of supervision it belongs to; left out = every kind. */
  readonly kinds?: readonly ArrangementKind[];
  /** Who fills it in first: the supervisor (or who stands in), or whichever of the two wants to. */
  readonly begunBy: 'supervisor' | 'either';
  /** Whether a session can hold several of it, such as one for each child talked about. */
  readonly isRepeated: boolean;
  readonly source: readonly RuleId[];
}

/** A form on which people say, without their names, how supervision goes; asked in rounds. */
export interface EvaluationRules {
  readonly formId: string;
  /** Who is asked: whoever is one of these in an arrangement of the school on the day. */
  readonly asks: readonly ('supervisee' | 'supervisor')[];
  /** Questions of the printed form that are not asked on screen, because their answer would lead to a person. */
  readonly notAsked: readonly string[];
  /** The question in which a name may be given, by whoever wants to. */
  readonly nameQuestion: string | null;
  readonly source: readonly RuleId[];
}

/** The rules behind what is flagged about a session; left out = the policy does not say it, and the flag stands without a rule. */
export interface FlagSources {
  /** Sessions are in the working day. */
  readonly workingDay?: RuleId;
  /** The next session is agreed before this one ends. */
  readonly nextSession?: RuleId;
  /** Actions are written down the same day. */
  readonly actionsSameDay?: RuleId;
  /** Children are referenced, not named, across schools. */
  readonly references?: RuleId;
  /** The contract says how many days beforehand a session may be called off. */
  readonly notice?: RuleId;
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
  /** The forms we drew for what the policy asks for outside a session's record. */
  readonly furtherForms: Readonly<Partial<Record<FurtherForm, string>>>;
  /** The fill-in forms a session can hold beside its record. */
  readonly sessionForms: readonly SessionForm[];
  /** Agendas, checklists and analysis tools offered beside the record. */
  readonly beside: readonly string[];
  /** The statement agreed to by signing (J-17 and its like). */
  readonly signingStatement: string;
  readonly signing: SigningRules;
  /** The form a correction of a closed record is written on. */
  readonly addendumForm: string;
  readonly filing: CaseFiling;
  readonly flagSources?: FlagSources;
  /** From how many discussions in a row without improvement the policy asks whether a case has to be taken further. */
  readonly drift?: DriftRule;
  /** The rules by which the level of risk of a case is said, and its review meetings are kept; left out = the policy asks for neither. */
  readonly caseAsks?: { readonly risk: RuleId; readonly review: RuleId };
  readonly routes: {
    readonly dispute: readonly RouteStep[];
    readonly entitlement: readonly RouteStep[];
    /** A case that the policy wants taken further than the two of them. */
    readonly caseEscalation: readonly RouteStep[];
  };
  /** The anonymous evaluation of supervision, where the policy has one. */
  readonly evaluation?: EvaluationRules;
  /** Who may supervise whom. */
  readonly eligibility: EligibilityRules;
  /** Cycles and models to think a case through with; offered, never forced. */
  readonly analysisTools: readonly AnalysisTool[];
  /** What the policy wants known and thought of, in our words, with the moment each is worth a look. */
  readonly guidance: readonly GuidanceEntry[];
  /** The functions of supervision wanted in balance over time; left out = none, or its record does not tell them apart. */
  readonly balance?: BalanceRules;
  /** Answers seen side by side over the last times; left out = none. */
  readonly overTime?: readonly OverTimeRules[];
  /** The rule by which each is told that the other has put something on the agenda; left out = nobody is. */
  readonly agendaIsTold?: RuleId;
  /** What the product does where the policy contradicts itself or is silent. */
  readonly positions: readonly Position[];
  /** What the policy says of group, external and clinical supervision. */
  readonly kinds?: KindRules;
  /** Grounds on which confidentiality is overridden, shown on the contract and beside the record. */
  readonly confidentialityLimits: readonly string[];
  readonly forms: readonly FormDefinition[];
  /** Further versions of its forms, used only where a school chose so; not in the catalogue. */
  readonly editions?: readonly FormDefinition[];
}

import type { PolicyId } from '../domain/schools/school.ts';

/** The question kinds of design section 9 / forms.json. One module per kind in `kinds/`. */
export const QUESTION_TYPES = [
  'shortText',
  'longText',
  'date',
  'number',
  'person',
  'people',
  'yesNo',
  'yesNoNa',
  'yesNoMaybe',
  'yesNoDateAction',
  'rag',
  'choice',
  'actionTable',
  'caseTable',
  'signature',
  'staticText',
] as const;
export type QuestionType = (typeof QUESTION_TYPES)[number];

/** Facts a question can be filled from when the form is begun, so that nothing is retyped. */
export type Prefill =
  | 'supervisee name'
  | 'supervisor name'
  | 'supervisee role'
  | 'supervisor role'
  | 'school name'
  | 'session date'
  | 'last session date'
  | 'next session date'
  | 'today'
  | 'lead training renewal';

export interface Question {
  readonly id: string;
  /** As printed by the policy; null for standing text. */
  readonly label: string | null;
  readonly help?: string;
  readonly type: QuestionType;
  /** Options as printed, for choices. */
  readonly options?: readonly string[];
  /** Column headings as printed, for tables. Column ids are `c1`, `c2`… in order. */
  readonly columns?: readonly string[];
  readonly repeatable?: boolean;
  readonly standingText?: readonly string[];
  /** About a child: lives in Case discussions, never in the record (design D4). The value groups fields of one case. */
  readonly child?: string;
  /** Not printed by the policy but demanded by it; shown marked as ours. */
  readonly extra?: boolean;
  readonly prefill?: Prefill;
}

export interface FormSection {
  readonly id: string;
  readonly title: string | null;
  readonly help?: string;
  readonly repeatable?: boolean;
  readonly extra?: boolean;
  readonly questions: readonly Question[];
}

export const FORM_KINDS = [
  'contract',
  'record',
  'case-record',
  'prompt-sheet',
  'evaluation',
  'audit',
  'agenda',
  'analysis-tool',
  'aide-memoire',
  'summary',
] as const;
export type FormKind = (typeof FORM_KINDS)[number];

/** Who signs where. `dateQuestion` is null when the policy prints no date beside it (we keep the time anyway). */
export interface Signer {
  readonly role: 'supervisor' | 'supervisee';
  readonly signatureQuestion: string;
  readonly dateQuestion: string | null;
}

/** One form of a policy, as data. A version is never edited after first use; a record keeps the version it was written on. */
export interface FormDefinition {
  readonly id: string;
  readonly version: number;
  readonly policy: PolicyId;
  readonly title: string;
  readonly kind: FormKind;
  /** The product drew it because the policy demands it and prints none. */
  readonly designedByUs?: boolean;
  readonly sections: readonly FormSection[];
  readonly signers: readonly Signer[];
}

import type { ActionCategory } from '../domain/actions/action.ts';
import type { SignerRule } from '../domain/records/signer.ts';
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
  | 'lead training renewal'
  | 'attendees'
  | 'venue'
  | 'duration'
  /** Whoever begins the form. */
  | 'writer'
  /** One-to-one, group, clinical or external; where the question's options have such a one. */
  | 'session kind'
  /** The actions agreed in the session: what, who, by when, done on. */
  | 'session actions';

/** What an answer means to the product, whatever the policy calls it; use cases read it through `answersByMeaning`. */
export type Meaning =
  | 'child reference'
  | 'plan'
  | 'direction'
  | 'decision'
  | 'contract agreed on'
  | 'contract review on'
  | 'next session on'
  | 'interval in weeks'
  | 'notice in days';

/** How a table's column is entered; a date column also takes words such as "by half term". */
export type ColumnKind = 'text' | 'date' | 'person';

/** The columns of a table in which a row says an action, and what kind it is. */
export interface ActionColumns {
  readonly text: string;
  readonly byWhom?: string;
  readonly byWhen?: string;
  /** Whose column it is, where the table has one for each of the two. */
  readonly ownerIs?: 'supervisor' | 'supervisee';
  readonly category: ActionCategory;
  /** Only rows with this answer say an action, these words where theirs are missing. */
  readonly when?: { readonly column: string; readonly is: string; readonly words: string };
}

export interface Question {
  readonly id: string;
  /** As printed by the policy; null for standing text. */
  readonly label: string | null;
  readonly help?: string | undefined;
  readonly type: QuestionType;
  /** Options as printed, for choices. */
  readonly options?: readonly string[] | undefined;
  /** Column headings as printed, for tables. Column ids are `c1`, `c2`… in order. */
  readonly columns?: readonly string[] | undefined;
  /** How each column is entered, in order; text where absent. */
  readonly columnKinds?: readonly ColumnKind[] | undefined;
  /** What each column means, in order, for tables of cases. */
  readonly columnMeanings?: readonly (Meaning | null)[] | undefined;
  /** Where the rows are actions: each begins one in the list once the record is shared. */
  readonly actions?: readonly ActionColumns[] | undefined;
  /** The policy prints a box without columns; these headings are ours. */
  readonly columnsAreOurs?: boolean | undefined;
  /** A further copy n of the question answers under `<id>#<n>`, from 2. Tables and lists of people repeat inside their one answer. */
  readonly repeatable?: boolean | undefined;
  readonly standingText?: readonly string[] | undefined;
  /** About a child: lives in Case discussions, never in the record (design D4). The value groups fields of one case. */
  readonly child?: string | undefined;
  /** Not printed by the policy but demanded by it; shown marked as ours. */
  readonly extra?: boolean | undefined;
  readonly prefill?: Prefill | undefined;
  readonly meaning?: Meaning | undefined;
  /** Belongs in the entry for the child's own system (CPOMS, RecordMy…), under this heading; personal reflection never does. */
  readonly filedAs?: string | undefined;
  /** Known only after signing (e.g. "Actions completed"); recorded later without altering what was signed. */
  readonly later?: boolean | undefined;
  /** Not flagged when unanswered. Nothing is ever required for saving. */
  readonly optional?: boolean | undefined;
}

export interface FormSection {
  readonly id: string;
  readonly title: string | null;
  readonly help?: string | undefined;
  /** A further copy n of the section answers under `<question id>#<n>`, from 2. */
  readonly repeatable?: boolean | undefined;
  readonly extra?: boolean | undefined;
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
  'log',
  'handover',
  /** A dated correction of a record that is closed. */
  'addendum',
] as const;
export type FormKind = (typeof FORM_KINDS)[number];

/** Who signs where. `dateQuestion` is null when the policy prints no date beside it (we keep the time anyway). */
export interface Signer extends SignerRule {
  readonly signatureQuestion: string;
  readonly dateQuestion: string | null;
}

/** What checking and rendering need of a form: a `FormDefinition` and the tab's `FormView` both fit. */
export interface FormShape {
  readonly id: string;
  readonly version: number;
  readonly policy: string;
  readonly title: string;
  readonly sections: readonly FormSection[];
  readonly signers: readonly Signer[];
}

/** What a policy wants of the answers of a form beyond a box being filled in. Said beside the form, never a reason to block. */
export interface AnswerRule {
  /**
   * `unanswered`: the question is empty (where `when` is named: although that one is answered). `answered`: the question is answered.
   * `above`: its number is more than `most`. `fewer rows`: its table is begun and has fewer rows than `least`.
   */
  readonly flags: 'unanswered' | 'answered' | 'above' | 'fewer rows';
  readonly question: string;
  readonly when?: string | undefined;
  /** With these answers only: of `when` where it is named, else of the question. */
  readonly is?: readonly string[] | undefined;
  readonly most?: number | undefined;
  readonly least?: number | undefined;
  /** What is said, to the people writing. */
  readonly text: string;
  /** The rule of the policy. */
  readonly source: string;
}

/** One form of a policy, as data. A version is never edited after first use; a record keeps the version it was written on. */
export interface FormDefinition {
  readonly id: string;
  readonly version: number;
  readonly policy: PolicyId;
  readonly title: string;
  readonly kind: FormKind;
  /** The product drew it because the policy demands it and prints none. */
  readonly designedByUs?: boolean | undefined;
  /** Signed on screen although its policy keeps the original on paper, in these words: a school's choice. */
  readonly signedOnScreen?: { readonly statement: string } | undefined;
  /** The words its signers put their name to where the policy's own would not fit; left out = the policy's. */
  readonly statement?: string | undefined;
  /** What the policy wants of the answers beyond a box being filled in; flagged, never in the way. */
  readonly answerRules?: readonly AnswerRule[] | undefined;
  readonly sections: readonly FormSection[];
  readonly signers: readonly Signer[];
}

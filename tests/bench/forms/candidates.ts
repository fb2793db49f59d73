import type { FormName } from './bench-forms.ts';

export type CandidateName = 'baseline' | 'ours' | 'surveyjs' | 'rjsf' | 'rjsf-fluent';

/** Where the things that are measured stand in a page, as CSS selectors. */
export interface Places {
  /** The last field of the form; when it is painted the form is. */
  readonly last: string;
  /** A long text in the middle. */
  readonly long: string;
}

export interface Candidate {
  readonly name: CandidateName;
  /** The module the page is built from, below `pages/`. */
  readonly entry: string;
  /** Whatever wraps one field, for counting how many a key renders. */
  readonly field: string;
  readonly places: Readonly<Record<FormName, Places>>;
  /** The actions table of form B: the button that adds a row, and what matches once for each row. */
  readonly table: { readonly add: string; readonly row: string };
  /** Only to compare: no bar is measured against it, so it is measured less often. */
  readonly isPeer: boolean;
}

const places = (of: (id: string) => string): Candidate['places'] => ({
  A: { last: of('supervisee-date'), long: of('case-2-needs') },
  B: { last: of('date-next-meeting'), long: of('management') },
});

const TABLE = 'actions-management';
const SECTION_OF: Readonly<Record<string, string>> = {
  'supervisee-date': 'close',
  'date-next-meeting': 'close',
  'case-2-needs': 'safeguarding-concerns',
  management: 'discussion',
};

/** By hand with React and Fluent UI (everything is compared with it), ours, and two engines for forms as data, one of them also in Fluent's dress. */
export const CANDIDATES: readonly Candidate[] = [
  {
    name: 'baseline',
    entry: 'baseline/main.tsx',
    field: '.fui-Field, td',
    places: places((id) => `[name="${id}"]`),
    table: { add: `[data-add="${TABLE}"]`, row: `[data-rows="${TABLE}"] tbody tr` },
    isPeer: false,
  },
  {
    name: 'ours',
    entry: 'ours/main.tsx',
    field: '[data-question]',
    places: places((id) => `[id="answer-${id}"]`),
    table: {
      add: `[data-question="${TABLE}"] table + div button`,
      row: `[data-question="${TABLE}"] [data-row]`,
    },
    isPeer: false,
  },
  {
    name: 'surveyjs',
    entry: 'surveyjs/main.mjs',
    field: '[data-name]',
    places: places((id) => `[data-name="${id}"] :is(input, textarea)`),
    table: {
      add: `[data-name="${TABLE}"] .sd-matrixdynamic__add-btn`,
      row: `[data-name="${TABLE}"] tbody tr.sd-table__row`,
    },
    isPeer: true,
  },
  {
    name: 'rjsf',
    entry: 'rjsf/main.mjs',
    field: '.rjsf-field-string, .rjsf-field-number',
    places: places((id) => `[id="root_${SECTION_OF[id]}_${id}"]`),
    table: {
      add: `[id="root_actions-agreed_${TABLE}__add"]`,
      row: `[id^="root_actions-agreed_${TABLE}_"][id$="__remove"]`,
    },
    isPeer: true,
  },
  {
    name: 'rjsf-fluent',
    entry: 'rjsf-fluent/main.mjs',
    field: '.rjsf-field-string, .rjsf-field-number',
    places: places((id) => `[id="root_${SECTION_OF[id]}_${id}"]`),
    table: {
      add: `[id="root_actions-agreed_${TABLE}__add"]`,
      row: `[id^="root_actions-agreed_${TABLE}_"][id$="__remove"]`,
    },
    isPeer: true,
  },
];

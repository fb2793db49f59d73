import { recordSignedQuestion } from '../position-question.ts';
import { formWords, laterFacts, type Position } from '../positions.ts';
import { clocks } from './clocks.ts';

/** Where River Tees’ policy contradicts itself or gives no number. */
export const positions: readonly Position[] = [
  {
    id: 'counting-sessions',
    contradiction: 4,
    rules: ['R-33', 'R-39'],
    about: 'Which held sessions satisfy the clock',
    value: clocks.counts === 'own kind' ? 'those of the contract’s own kind' : clocks.counts.join(', '),
    schoolMayChange: false,
  },
  {
    id: 'record-signed',
    contradiction: 13,
    rules: ['R-18'],
    about: 'Whether the record is signed',
    value: false,
    schoolMayChange: true,
    question: recordSignedQuestion,
  },
  {
    id: 'summary-agreed',
    contradiction: 13,
    rules: ['R-18'],
    about: 'Whether the supervisee agrees the summary',
    value: 'offered as a box marked as ours',
    schoolMayChange: false,
  },
  {
    id: 'two-sessions',
    contradiction: 17,
    rules: ['R-52', 'R-63'],
    about: 'What “two concurrent sessions” means',
    value: 'two in a row not attended by the supervisee',
    schoolMayChange: false,
  },
  {
    id: 'cancelled-with-notice-counts',
    contradiction: 17,
    rules: ['R-43', 'R-52'],
    about: 'Whether a cancellation with notice counts as not attending',
    value: false,
    schoolMayChange: true,
    question: {
      asks: 'Does a session that the supervisee called off beforehand count as one not attended?',
      options: [
        { value: false, label: 'No', means: 'Only a session that was missed counts towards two in a row.' },
        {
          value: true,
          label: 'Yes',
          means: 'Two in a row, missed or called off by the supervisee, lead to a message to the manager.',
        },
      ],
    },
  },
  {
    id: 'policy-review',
    contradiction: 18,
    rules: ['R-25'],
    about: 'What “biannually” means',
    value: null,
    schoolMayChange: true,
    choices: ['every six months', 'every two years'],
    question: {
      asks: 'How often is the policy itself reviewed?',
      options: [
        { value: 'every six months', label: 'Every six months', means: 'Twice a year.' },
        { value: 'every two years', label: 'Every two years', means: 'Once in two years.' },
      ],
    },
  },
  {
    id: 'sample-audit-months',
    contradiction: 18,
    rules: ['R-23'],
    about: 'Months between sample audits of action plans',
    value: null,
    schoolMayChange: true,
    question: {
      asks: 'How often does the safeguarding team sample action plans?',
      from: 1,
      to: 24,
      unit: 'months between samples',
      means: 'The date of the next sample is worked out from the last one.',
    },
  },
  {
    id: 'repeated-cancellations',
    contradiction: 18,
    rules: ['R-60'],
    about: 'How many cancellations by a supervisor are “repeatedly”',
    value: null,
    schoolMayChange: true,
    question: {
      asks: 'From how many sessions called off by a group’s supervisor are others told?',
      from: 1,
      to: 10,
      unit: 'sessions called off since the last one held',
      means: 'From then on the line managers and the safeguarding team are told.',
    },
  },
  {
    id: 'audit-counts',
    contradiction: 19,
    rules: ['R-56', 'R-57'],
    about: 'The two counts of the anonymous audit',
    value: 'typed by whoever answers, never filled in',
    schoolMayChange: false,
  },
  {
    id: 'clinical-types',
    contradiction: 20,
    rules: ['R-32'],
    about: 'The flattened table of clinical types',
    value: 'single kinds, no pairs',
    schoolMayChange: false,
  },
  laterFacts(['R-36']),
  formWords,
];

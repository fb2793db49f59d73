import { countingSessionsQuestion, recordSignedQuestion } from '../position-question.ts';
import { formWords, laterFacts, type Position } from '../positions.ts';
import { clocks } from './clocks.ts';

/** Where HSCB’s strategy is ambiguous or leaves the choice to the agency. */
export const positions: readonly Position[] = [
  {
    id: 'clocks',
    contradiction: 2,
    rules: ['H-05', 'H-51'],
    about: 'A clock per supervisee and one per child',
    value: 'both, kept apart',
    schoolMayChange: false,
  },
  {
    id: 'counting-sessions',
    contradiction: 4,
    rules: ['H-52'],
    about: 'Which held sessions satisfy the clock',
    value: clocks.counts === 'own kind' ? clocks.counts : clocks.counts.join(', '),
    schoolMayChange: true,
    choices: ['one-to-one', 'one-to-one, group'],
    question: countingSessionsQuestion,
  },
  {
    id: 'reason-and-variation',
    contradiction: 12,
    rules: ['H-56', 'H-57'],
    about: 'The template has no box for reason and variation',
    value: 'added and marked as ours',
    schoolMayChange: false,
  },
  {
    id: 'record-signed',
    contradiction: 13,
    rules: ['H-59'],
    about: 'Whether the record is signed',
    value: false,
    schoolMayChange: true,
    question: recordSignedQuestion,
  },
  {
    id: 'written-contract',
    contradiction: 13,
    rules: ['H-64'],
    about: 'Whether the contract has to be written',
    value: true,
    schoolMayChange: true,
    question: {
      asks: 'Does the contract have to be written down and signed?',
      options: [
        {
          value: true,
          label: 'Yes, written and signed',
          means: 'An arrangement without a signed contract is shown as missing one. Nothing is ever held up by it.',
        },
        {
          value: false,
          label: 'It may be agreed by word of mouth',
          means: 'No contract is asked for. The form is still there for those who want it.',
        },
      ],
    },
  },
  laterFacts(['H-58']),
  formWords,
];

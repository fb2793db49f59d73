import { countingSessionsQuestion } from '../position-question.ts';
import { formWords, laterFacts, type Position } from '../positions.ts';
import { clocks } from './clocks.ts';

/** Where Cradley’s policy contradicts itself or is silent. */
export const positions: readonly Position[] = [
  {
    id: 'clocks',
    contradiction: 1,
    rules: ['C-21', 'C-95'],
    about: 'Once a term, or every three months',
    value: 'both, each reported',
    schoolMayChange: false,
  },
  {
    id: 'counting-sessions',
    contradiction: 4,
    rules: ['C-85', 'C-93'],
    about: 'Which held sessions satisfy the clock',
    value: clocks.counts === 'own kind' ? clocks.counts : clocks.counts.join(', '),
    schoolMayChange: true,
    choices: ['one-to-one', 'one-to-one, group'],
    question: countingSessionsQuestion,
  },
  {
    id: 'child-detail',
    contradiction: 5,
    rules: ['C-131', 'C-140'],
    about: 'Where detail about a child is kept',
    value: 'two records apart, names only on the personal one',
    schoolMayChange: false,
  },
  {
    id: 'confidential',
    contradiction: 6,
    rules: ['C-112', 'C-134'],
    about: 'Whether records are confidential',
    value: 'restricted readers, no promise of secrecy',
    schoolMayChange: false,
  },
  {
    id: 'external-readers',
    contradiction: 7,
    rules: ['C-84', 'C-133'],
    about: 'Who reads records of external supervision',
    value: 'the pair and the commissioning headteacher',
    schoolMayChange: false,
  },
  {
    id: 'supervisor-of-lead',
    contradiction: 8,
    rules: ['C-69', 'C-80'],
    about: 'Who supervises the DSL',
    value: 'the headteacher first; the table is allowed, two-way pairs are warned of',
    schoolMayChange: false,
  },
  {
    id: 'functions',
    contradiction: 9,
    rules: ['C-51', 'C-143'],
    about: 'Five key functions or three',
    value: 'three boxes as printed',
    schoolMayChange: false,
  },
  {
    id: 'contract-form',
    contradiction: 10,
    rules: ['C-100', 'C-101'],
    about: 'Which of the two contracts is signed',
    value: 'either',
    schoolMayChange: true,
    choices: ['either', 'the sample contract', 'the sample agreement'],
    question: {
      asks: 'Which of the policy’s two contracts is used?',
      options: [
        { value: 'either', label: 'Either', means: 'Whoever begins a contract picks one of the two.' },
        {
          value: 'the sample contract',
          label: 'The sample contract',
          means: 'The short one, its terms printed. New contracts are written on it.',
        },
        {
          value: 'the sample agreement',
          label: 'The sample agreement',
          means: 'The long one, its terms agreed between the two. New contracts are written on it.',
        },
      ],
    },
  },
  {
    id: 'case-decision-box',
    contradiction: 11,
    rules: ['C-114', 'C-140'],
    about: 'The case form has no box for decisions',
    value: 'added and marked as ours',
    schoolMayChange: false,
  },
  laterFacts(['C-114', 'C-140']),
  formWords,
];

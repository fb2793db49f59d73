import { countingSessionsQuestion } from '../position-question.ts';
import { formWords, laterFacts, type Position } from '../positions.ts';
import { clocks } from './clocks.ts';

/** Where Temple’s policy contradicts itself or is silent. */
export const positions: readonly Position[] = [
  {
    id: 'half-term',
    contradiction: 3,
    rules: ['T-58'],
    about: 'What a half term is',
    value: 'the school’s own calendar',
    schoolMayChange: false,
  },
  {
    id: 'counting-sessions',
    contradiction: 4,
    rules: ['T-05', 'T-31'],
    about: 'Which held sessions satisfy the clock',
    value: clocks.counts === 'own kind' ? clocks.counts : clocks.counts.join(', '),
    schoolMayChange: true,
    choices: ['one-to-one', 'one-to-one, group'],
    question: countingSessionsQuestion,
  },
  {
    id: 'paper-original',
    contradiction: 14,
    rules: ['T-43'],
    about: 'What the signed record is',
    value: 'the paper original; the screen is a copy',
    schoolMayChange: true,
    choices: ['the paper original; the screen is a copy', 'the record signed on screen'],
    question: {
      asks: 'Which is the signed record: the paper or the screen?',
      options: [
        {
          value: 'the paper original; the screen is a copy',
          label: 'The paper, as the policy says',
          means: 'The record is printed and signed by hand; the app notes when and where the paper is kept.',
        },
        {
          value: 'the record signed on screen',
          label: 'The record signed on screen',
          means: 'Both sign in the app and the record is sealed. Check first that your own policy allows it.',
        },
      ],
    },
  },
  {
    id: 'dispute-routes',
    contradiction: 15,
    rules: ['T-51', 'T-52', 'T-67'],
    about: 'Missing supervision and conflict between the two',
    value: 'two routes, kept apart',
    schoolMayChange: false,
  },
  {
    id: 'contract-extras',
    contradiction: 16,
    rules: ['T-39', 'T-53'],
    about: 'The contract lacks names, interval and entitlement',
    value: 'added and marked as ours',
    schoolMayChange: false,
  },
  laterFacts(['T-48']),
  formWords,
];

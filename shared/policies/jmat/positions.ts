import { countingSessionsQuestion } from '../position-question.ts';
import { formWords, laterFacts, type Position } from '../positions.ts';
import { clocks } from './clocks.ts';

/** Where JMAT’s policy contradicts itself or is silent. */
export const positions: readonly Position[] = [
  {
    id: 'half-term',
    contradiction: 3,
    rules: ['J-34'],
    about: 'What a half term is',
    value: 'the school’s own calendar',
    schoolMayChange: false,
  },
  {
    id: 'counting-sessions',
    contradiction: 4,
    rules: ['J-11', 'J-34'],
    about: 'Which held sessions satisfy the clock',
    value: clocks.counts === 'own kind' ? clocks.counts : clocks.counts.join(', '),
    schoolMayChange: true,
    choices: ['one-to-one', 'one-to-one, group'],
    question: countingSessionsQuestion,
  },
  {
    id: 'case-reference',
    contradiction: 21,
    rules: ['J-08', 'J-21', 'J-44'],
    about: 'No identities across schools, yet a decision for one child',
    value: 'a case reference whose key the child’s school holds',
    schoolMayChange: false,
  },
  {
    id: 'refused-agreement',
    contradiction: 22,
    rules: ['J-40', 'J-41'],
    about: 'One of the two does not agree to asking the Deputy CEO',
    value: 'the refusal is noted and the matter stays open',
    schoolMayChange: false,
  },
  {
    id: 'action-sheet-time',
    contradiction: 23,
    rules: ['J-20'],
    about: '“During or immediately after” the session',
    value: 'flagged when no action is written on the day',
    schoolMayChange: false,
  },
  laterFacts(['J-21', 'J-44']),
  formWords,
];

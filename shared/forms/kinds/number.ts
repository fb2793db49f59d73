import type { QuestionKind } from './question-kind.ts';

const LARGEST = 1_000_000;

/** A count: a whole number from 0 to a million (children on a list, weeks, sessions). */
export const number: QuestionKind = {
  blank: null,
  check(_question, value) {
    if (value === null || value === '') return null;
    if (typeof value !== 'number' || !Number.isInteger(value)) return 'Enter a whole number, such as 12.';
    if (value < 0) return 'Enter a number that is 0 or more.';
    return value > LARGEST ? 'This number is too large.' : null;
  },
  isEmpty: (value) => typeof value !== 'number',
  display: (_question, value) => (typeof value === 'number' ? String(value) : ''),
  print: (_question, value) => (typeof value === 'number' ? String(value) : ''),
};

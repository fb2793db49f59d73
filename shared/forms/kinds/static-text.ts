import type { QuestionKind } from './question-kind.ts';

/** Standing words of the policy. It has no answer. */
export const staticText: QuestionKind = {
  blank: null,
  check: (_question, value) => (value === null || value === '' ? null : 'These are standing words of the policy.'),
  isEmpty: () => true,
  display: () => '',
  print: () => '',
};

import type { QuestionKind } from './question-kind.ts';

/** A place to sign. It has no answer: signatures are kept apart, with who, when and what was seen. */
export const signature: QuestionKind = {
  blank: null,
  check: (_question, value) =>
    value === null || value === '' ? null : "A signature can't be typed in. Use the Sign button.",
  isEmpty: () => true,
  display: () => '',
  print: () => '',
};

import { SHORT_LIMIT } from './limits.ts';
import type { QuestionKind } from './question-kind.ts';
import { textProblem } from './text-problem.ts';

/** One line of text, at most 255 characters. */
export const shortText: QuestionKind = {
  blank: '',
  check(_question, value) {
    if (value === null) return null;
    if (typeof value !== 'string') return 'Enter this as text.';
    return /[\r\n]/.test(value) ? 'Keep this to one line.' : textProblem(value, SHORT_LIMIT);
  },
  isEmpty: (value) => typeof value !== 'string' || value.trim() === '',
  display: (_question, value) => (typeof value === 'string' ? value.trim() : ''),
  print: (_question, value) => (typeof value === 'string' ? value.trim() : ''),
};

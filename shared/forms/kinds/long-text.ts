import type { Question } from '../form-definition.ts';
import { COLUMN_LIMIT } from './limits.ts';
import type { QuestionKind } from './question-kind.ts';
import { textProblem } from './text-problem.ts';

/** The most a long answer may hold: the column's limit less its place in the JSON (`{"id":"…"}`, quotes and line ends escaped). */
function roomFor(question: Question, text: string): number {
  const escaping = JSON.stringify(text).length - 2 - text.length;
  return COLUMN_LIMIT - escaping - `{"${question.id}":""}`.length;
}

/** Text of any number of lines, as much as its column holds. */
export const longText: QuestionKind = {
  blank: '',
  check(question, value) {
    if (value === null) return null;
    if (typeof value !== 'string') return 'Enter this as text.';
    return textProblem(value, roomFor(question, value));
  },
  isEmpty: (value) => typeof value !== 'string' || value.trim() === '',
  display: (_question, value) => (typeof value === 'string' ? value.trim() : ''),
  print: (_question, value) => (typeof value === 'string' ? value.trim() : ''),
};

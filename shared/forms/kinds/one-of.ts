import type { Question } from '../form-definition.ts';
import type { QuestionKind } from './question-kind.ts';

/** The options a question offers: its own as printed, else the kind's. */
export function optionsOf(question: Question, usual: readonly string[]): readonly string[] {
  return question.options ?? usual;
}

/** A kind that takes exactly one of the printed options, or nothing. */
export function oneOf(usual: readonly string[]): QuestionKind {
  return {
    blank: null,
    check(question, value) {
      if (value === null || value === '') return null;
      const options = optionsOf(question, usual);
      if (typeof value === 'string' && options.includes(value)) return null;
      return `Choose one of: ${options.join(', ')}.`;
    },
    isEmpty: (value) => typeof value !== 'string' || value === '',
    display: (_question, value) => (typeof value === 'string' ? value : ''),
    print: (_question, value) => (typeof value === 'string' ? value : ''),
  };
}

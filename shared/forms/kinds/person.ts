import { SHORT_LIMIT } from './limits.ts';
import type { Names, QuestionKind } from './question-kind.ts';
import { textProblem } from './text-problem.ts';

/** The name to show for a person id, or what was typed for somebody without an account. */
export function nameOf(person: string, names: Names): string {
  return (Object.hasOwn(names, person) ? names[person] : undefined) ?? person.trim();
}

/** One person: an id, or a name typed for somebody without an account. */
export const person: QuestionKind = {
  blank: null,
  check(_question, value) {
    if (value === null) return null;
    return typeof value === 'string' ? textProblem(value, SHORT_LIMIT) : 'Choose one person.';
  },
  isEmpty: (value) => typeof value !== 'string' || value.trim() === '',
  display: (_question, value, names) => (typeof value === 'string' ? nameOf(value, names) : ''),
  print: (_question, value, names) => (typeof value === 'string' ? nameOf(value, names) : ''),
};

import type { AnswerValue } from '../../domain/records/record.ts';
import { ROW_LIMIT, SHORT_LIMIT } from './limits.ts';
import { nameOf } from './person.ts';
import type { Names, QuestionKind } from './question-kind.ts';
import { textProblem } from './text-problem.ts';

function chosen(value: AnswerValue): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string' && one.trim() !== '') : [];
}

function list(value: AnswerValue, names: Names): readonly string[] {
  return chosen(value).map((one) => nameOf(one, names));
}

/** Several people: ids, or names typed for people without an account. */
export const people: QuestionKind = {
  blank: [],
  check(_question, value) {
    if (value === null) return null;
    if (!Array.isArray(value)) return 'Choose people from the list.';
    if (value.length > ROW_LIMIT) return `At most ${ROW_LIMIT} people can be listed.`;
    for (const one of value) {
      const problem = typeof one === 'string' ? textProblem(one, SHORT_LIMIT) : 'Choose people from the list.';
      if (problem !== null) return problem;
    }
    return null;
  },
  isEmpty: (value) => chosen(value).length === 0,
  display: (_question, value, names) => list(value, names).join(', '),
  print: (_question, value, names) => list(value, names).join('\n'),
};

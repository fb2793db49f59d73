import type { AnswerValue } from '../../domain/records/record.ts';
import { CELL_LIMIT } from './limits.ts';
import { optionsOf } from './one-of.ts';
import type { QuestionKind } from './question-kind.ts';
import { type Row, rowsOf } from './table-rows.ts';
import { textProblem } from './text-problem.ts';
import { dayProblem, writtenDay } from './written-day.ts';

const USUAL = ['Yes', 'No'];
const COLUMNS = ['answer', 'date', 'action'];

function partsOf(value: AnswerValue): Row {
  return rowsOf(value)[0] ?? {};
}

function parts(value: AnswerValue): readonly string[] {
  const { answer = '', date = '', action = '' } = partsOf(value);
  return [answer, writtenDay(date), action.trim()].filter((part) => part !== '');
}

/** Yes or no with a date or an action: one row of `answer`, `date` (2026-11-23) and `action`, each of which may be missing. */
export const yesNoDateAction: QuestionKind = {
  blank: [],
  check(question, value) {
    if (value === null || value === '') return null;
    if (!Array.isArray(value) || rowsOf(value).length !== value.length || value.length > 1) {
      return 'Answer Yes or No, with a date or an action.';
    }
    const row = partsOf(value);
    if (Object.entries(row).some(([id, cell]) => !COLUMNS.includes(id) || typeof cell !== 'string')) {
      return 'Answer Yes or No, with a date or an action.';
    }
    const options = optionsOf(question, USUAL);
    const { answer = '', date = '', action = '' } = row;
    if (answer !== '' && !options.includes(answer)) return `Choose one of: ${options.join(', ')}.`;
    return (date === '' ? null : dayProblem(date)) ?? textProblem(action, CELL_LIMIT);
  },
  isEmpty: (value) => parts(value).length === 0,
  display: (_question, value) => parts(value).join(', '),
  print: (_question, value) => parts(value).join('\n'),
};

import type { QuestionKind } from './question-kind.ts';
import { dayProblem, writtenDay } from './written-day.ts';

/** A calendar date, kept as `2026-11-23` and shown as "23 Nov 2026". */
export const date: QuestionKind = {
  blank: null,
  check(_question, value) {
    if (value === null || value === '') return null;
    return dayProblem(typeof value === 'string' ? value : '');
  },
  isEmpty: (value) => typeof value !== 'string' || value === '',
  display: (_question, value) => (typeof value === 'string' ? writtenDay(value) : ''),
  print: (_question, value) => (typeof value === 'string' ? writtenDay(value) : ''),
};

import type { AnswerValue } from '../../domain/records/record.ts';
import type { Question } from '../form-definition.ts';
import { CELL_LIMIT, ROW_LIMIT, SHORT_LIMIT } from './limits.ts';
import { nameOf } from './person.ts';
import type { Names, QuestionKind } from './question-kind.ts';
import { textProblem } from './text-problem.ts';
import { dayProblem, looksLikeADay, writtenDay } from './written-day.ts';

export type Row = { readonly [column: string]: string };

/** The column of a row's stable number; not shown, so that a case keeps its discussion when the row above it goes. */
export const ROW_KEY = 'key';

/** The column of the action a row was filled in from; not shown, so that the action is not begun a second time. */
export const ACTION_KEY = 'action';

/** The rows of a table's answer; none when the value is no table. */
export function rowsOf(value: AnswerValue | undefined): readonly Row[] {
  if (!Array.isArray(value)) return [];
  return value.filter((row): row is Row => typeof row === 'object' && row !== null && !Array.isArray(row));
}

/** Whether nothing has been typed in any column of the row. */
export function isEmptyRow(row: Row): boolean {
  return Object.entries(row).every(
    ([column, cell]) => column === ROW_KEY || column === ACTION_KEY || String(cell).trim() === '',
  );
}

export interface Column {
  readonly id: string;
  readonly heading: string;
  readonly kind: 'text' | 'date' | 'person';
}

/** The columns of a table in printed order, ids `c1`, `c2`…; one column under the question's own label where none are printed. */
export function columnsOf(question: Question): readonly Column[] {
  const headings = question.columns ?? [question.label ?? ''];
  return headings.map((heading, at) => ({
    id: `c${at + 1}`,
    heading,
    kind: question.columnKinds?.[at] ?? 'text',
  }));
}

function cellProblem(row: Row, id: string, columns: readonly Column[]): string | null {
  const cell: unknown = row[id];
  if (typeof cell !== 'string') return 'Enter this as text.';
  if (id === ROW_KEY) return /^[1-9]\d{0,3}$/.test(cell) ? null : 'Its number must be a whole number from 1.';
  if (id === ACTION_KEY) return textProblem(cell, SHORT_LIMIT);
  const column = columns.find((one) => one.id === id);
  if (column === undefined) return 'This table has no such column.';
  const isDay = column.kind === 'date' && looksLikeADay(cell);
  return (isDay ? dayProblem(cell) : null) ?? textProblem(cell, CELL_LIMIT);
}

function problem(question: Question, value: AnswerValue): string | null {
  if (value === null || value === '') return null;
  if (!Array.isArray(value) || rowsOf(value).length !== value.length) return 'Enter this as rows of the table.';
  if (value.length > ROW_LIMIT) return `A table can have at most ${ROW_LIMIT} rows; this has ${value.length}.`;
  const columns = columnsOf(question);
  for (const [at, row] of rowsOf(value).entries()) {
    for (const id of Object.keys(row)) {
      const found = cellProblem(row, id, columns);
      if (found !== null) return `Row ${at + 1}: ${found}`;
    }
  }
  return null;
}

/** A cell as people read it: dates written out, people by name. */
export function shownCell(cell: string, kind: Column['kind'], names: Names): string {
  if (kind === 'date') return writtenDay(cell.trim());
  return kind === 'person' ? nameOf(cell, names) : cell.trim();
}

function lines(question: Question, value: AnswerValue, names: Names): readonly string[] {
  const columns = columnsOf(question);
  return rowsOf(value)
    .filter((row) => !isEmptyRow(row))
    .map((row, at) => {
      const cells = columns
        .map((column) => ({ heading: column.heading, shown: shownCell(row[column.id] ?? '', column.kind, names) }))
        .filter((cell) => cell.shown !== '');
      const text =
        columns.length === 1
          ? cells.map((cell) => cell.shown).join('')
          : cells.map((cell) => `${cell.heading.replace(/:$/, '')}: ${cell.shown}`).join('; ');
      return `${at + 1}. ${text}`;
    });
}

/** The kind shared by tables of actions and of cases: rows of text by column id, at most 200. */
export const tableRows: QuestionKind = {
  blank: [],
  check: problem,
  isEmpty: (value) => rowsOf(value).every(isEmptyRow),
  display(_question, value) {
    const count = rowsOf(value).filter((row) => !isEmptyRow(row)).length;
    return count === 0 ? '' : `${count} ${count === 1 ? 'row' : 'rows'}`;
  },
  print: (question, value, names) => lines(question, value, names).join('\n'),
};

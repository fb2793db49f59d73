import type { ActionCategory } from '../domain/actions/action.ts';
import type { Answers } from '../domain/records/record.ts';
import type { FormShape, Question } from './form-definition.ts';
import { ACTION_KEY, rowsOf } from './kinds/table-rows.ts';
import { placesOf } from './places.ts';
import { withRowKeys } from './split-child-answers.ts';

/** One action as a row of a printed table says it, in the row's own words. */
export interface WrittenAction {
  /** The question, or `<id>#<copy>`. */
  readonly field: string;
  /** Stable for as long as the row lives. */
  readonly row: string;
  readonly text: string;
  /** Empty where the row doesn't say. */
  readonly byWhom: string;
  readonly byWhen: string;
  /** Whose column it stands in, where the table has one for each of the two. */
  readonly ownerIs: 'supervisor' | 'supervisee' | null;
  readonly category: ActionCategory;
  /** The action the row was filled in from; null = it was written here. */
  readonly from: string | null;
}

/** Whether the form has a table whose rows are actions. */
export function hasActionRows(form: FormShape): boolean {
  return form.sections.some(({ questions }) => questions.some((question) => question.actions !== undefined));
}

/** Whether an answer of this form is a table whose rows are actions. */
export function isActionRows(question: Question | undefined): boolean {
  return question?.actions !== undefined;
}

/** The actions written in a form's tables, in printed order; rows that say nothing to be done are none. */
export function writtenActions(form: FormShape, answers: Answers): readonly WrittenAction[] {
  return placesOf(form, answers).flatMap(({ question, id }) =>
    (question.actions ?? []).flatMap((columns, at) =>
      withRowKeys(rowsOf(answers[id])).flatMap((cells): readonly WrittenAction[] => {
        const cell = (column: string | undefined) => (column === undefined ? '' : (cells[column] ?? '').trim());
        const { when } = columns;
        if (when !== undefined && cell(when.column) !== when.is) return [];
        const text = cell(columns.text) || (when?.words ?? '');
        if (text === '') return [];
        return [
          {
            field: id,
            row: at === 0 ? cells.key : `${cells.key}.${at + 1}`,
            text,
            byWhom: cell(columns.byWhom),
            byWhen: cell(columns.byWhen),
            ownerIs: columns.ownerIs ?? null,
            category: columns.category,
            from: at === 0 && cell(ACTION_KEY) !== '' ? cell(ACTION_KEY) : null,
          },
        ];
      }),
    ),
  );
}

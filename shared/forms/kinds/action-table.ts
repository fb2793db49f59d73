import type { QuestionKind } from './question-kind.ts';
import { tableRows } from './table-rows.ts';

/** A table of actions: what, by whom, by when, under the policy's own headings. */
export const actionTable: QuestionKind = tableRows;

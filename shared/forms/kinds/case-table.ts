import type { QuestionKind } from './question-kind.ts';
import { tableRows } from './table-rows.ts';

/** A table with one child or family in each row; every row lives in Case discussions (design D4). */
export const caseTable: QuestionKind = tableRows;

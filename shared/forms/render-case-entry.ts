import type { Answers, AnswerValue } from '../domain/records/record.ts';
import type { FormShape, Question } from './form-definition.ts';
import { kindOf } from './kinds/kind-of.ts';
import type { Names } from './kinds/question-kind.ts';
import { columnsOf, rowsOf, shownCell } from './kinds/table-rows.ts';
import { writtenDay } from './kinds/written-day.ts';
import { placesOf } from './places.ts';

/** The words of a policy for entries in the child's own system; a `PolicyPack` fits. */
export interface FilingWords {
  readonly filing: { readonly entryTitle: string; readonly adHocEntryTitle: string | null };
}

/** When and between whom the case was discussed. */
export interface CaseTalk {
  /** ISO calendar date. */
  readonly discussedOn: string;
  readonly isAdHoc: boolean;
  /** Names of those who took part. */
  readonly between: readonly string[];
  readonly names: Names;
}

/** An entry for the child's system, ready to paste. */
export interface CaseEntry {
  readonly title: string;
  readonly text: string;
}

function rowTexts(question: Question, answer: AnswerValue, names: Names): readonly string[] {
  const meanings = question.columnMeanings ?? [];
  const columns = columnsOf(question).filter((_column, at) => meanings[at] !== 'child reference');
  return rowsOf(answer).flatMap((row) =>
    columns
      .map((column) => ({ heading: column.heading, shown: shownCell(row[column.id] ?? '', column.kind, names) }))
      .filter((cell) => cell.shown !== '')
      .map((cell) => `${cell.heading}\n${cell.shown}`),
  );
}

function entryParts(question: Question, answer: AnswerValue, names: Names): readonly string[] {
  if (question.filedAs === undefined) return [];
  if (question.type === 'caseTable') return rowTexts(question, answer, names);
  const shown = kindOf(question.type).print(question, answer, names);
  return shown === '' ? [] : [`${question.filedAs}\n${shown}`];
}

/** The part of a case discussion that belongs in the child's own record (CPOMS, RecordMy…): what is marked `filedAs`, never personal reflection. The text is empty while none of it is answered. */
export function renderCaseEntry(pack: FilingWords, form: FormShape, caseAnswers: Answers, talk: CaseTalk): CaseEntry {
  const title = (talk.isAdHoc ? pack.filing.adHocEntryTitle : null) ?? pack.filing.entryTitle;
  const given = placesOf(form, caseAnswers).flatMap(({ question, id }) =>
    entryParts(question, caseAnswers[id] ?? null, talk.names),
  );
  if (given.length === 0) return { title, text: '' };
  const head = `${title}, ${writtenDay(talk.discussedOn)}`;
  const who = talk.between.length === 0 ? [] : [`Discussed by ${talk.between.join(' and ')}.`];
  return { title, text: [head, ...who, ...given].join('\n\n') };
}

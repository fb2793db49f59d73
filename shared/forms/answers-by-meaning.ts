import type { Answers, AnswerValue, CaseDiscussion, CasePlan } from '../domain/records/record.ts';
import type { FormShape, Meaning } from './form-definition.ts';
import { kindOf } from './kinds/kind-of.ts';
import { directionOf } from './kinds/rag.ts';
import { rowsOf } from './kinds/table-rows.ts';
import { placesOf } from './places.ts';

function tableCells(answers: Answers, id: string, meanings: readonly (Meaning | null)[], meaning: Meaning) {
  const column = `c${meanings.indexOf(meaning) + 1}`;
  return rowsOf(answers[id]).flatMap((row) => row[column] ?? []);
}

/** The answers that mean this to the product, in printed order and without empty ones, whatever the policy calls the question. */
export function answersByMeaning(form: FormShape, answers: Answers, meaning: Meaning): readonly AnswerValue[] {
  return placesOf(form, answers).flatMap(({ question, id }) => {
    if (question.columnMeanings?.includes(meaning) === true) {
      return tableCells(answers, id, question.columnMeanings, meaning).filter((cell) => cell.trim() !== '');
    }
    const value = answers[id] ?? null;
    return question.meaning === meaning && !kindOf(question.type).isEmpty(value) ? [value] : [];
  });
}

const PLANS: readonly (readonly [RegExp, CasePlan])[] = [
  [/^CP\b/, 'CP'],
  [/^CIN\b/, 'CIN'],
  [/^(CLA|LAC)\b/, 'CLA'],
  [/^(EH|Early help)\b/i, 'EH'],
];

function planOf(value: AnswerValue | undefined): CasePlan | null {
  if (typeof value !== 'string' || value === '') return null;
  return PLANS.find(([shape]) => shape.test(value))?.[1] ?? 'other';
}

function textOf(values: readonly AnswerValue[]): string {
  return values
    .filter((value) => typeof value === 'string')
    .join('\n\n')
    .trim();
}

/** What a case discussion's own columns hold, read from the answers of its case: reference, plan, direction of change and decision. */
export function caseFacts(
  form: FormShape,
  caseAnswers: Answers,
): Pick<CaseDiscussion, 'childReference' | 'plan' | 'direction' | 'decision'> {
  const of = (meaning: Meaning) => answersByMeaning(form, caseAnswers, meaning);
  return {
    childReference: textOf(of('child reference').slice(0, 1)),
    plan: planOf(of('plan')[0]),
    direction: directionOf(of('direction')[0] ?? null),
    decision: textOf(of('decision')),
  };
}

/** Whether nothing at all has been written about this case, so that no case discussion need be kept. */
export function isEmptyCase(form: FormShape, caseAnswers: Answers): boolean {
  return placesOf(form, caseAnswers).every(({ question, id }) =>
    kindOf(question.type).isEmpty(caseAnswers[id] ?? null),
  );
}

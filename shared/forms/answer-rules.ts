import type { Answers, AnswerValue } from '../domain/records/record.ts';
import type { AnswerRule, FormShape } from './form-definition.ts';
import { kindOf } from './kinds/kind-of.ts';
import { isEmptyRow, rowsOf } from './kinds/table-rows.ts';
import { answerId, placesOf } from './places.ts';

/** One thing an answer rule has to say. */
export interface AnswerFlag {
  readonly text: string;
  readonly rule: string;
}

function isOneOf(value: AnswerValue, is: readonly string[] | undefined): boolean {
  return is === undefined || (typeof value === 'string' && is.includes(value));
}

/** What is not as the policy wants it in these answers, each thing once, in the order of the form's rules. */
export function answerFlags(
  form: FormShape & { readonly answerRules?: readonly AnswerRule[] | undefined },
  answers: Answers,
): readonly AnswerFlag[] {
  if (form.answerRules === undefined) return [];
  const places = placesOf(form, answers);
  const typeOf = new Map(places.map(({ question }) => [question.id, question.type]));
  const isEmpty = (question: string, value: AnswerValue) => {
    const type = typeOf.get(question);
    return type === undefined || kindOf(type).isEmpty(value);
  };
  const applies = (rule: AnswerRule, copy: number) => {
    const value = answers[answerId(rule.question, copy)] ?? null;
    const other = rule.when === undefined ? null : (answers[answerId(rule.when, copy)] ?? null);
    if (rule.when !== undefined && (isEmpty(rule.when, other) || !isOneOf(other, rule.is))) return false;
    switch (rule.flags) {
      case 'unanswered':
        return isEmpty(rule.question, value);
      case 'answered':
        return !isEmpty(rule.question, value) && (rule.when !== undefined || isOneOf(value, rule.is));
      case 'above':
        return typeof value === 'number' && value > (rule.most ?? Number.POSITIVE_INFINITY);
      case 'fewer rows':
        return (
          !isEmpty(rule.question, value) && rowsOf(value).filter((row) => !isEmptyRow(row)).length < (rule.least ?? 0)
        );
    }
  };
  const copiesOf = (rule: AnswerRule) =>
    places.filter((place) => place.question.id === rule.question).map((place) => place.copy);
  return form.answerRules
    .filter((rule) => copiesOf(rule).some((copy) => applies(rule, copy)))
    .map(({ text, source }) => ({ text, rule: source }));
}

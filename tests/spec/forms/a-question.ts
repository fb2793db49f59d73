import type { FormShape, Question, QuestionType } from '../../../shared/forms/form-definition.ts';
import { kindOf } from '../../../shared/forms/kinds/kind-of.ts';

/** A question of a type, with whatever the test is about. */
export function aQuestion(type: QuestionType, about: Partial<Question> = {}): Question {
  return { id: 'q', label: 'Question', type, ...about };
}

/** What the kind says about a value: null when it can be kept. */
export function said(question: Question, value: Parameters<ReturnType<typeof kindOf>['check']>[1]): string | null {
  return kindOf(question.type).check(question, value);
}

/** A form of one section with these questions. */
export function aForm(questions: readonly Question[], about: Partial<FormShape> = {}): FormShape {
  return {
    id: 'a-form',
    version: 1,
    policy: 'jmat',
    title: 'A form',
    sections: [{ id: 's', title: null, questions }],
    signers: [],
    ...about,
  };
}

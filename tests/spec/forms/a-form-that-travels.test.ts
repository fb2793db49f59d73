import { describe, expect, it } from 'vitest';
import { type FormView, formView } from '../../../shared/contract/records.ts';
import { checkAnswers, missing } from '../../../shared/forms/check-answers.ts';
import { allForms } from '../../../shared/policies/index.ts';

describe('a form on its way to the tab', () => {
  it('keeps all its words and can be checked there as here', () => {
    for (const form of allForms()) {
      const there: FormView = formView.parse(JSON.parse(JSON.stringify(form)));
      const answers = { other: 'x' };
      expect(checkAnswers(there, answers)).toEqual(checkAnswers(form, answers));
      expect(missing(there, {}).map((question) => question.id)).toEqual(
        missing(form, {}).map((question) => question.id),
      );
      expect(there.sections.map((section) => section.questions.map((question) => question.label))).toEqual(
        form.sections.map((section) => section.questions.map((question) => question.label)),
      );
    }
  });
});

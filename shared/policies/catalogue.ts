import { isExpected } from '../forms/check-answers.ts';
import type { FormDefinition, Question } from '../forms/form-definition.ts';
import { allForms } from './index.ts';

function fieldOf(form: FormDefinition, question: Question) {
  const { id, label, type, options = null, columns = null, child = null } = question;
  const required = isExpected(form, question);
  return { id, label, type, options, columns, required, child, extra: question.extra === true };
}

/** The form catalogue as `npm run forms -- --json` prints it: every form with its fields in printed order and who signs. `required` = flagged when missing; nothing is ever needed for saving. */
export function catalogue() {
  return {
    forms: allForms().map((form) => ({
      policy: form.policy,
      id: form.id,
      version: form.version,
      title: form.title,
      kind: form.kind,
      designedByUs: form.designedByUs === true,
      fields: form.sections.flatMap((section) => section.questions.map((question) => fieldOf(form, question))),
      signers: form.signers,
    })),
  };
}

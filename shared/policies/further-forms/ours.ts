import type { FormSection } from '../../forms/form-definition.ts';

/** The section with itself and everything in it marked as ours: demanded by the policy, printed by none. */
export function ours(section: FormSection): FormSection {
  return { ...section, extra: true, questions: section.questions.map((question) => ({ ...question, extra: true })) };
}

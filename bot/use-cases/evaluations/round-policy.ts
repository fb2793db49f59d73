import type { School } from '../../../shared/domain/schools/school.ts';
import type { FormDefinition } from '../../../shared/forms/form-definition.ts';
import { packOf } from '../../../shared/policies/index.ts';
import type { EvaluationRules } from '../../../shared/policies/pack.ts';

/** The form a school's policy evaluates supervision with, as it is asked on screen. */
export interface EvaluationForm {
  readonly rules: EvaluationRules;
  readonly form: FormDefinition;
}

/** What a school is asked with; null where its policy has no such form. */
export function evaluationOf(school: Pick<School, 'policy' | 'policyVersion'>): EvaluationForm | null {
  const pack = packOf(school.policy, school.policyVersion);
  const rules = pack?.evaluation;
  const form = pack?.forms.find((each) => each.id === rules?.formId);
  return rules === undefined || form === undefined ? null : { rules, form: askedOnScreen(form, rules) };
}

/** The form without the questions whose answer would lead to a person. */
export function askedOnScreen(form: FormDefinition, rules: EvaluationRules): FormDefinition {
  const isAsked = ({ id }: { readonly id: string }) => !rules.notAsked.includes(id);
  return {
    ...form,
    sections: form.sections.map((section) => ({ ...section, questions: section.questions.filter(isAsked) })),
  };
}

import { type FormView, formView as formViewSchema } from '../../../shared/contract/records.ts';
import type { FormDefinition } from '../../../shared/forms/form-definition.ts';

const views = new WeakMap<FormDefinition, FormView>();

/** A form definition as it travels to the tab: everything that is shown, without what only the service needs. */
export function formView(form: FormDefinition): FormView {
  const known = views.get(form);
  if (known !== undefined) return known;
  const view = formViewSchema.parse(form);
  views.set(form, view);
  return view;
}

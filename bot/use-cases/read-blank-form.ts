import type { BlankForm } from '../../shared/contract/forms.ts';
import { ok, type Result, refuse } from '../../shared/domain/result.ts';
import { formOf, packHolding } from '../../shared/policies/index.ts';
import type { Actor } from '../ports/actor.ts';
import { formView } from './views/form-view.ts';
import { paperView } from './views/paper-view.ts';

/** One form in one version, blank, as it goes on paper. Policies are no secret: anybody signed in may have it. `not-found` for an unknown one. */
export function readBlankForm(actor: Actor, formId: string, version: number): Result<BlankForm> {
  const form = formOf(formId, version);
  if (form === undefined) return refuse('not-found', 'There is no such form.');
  const pack = packHolding(formId, version) ?? null;
  return ok({ form: formView(form), ...paperView(pack, form, actor) });
}

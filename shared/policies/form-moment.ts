import type { FormDefinition } from '../forms/form-definition.ts';
import type { FormMoment } from '../forms/form-moments.ts';
import type { PolicyPack } from './pack.ts';

/** The moment a form of this policy is for. */
export function momentOf(pack: PolicyPack, form: FormDefinition): FormMoment {
  const { id, kind } = form;
  const { furtherForms } = pack;
  if (kind === 'contract') return 'beginning';
  if (kind === 'evaluation' || kind === 'audit') return 'looking back';
  if (id === furtherForms.handover) return 'changing hands';
  if (id === furtherForms.entitlement || id === furtherForms.dispute) return 'something wrong';
  if (id === pack.adHocForm || id === furtherForms['urgent request']) return 'between sessions';
  if (id === pack.addendumForm) return 'after signing';
  if (Object.values(pack.recordForms).includes(id)) return 'each session';
  return pack.sessionForms.some((one) => one.formId === id) ? 'within a session' : 'preparing';
}

/** The forms of a policy as they are begun today: of each the newest version, in printed order. */
export function currentForms({ forms }: PolicyPack): readonly FormDefinition[] {
  return forms.filter((form) => !forms.some((other) => other.id === form.id && other.version > form.version));
}

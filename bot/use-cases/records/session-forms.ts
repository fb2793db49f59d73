import type { ArrangementAct } from '../../../shared/domain/access/arrangement-access.ts';
import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import type { Session } from '../../../shared/domain/sessions/session.ts';
import type { FormDefinition } from '../../../shared/forms/form-definition.ts';
import type { SessionForm } from '../../../shared/policies/pack.ts';
import { policyOf } from '../steps/policy-of.ts';

/** A form a session can hold, with its wording. */
export interface OfferedForm {
  readonly rule: SessionForm;
  readonly form: FormDefinition;
}

/** The forms of the policy that this session can hold beside its record, in the policy's order. */
export function offeredForms(arrangement: Arrangement, session: Session): readonly OfferedForm[] {
  const pack = policyOf(arrangement);
  return (pack?.sessionForms ?? []).flatMap((rule): readonly OfferedForm[] => {
    const form = pack?.forms.find((one) => one.id === rule.formId);
    const isOfKind = rule.kinds === undefined || rule.kinds.includes(session.kind);
    return form !== undefined && isOfKind ? [{ rule, form }] : [];
  });
}

/** What beginning this form takes: leading the session, or being one of its people. */
export function actOfBeginning(rule: SessionForm): ArrangementAct {
  return rule.begunBy === 'supervisor' ? 'begin a record' : 'begin a form';
}

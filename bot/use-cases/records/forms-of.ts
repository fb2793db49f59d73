import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import { londonDateOf } from '../../../shared/domain/dates.ts';
import type { RecordKey } from '../../../shared/domain/records/record.ts';
import { formNumberOf, furtherNumberOf } from '../../../shared/domain/records/record-keys.ts';
import type { Session } from '../../../shared/domain/sessions/session.ts';
import type { FormDefinition } from '../../../shared/forms/form-definition.ts';
import type { PolicyPack } from '../../../shared/policies/pack.ts';
import { policyOf } from '../steps/policy-of.ts';

function formNamed(pack: PolicyPack | null, id: string | undefined): FormDefinition | null {
  return pack?.forms.find((form) => form.id === id) ?? null;
}

/** The form a session is written on, by its kind and what its school had settled by its day; null where the policy prints none. */
export function recordFormOf(arrangement: Arrangement, session: Session): FormDefinition | null {
  const pack = policyOf(arrangement, londonDateOf(session.startsAt));
  const usual = pack?.recordForms[session.kind] ?? pack?.recordForms[arrangement.kind];
  return formNamed(pack, session.formality === 'ad hoc' ? (pack?.adHocForm ?? usual) : usual);
}

/** The contracts the policy prints for this kind of supervision, the usual one first. */
export function contractFormsOf(arrangement: Arrangement): readonly FormDefinition[] {
  const pack = policyOf(arrangement);
  const ids = pack?.contract.forms[arrangement.kind] ?? [];
  return ids.flatMap((id) => formNamed(pack, id) ?? []);
}

/** The form of the arrangement's contract: the one chosen, else the first the policy names for its kind; null for one that is none of these. */
export function contractFormOf(arrangement: Arrangement, chosen?: string): FormDefinition | null {
  const forms = contractFormsOf(arrangement);
  return (chosen === undefined ? forms[0] : forms.find((form) => form.id === chosen)) ?? null;
}

/** The policy's short form for supervision between sessions; null where it names none. */
export function adHocFormOf(arrangement: Arrangement): FormDefinition | null {
  const pack = policyOf(arrangement);
  return formNamed(pack, pack?.adHocForm);
}

/** The further form a record's key names, in one of these sessions or of the arrangement itself; null for session records, contracts and corrections. */
export function furtherFormIn(
  arrangement: Arrangement,
  sessions: readonly Session[],
  record: RecordKey,
): FormDefinition | null {
  const isOf = ({ id }: FormDefinition) =>
    furtherNumberOf(arrangement.key, id, record) !== null ||
    sessions.some(({ key }) => formNumberOf(key, id, record) !== null);
  return policyOf(arrangement)?.forms.find(isOf) ?? null;
}

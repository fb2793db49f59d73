import type { PolicyId } from '../domain/schools/school.ts';
import type { FormDefinition } from '../forms/form-definition.ts';
import { cradleyV1 } from './cradley/policy.ts';
import { hscbV1 } from './hscb/policy.ts';
import { jmatV1 } from './jmat/policy.ts';
import type { PolicyPack } from './pack.ts';
import { riverTeesV1 } from './river-tees/policy.ts';
import { templeV1 } from './temple/policy.ts';

const PACKS: readonly PolicyPack[] = [cradleyV1, hscbV1, templeV1, riverTeesV1, jmatV1];

/** The pack of a policy in one version; undefined when the product ships none. */
export function packOf(policy: PolicyId, version: number): PolicyPack | undefined {
  return PACKS.find((pack) => pack.id === policy && pack.version === version);
}

/** The newest shipped pack of a policy. */
export function latestPackOf(policy: PolicyId): PolicyPack | undefined {
  return PACKS.filter((pack) => pack.id === policy).reduce<PolicyPack | undefined>(
    (newest, pack) => (newest === undefined || pack.version > newest.version ? pack : newest),
    undefined,
  );
}

/** Every form of every shipped policy, by policy and in the policy's order. */
export function allForms(): readonly FormDefinition[] {
  return PACKS.flatMap((pack) => pack.forms);
}

function formsIn(pack: PolicyPack): readonly FormDefinition[] {
  return [...pack.forms, ...(pack.editions ?? [])];
}

/** The form in one version, so that a record keeps the one it was written on, an edition a school chose included; undefined when there is none. */
export function formOf(formId: string, version: number): FormDefinition | undefined {
  return PACKS.flatMap(formsIn).find((form) => form.id === formId && form.version === version);
}

/** The pack that this form, in this version, belongs to; undefined when there is none. */
export function packHolding(formId: string, version: number): PolicyPack | undefined {
  return PACKS.find((pack) => formsIn(pack).some((form) => form.id === formId && form.version === version));
}

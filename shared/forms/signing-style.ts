import type { FormKind } from './form-definition.ts';

/** What makes a form of this policy signed: names on screen, ink on paper, or nothing at all. */
export type SigningStyle = 'on screen' | 'paper original' | 'nobody';

interface Rules {
  readonly paperOriginals: readonly FormKind[];
  readonly agreedBySupervisee: readonly FormKind[];
}

interface Form {
  readonly kind: FormKind;
  readonly signers: readonly unknown[];
  readonly signedOnScreen?: unknown;
}

/** How a form is signed under a policy's rules. A form without signers is signed by nobody (H-59); null rules = on screen. */
export function signingStyleOf(form: Form, rules: Rules | null): SigningStyle {
  if (form.signers.length === 0) return 'nobody';
  if (form.signedOnScreen !== undefined) return 'on screen';
  return rules?.paperOriginals.includes(form.kind) === true ? 'paper original' : 'on screen';
}

/** Whether a supervisee may record that they agree the text: only of forms that nobody signs and whose policy speaks of agreeing. */
export function mayBeAgreed(form: Form, rules: Rules | null): boolean {
  return form.signers.length === 0 && rules?.agreedBySupervisee.includes(form.kind) === true;
}

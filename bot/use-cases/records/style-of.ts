import { mayBeAgreed, type SigningStyle, signingStyleOf } from '../../../shared/forms/signing-style.ts';
import { policyOf } from '../steps/policy-of.ts';
import type { SharedInPlace } from './record-in-place.ts';

/** How a form is signed, by its policy's own rules. */
export function styleOf({ arrangement, form }: Pick<SharedInPlace, 'arrangement' | 'form'>): SigningStyle {
  return signingStyleOf(form, policyOf(arrangement)?.signing ?? null);
}

/** Whether a supervisee may record that they agree the text of a form nobody signs. */
export function isAgreed({ arrangement, form }: Pick<SharedInPlace, 'arrangement' | 'form'>): boolean {
  return mayBeAgreed(form, policyOf(arrangement)?.signing ?? null);
}

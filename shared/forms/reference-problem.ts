import { isInitialsOnly, isNamedReference } from './looks-like-a-name.ts';

const LONGEST = 100;

/**
 * Why this cannot be kept as the reference of a child, as a sentence for whoever typed it; null when it can. Initials alone tell nobody apart, and
 * where the policy has children referenced a name is refused (H-57, J-08). Never repeats what was typed.
 */
export function referenceProblem(reference: string, childIs: 'referenced' | 'named'): string | null {
  const written = reference.trim();
  if (!/[\p{L}\p{N}]/u.test(written)) return 'Give the reference of the child.';
  if (written.length > LONGEST) return `A reference has at most ${LONGEST} characters.`;
  if (/[\r\n]/.test(written)) return 'A reference is one line.';
  if (isInitialsOnly(written)) {
    return 'Initials never tell one child from another. Use the reference from your own case system.';
  }
  if (childIs === 'referenced' && isNamedReference(written)) {
    return 'This looks like a name. Use the reference from your own case system instead.';
  }
  return null;
}

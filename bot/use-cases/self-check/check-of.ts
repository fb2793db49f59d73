import type { Check } from '../../../shared/contract/self-check.ts';

/** A check; how to mend it is said only where something is to be mended. */
export function checkOf(
  id: string,
  title: string,
  state: Check['state'],
  finding: string,
  mend: string | null = null,
): Check {
  return { id, title, state, finding, mend: state === 'good' ? null : mend };
}

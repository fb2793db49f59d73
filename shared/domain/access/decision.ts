import type { DomainError, ErrorCode } from '../result.ts';

/** Whether something is allowed, and if not, why, in words for the person who asked. */
export type Decision = { readonly allowed: true } | { readonly allowed: false; readonly error: DomainError };

export const ALLOWED: Decision = { allowed: true };

/** A refusal with its closed code. */
export function refused(code: ErrorCode, message: string): Decision {
  return { allowed: false, error: { code, message } };
}

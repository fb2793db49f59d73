/** Every way a use case can refuse. One table turns a code into an HTTP status (bot/http), one into words (tabs/api). */
export const ERROR_CODES = [
  'not-found',
  'not-allowed',
  'not-a-party',
  'invalid-field',
  'unknown-field',
  'too-long',
  'stale-version',
  'already-done',
  'clash',
  'time-taken',
  'calendar-unreadable',
  'no-common-time',
  'throttled',
  'unavailable',
  'signed-already',
  'unsigned-changes',
  /** No valid sign-in for this service; only HTTP answers with it. */
  'signed-out',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** A refusal: a closed code, a plain-English sentence, and the field it is about where there is one. Never a child's name or note text. */
export interface DomainError {
  readonly code: ErrorCode;
  readonly message: string;
  readonly field?: string;
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: DomainError };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

/** A refusal as a result. */
export function refuse(code: ErrorCode, message: string, field?: string): { ok: false; error: DomainError } {
  return { ok: false, error: field === undefined ? { code, message } : { code, message, field } };
}

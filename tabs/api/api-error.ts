import type { ErrorBody } from '../../shared/contract/parts.ts';

/** The service's closed codes, and the three ways a call can fail before the service says anything. */
export type FailureCode = ErrorBody['code'] | 'offline' | 'signed-out' | 'unexpected';

/** A call that did not do what was asked. Its message is for people; it never holds what was typed. */
export class ApiError extends Error {
  readonly code: FailureCode;
  readonly field: string | null;
  /** Seconds to wait before asking again, when the service said so. */
  readonly retryAfter: number | null;

  constructor(code: FailureCode, message: string, details: { field?: string | undefined; retryAfter?: number } = {}) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
    this.field = details.field ?? null;
    this.retryAfter = details.retryAfter ?? null;
  }
}

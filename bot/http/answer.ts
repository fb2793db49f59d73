import type { Context } from 'hono';
import type { DomainError, Result } from '../../shared/domain/result.ts';
import { StoreError } from '../ports/store-error.ts';
import { ERROR_STATUS } from './error-status.ts';

const PATIENCE_SECONDS = 10;

/** A refusal as JSON `{ code, message, field? }` under its status. */
export function answerError(c: Context, error: DomainError): Response {
  c.set('code', error.code);
  return c.json(error, ERROR_STATUS[error.code]);
}

/** What a use case returned, as JSON; a refusal under its status. Nothing of the API is ever kept by a cache. */
export function answer<T extends object>(c: Context, result: Result<T>): Response {
  return result.ok ? c.json(result.value) : answerError(c, result.error);
}

/** A failure of the outside world in plain words: 429 or 503 with Retry-After; anything else is ours and a 500 that says nothing. */
export function answerFailure(c: Context, error: unknown): Response {
  if (!(error instanceof StoreError)) {
    return c.json(
      { code: 'unavailable', message: 'Something went wrong on our side. Nothing is lost; please try again.' },
      500,
    );
  }
  c.header('Retry-After', String(error.retryAfterSeconds ?? PATIENCE_SECONDS));
  if (error.kind === 'throttled') {
    return answerError(c, {
      code: 'throttled',
      message: 'Microsoft 365 asks us to wait a moment. Please try again shortly.',
    });
  }
  return answerError(c, {
    code: 'unavailable',
    message: 'Microsoft 365 cannot be reached just now. What is on your screen is safe; please try again.',
  });
}

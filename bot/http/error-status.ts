import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ErrorCode } from '../../shared/domain/result.ts';

/** The one table from a refusal to an HTTP status. */
export const ERROR_STATUS: Readonly<Record<ErrorCode, ContentfulStatusCode>> = {
  'not-found': 404,
  'not-allowed': 403,
  'not-a-party': 403,
  'invalid-field': 400,
  'unknown-field': 400,
  'too-long': 400,
  'stale-version': 409,
  'already-done': 409,
  clash: 409,
  'time-taken': 409,
  'calendar-unreadable': 409,
  'no-common-time': 409,
  throttled: 429,
  unavailable: 503,
  'signed-already': 409,
  'unsigned-changes': 409,
  'signed-out': 401,
};

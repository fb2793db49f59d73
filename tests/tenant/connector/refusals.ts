import { errorResponse } from '../core/route.ts';
import type { Tenant } from '../core/tenant.ts';
import { isBlocked, isInstalledFor } from './conversations.ts';
import { connectorLimits } from './limits.ts';

/** The connector's error body. */
export function refusal(status: number, code: string, message: string): Response {
  return errorResponse('connector', status, code, message);
}

/** Teams' answer when the person has blocked the bot: do not try again. */
export function writesBlocked(): Response {
  const message = JSON.stringify({
    subCode: 'MessageWritesBlocked',
    details: 'Thread is not writable.',
    errorCode: null,
    errorSubCode: null,
  });
  return Response.json({ errorCode: 209, message }, { status: 403 });
}

/** Why this person can't be written to; null when they can. */
export function unreachable(tenant: Tenant, oid: string, doing: 'create' | 'write'): Response | null {
  if (!isInstalledFor(tenant.db, oid)) {
    return doing === 'create'
      ? refusal(403, 'ForbiddenOperationException', 'The app is not installed for this person in personal scope.')
      : refusal(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');
  }
  return isBlocked(tenant.db, oid) ? writesBlocked() : null;
}

/** The 429 of this call when the connector's limits are on and reached; null otherwise. */
export function tooMany(tenant: Tenant, kind: 'send' | 'read', conversation: string): Response | null {
  const seconds = connectorLimits(tenant).take(kind, conversation, Date.now());
  if (seconds === 0) return null;
  return errorResponse('connector', 429, 'TooManyRequests', 'API calls quota exceeded.', {
    'Retry-After': String(seconds),
  });
}

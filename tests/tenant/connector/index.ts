import type { Route } from '../core/route.ts';
import type { Tenant } from '../core/tenant.ts';

export const SCHEMA = '';

/** The Bot Connector under /v3, and the bot's OpenID metadata. */
export function routes(_tenant: Tenant): readonly Route[] {
  return [];
}

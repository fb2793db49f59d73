import type { Route } from '../core/route.ts';
import type { Tenant } from '../core/tenant.ts';

export const SCHEMA = '';

/** Sign-in: JWKS, token endpoints, authorize page, nested app authentication. */
export function routes(_tenant: Tenant): readonly Route[] {
  return [];
}

import type { Route } from '../core/route.ts';
import type { Tenant } from '../core/tenant.ts';

export const SCHEMA = '';

/** The Teams shell page and what it needs. */
export function routes(_tenant: Tenant): readonly Route[] {
  return [];
}

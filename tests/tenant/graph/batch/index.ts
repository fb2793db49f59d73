import type { Route } from '../../core/route.ts';
import type { Tenant } from '../../core/tenant.ts';

export const SCHEMA = '';

/** JSON batching. */
export function routes(_tenant: Tenant): readonly Route[] {
  return [];
}

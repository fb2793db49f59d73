import type { Route } from '../../core/route.ts';
import type { Tenant } from '../../core/tenant.ts';

export const SCHEMA = '';

/** Sites, lists, columns, items, delta, versions, site permissions. */
export function routes(_tenant: Tenant): readonly Route[] {
  return [];
}

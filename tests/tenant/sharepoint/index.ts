import type { Route } from '../core/route.ts';
import type { Tenant } from '../core/tenant.ts';

export const SCHEMA = '';

/** SharePoint REST under /sites/supervision/_api. */
export function routes(_tenant: Tenant): readonly Route[] {
  return [];
}

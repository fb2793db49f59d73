import type { Route } from '../../core/route.ts';
import type { Tenant } from '../../core/tenant.ts';

export const SCHEMA = '';

/** Users, groups, managers, photos, installed apps. */
export function routes(_tenant: Tenant): readonly Route[] {
  return [];
}

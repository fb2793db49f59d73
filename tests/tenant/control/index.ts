import type { Route } from '../core/route.ts';
import type { Tenant } from '../core/tenant.ts';

export const SCHEMA = '';

/** The local control API (design section 6): clock, faults, reset, requests, outbox, people, token. */
export function routes(_tenant: Tenant): readonly Route[] {
  return [];
}

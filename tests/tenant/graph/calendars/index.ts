import type { Route } from '../../core/route.ts';
import type { Tenant } from '../../core/tenant.ts';

export const SCHEMA = '';

/** Events, calendarView and its delta, getSchedule, subscriptions. */
export function routes(_tenant: Tenant): readonly Route[] {
  return [];
}

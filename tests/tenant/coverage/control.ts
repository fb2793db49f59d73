import { type CoverageEntry, supported } from './entry.ts';

/** Not Microsoft's: how tests and the shell steer the tenant. */
export const CONTROL_COVERAGE: readonly CoverageEntry[] = supported('unverified', [
  'GET /_local/clock',
  'PUT /_local/clock',
  'GET /_local/faults',
  'POST /_local/faults',
  'POST /_local/reset',
  'GET /_local/requests',
  'GET /_local/outbox',
  'GET /_local/mail',
  'PUT /_local/mail',
  'GET /_local/consents',
  'PUT /_local/consents',
  'GET /_local/people',
  'PUT /_local/people/{oid}',
  'POST /_local/token',
  'POST /_local/subscriptions/lifecycle',
  'POST /_local/calendar-delta/expire',
]);

import { BATCH_COVERAGE } from './coverage/batch.ts';
import { CALENDAR_COVERAGE } from './coverage/calendars.ts';
import { CONNECTOR_COVERAGE } from './coverage/connector.ts';
import { CONTROL_COVERAGE } from './coverage/control.ts';
import { DIRECTORY_COVERAGE } from './coverage/directory.ts';
import { ENTRA_COVERAGE } from './coverage/entra.ts';
import type { CoverageEntry } from './coverage/entry.ts';
import { LIST_COVERAGE } from './coverage/lists.ts';
import { MAIL_COVERAGE } from './coverage/mail.ts';
import { SHAREPOINT_COVERAGE } from './coverage/sharepoint.ts';
import { SHELL_COVERAGE } from './coverage/shell.ts';

/**
 * Every route of the local tenant and how far it goes. coverage.test.ts fails when this and `allRoutes()` differ, contract.test.ts when a
 * route said to be `validated` was not held against Microsoft's metadata.
 *
 * To add a route: register it in its service, then name it (`Route.name`, exactly) in that service's file under `coverage/`, with
 * `supported`, or `partial` and what is missing. `validated` needs a request for it in contract.test.ts; operations that are not in the
 * metadata stay `unverified`. A near-by operation left out on purpose is listed as `absent`, with the reason.
 */
export const COVERAGE: readonly CoverageEntry[] = [
  ...ENTRA_COVERAGE,
  ...CONTROL_COVERAGE,
  ...DIRECTORY_COVERAGE,
  ...CALENDAR_COVERAGE,
  ...MAIL_COVERAGE,
  ...LIST_COVERAGE,
  ...BATCH_COVERAGE,
  ...SHAREPOINT_COVERAGE,
  ...CONNECTOR_COVERAGE,
  ...SHELL_COVERAGE,
];

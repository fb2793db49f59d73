import { type CoverageEntry, supported } from './entry.ts';

/** Not Microsoft's: the pages that stand in for Teams. */
export const SHELL_COVERAGE: readonly CoverageEntry[] = supported('unverified', [
  'GET /',
  'GET /assets/*',
  'GET /_shell/config',
  'GET /_shell/people',
  'GET /_shell/chat',
  'GET /_shell/chats',
  'GET /_shell/group',
  'GET /_shell/events',
  'POST /_shell/say',
  'POST /_shell/press',
  'POST /_shell/refresh',
  'POST /_shell/submit',
  'POST /_shell/task',
  'POST /_shell/read',
  'POST /_shell/install',
  'POST /_shell/block',
  'POST /_shell/say-in-group',
  'POST /_shell/add-to-group',
  'POST /_shell/command',
  'POST /_shell/hand-in',
  'POST /_shell/nested-auth',
]);

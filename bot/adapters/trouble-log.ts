import type { Logger } from 'pino';
import type { Trouble } from '../ports/trouble.ts';

/** Trouble as a line of the service's log: what was being done, and how the other side refused. */
export function createTroubleLog(log: Logger): Trouble {
  return {
    note: (doing, { kind, status }) => log.warn({ doing, kind, status }, 'left for later'),
  };
}

import { z } from 'zod';
import { Temporal } from '../../../shared/domain/dates.ts';
import type { Clock } from '../../ports/clock.ts';
import { StoreError } from '../../ports/store-error.ts';
import type { Transport } from '../transport.ts';

const clock = z.object({ now: z.string().nullable(), filling: z.number().optional() });

/**
 * The local tenant's movable clock, asked each time; real time while it is not moved. `onReset` is called when everything in the tenant was replaced
 * since the last time. Never in production.
 */
export function createTenantClock(tenant: string, transport: Transport, onReset: () => void): Clock {
  let filling: number | undefined;
  return {
    now: async () => {
      const response = await transport.fetch(`${tenant}/_local/clock`);
      const parsed = response.ok ? clock.safeParse(await response.json()) : null;
      if (parsed?.success !== true) throw new StoreError('nonsense', 'read the local clock', response.status);
      if (filling !== undefined && filling !== parsed.data.filling) onReset();
      filling = parsed.data.filling;
      return parsed.data.now === null ? Temporal.Now.instant() : Temporal.Instant.from(parsed.data.now);
    },
  };
}

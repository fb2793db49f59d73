import { z } from 'zod';
import { Temporal } from '../../../shared/domain/dates.ts';
import type { Clock } from '../../ports/clock.ts';
import { StoreError } from '../../ports/store-error.ts';
import type { Transport } from '../transport.ts';

const clock = z.object({ now: z.string().nullable() });

/** The local tenant's movable clock, asked each time; real time while it is not moved. Never in production. */
export function createTenantClock(tenant: string, transport: Transport): Clock {
  return {
    now: async () => {
      const response = await transport.fetch(`${tenant}/_local/clock`);
      const parsed = response.ok ? clock.safeParse(await response.json()) : null;
      if (parsed?.success !== true) throw new StoreError('nonsense', 'read the local clock', response.status);
      return parsed.data.now === null ? Temporal.Now.instant() : Temporal.Instant.from(parsed.data.now);
    },
  };
}

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type Instant, Temporal } from '../../../../../shared/domain/dates.ts';
import { ask } from '../app/server.ts';

interface ClockAnswer {
  /** Where the clock was moved to; null while it follows real time. */
  readonly now: string | null;
}

export interface ShellClock {
  readonly now: Instant;
  readonly isMoved: boolean;
  /** Moves the clock of the tenant and the service; null = back to real time. */
  moveTo(at: Instant | null): Promise<void>;
}

/** The tenant's clock, ticking every half minute while it follows real time. */
export function useClock(): ShellClock {
  const queries = useQueryClient();
  const clock = useQuery({ queryKey: ['clock'], queryFn: () => ask<ClockAnswer>('/_local/clock') });
  const [real, setReal] = useState(() => Temporal.Now.instant());
  useEffect(() => {
    const timer = setInterval(() => setReal(Temporal.Now.instant()), 30_000);
    return () => clearInterval(timer);
  }, []);
  const moved = clock.data?.now ?? null;
  return {
    now: moved === null ? real : Temporal.Instant.from(moved),
    isMoved: moved !== null,
    moveTo: async (at) => {
      await ask('/_local/clock', { method: 'PUT', body: { now: at === null ? null : at.toString() } });
      setReal(Temporal.Now.instant());
      await queries.invalidateQueries();
    },
  };
}

import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import { atLondon, type Instant, type PlainDate, Temporal } from '../../../shared/domain/dates.ts';
import type { Result } from '../../../shared/domain/result.ts';
import type { SeedArrangement } from './arrangements.ts';
import type { LivingTrust } from './first-world.ts';
import { MADE_AT, type SeedHistory, type SeedTime } from './history.ts';
import type { WordsContext } from './words/context.ts';

/** One arrangement while its history is lived. */
export interface Living {
  readonly trust: LivingTrust;
  readonly time: SeedTime;
  readonly seed: SeedArrangement;
  readonly arrangement: Arrangement;
  readonly shift: number;
  readonly history: SeedHistory;
}

const PREFIXES: Readonly<Record<string, string>> = {
  'lantern-bay': 'LB',
  'beacon-hill': 'BH',
  marlowe: 'MA',
  ashgrove: 'AS',
  kingsmead: 'KM',
};

export function supervisorOf({ arrangement }: Living): string {
  return arrangement.supervisors[0] ?? '';
}

/** A moment, moved back to the beginning of today when it would lie ahead of the day the trust is made for. */
export function notAhead(time: SeedTime, on: PlainDate, clock: string): Instant {
  const latest = atLondon(time.today, MADE_AT);
  const at = atLondon(on, clock);
  return Temporal.Instant.compare(at, latest) > 0 ? latest : at;
}

/** What the words of the n-th form of an arrangement are made for. */
export function wordsContext(living: Living, session: number, on: PlainDate, reviewOn: PlainDate): WordsContext {
  const { arrangement, seed, shift } = living;
  const weeks = seed.interval !== undefined && 'weeks' in seed.interval ? seed.interval.weeks : null;
  return {
    shift,
    session,
    prefix: PREFIXES[seed.school] ?? 'HL',
    supervisor: supervisorOf(living),
    supervisee: arrangement.supervisees[0] ?? '',
    lineManager: arrangement.lineManager,
    reviewOn: reviewOn.toString(),
    actionsBy: on.add({ days: 14 }).toString(),
    frequency: weeks === null ? 'Every half term' : `Every ${weeks} weeks`,
    intervalWeeks: weeks,
  };
}

/** What a use case answered; a refusal would mean that the seed asks for something the product forbids. */
export function done<T>(what: string, result: Result<T>): T {
  if (!result.ok) throw new Error(`The seed could not ${what}: ${result.error.code} ${result.error.message}`);
  return result.value;
}

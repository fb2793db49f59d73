import type { Instant } from '../dates.ts';

/** A stretch of time, its end excluded. */
export interface FreeTime {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/** Times begin every so many minutes from the start of a window. */
const STEP_MINUTES = 15;
const MINUTE = 60_000;

function overlaps(from: number, until: number, busy: FreeTime): boolean {
  return busy.startsAt.epochMilliseconds < until && from < busy.endsAt.epochMilliseconds;
}

/** Every time of a length, on a quarter-hour grid, that lies wholly inside a window, no sooner than `earliestAt`, and over nobody's busy time. */
export function freeTimesInWindow(
  window: FreeTime,
  minutes: number,
  earliestAt: Instant,
  busy: readonly FreeTime[],
): FreeTime[] {
  const opens = window.startsAt.epochMilliseconds;
  const closes = window.endsAt.epochMilliseconds;
  const near = busy.filter((one) => overlaps(opens, closes, one));
  const found: FreeTime[] = [];
  for (let minute = 0; opens + (minute + minutes) * MINUTE <= closes; minute += STEP_MINUTES) {
    const from = opens + minute * MINUTE;
    const until = from + minutes * MINUTE;
    if (from < earliestAt.epochMilliseconds || near.some((one) => overlaps(from, until, one))) continue;
    const startsAt = window.startsAt.add({ minutes: minute });
    found.push({ startsAt, endsAt: startsAt.add({ minutes }) });
  }
  return found;
}

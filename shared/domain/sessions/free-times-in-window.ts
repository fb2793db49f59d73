import type { Instant } from '../dates.ts';
import type { Range } from './busy-ranges.ts';

/** A stretch of time, its end excluded. */
export interface FreeTime {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/** Times begin every so many minutes from the start of a window. */
const STEP_MINUTES = 15;
const MINUTE = 60_000;

/** Where the first range lies that ends after a moment. */
function firstEndingAfter(ranges: readonly Range[], at: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.until ?? at) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Every stretch of a length, on a quarter-hour grid, that lies wholly inside a window, no sooner than `earliest`, and over none of the busy
 * ranges, which are in order and apart. All in milliseconds of the epoch; each step looks at one range only.
 */
export function freeRangesIn(window: Range, minutes: number, earliest: number, busy: readonly Range[]): Range[] {
  const length = minutes * MINUTE;
  const found: Range[] = [];
  let at = firstEndingAfter(busy, window.from);
  for (let from = window.from; from + length <= window.until; from += STEP_MINUTES * MINUTE) {
    if (from < earliest) continue;
    while ((busy[at]?.until ?? Number.POSITIVE_INFINITY) <= from) at += 1;
    const next = busy[at];
    if (next === undefined || next.from >= from + length) found.push({ from, until: from + length });
  }
  return found;
}

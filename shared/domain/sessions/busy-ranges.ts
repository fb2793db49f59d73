import type { Instant } from '../dates.ts';

/** A stretch in milliseconds of the epoch, its end excluded. */
export interface Range {
  readonly from: number;
  readonly until: number;
}

/**
 * Everybody's busy times as one list in order, those that overlap or touch made one, each longer at both ends by the minutes that people need
 * to come from one place to the next. What ends before it begins is left out.
 */
export function busyRanges(
  busy: readonly { readonly startsAt: Instant; readonly endsAt: Instant }[],
  changeoverMinutes: number,
): readonly Range[] {
  const around = changeoverMinutes * 60_000;
  const ranges = busy
    .map(({ startsAt, endsAt }) => ({ from: startsAt.epochMilliseconds, until: endsAt.epochMilliseconds }))
    .filter(({ from, until }) => from < until)
    .map(({ from, until }) => ({ from: from - around, until: until + around }))
    .sort((one, other) => one.from - other.from);
  const joined: Range[] = [];
  for (const next of ranges) {
    const last = joined.at(-1);
    if (last === undefined || next.from > last.until) joined.push(next);
    else if (next.until > last.until) joined[joined.length - 1] = { from: last.from, until: next.until };
  }
  return joined;
}

import { type Instant, Temporal } from '../dates.ts';

/** Shorter gaps between two appointments are no time to talk in. */
const LEAST_MINUTES = 15;

/** When somebody can talk today: now and until when, from a time on, or not any more. */
export type FreeToday =
  | { readonly is: 'now'; readonly until: Instant }
  | { readonly is: 'from'; readonly at: Instant }
  | { readonly is: 'not today' };

const earlier = (one: Instant, other: Instant): Instant => (Temporal.Instant.compare(one, other) < 0 ? one : other);

function found(now: Instant, from: Instant, to: Instant, dayEnds: Instant): FreeToday {
  const isOver = Temporal.Instant.compare(from, dayEnds) >= 0;
  if (isOver || to.since(from).total('minutes') < LEAST_MINUTES) return { is: 'not today' };
  return Temporal.Instant.compare(from, now) === 0 ? { is: 'now', until: to } : { is: 'from', at: from };
}

/** When somebody is next free for a quarter of an hour before the day ends, from their busy times in any order. */
export function freeToday(
  now: Instant,
  until: Instant,
  busy: readonly { readonly startsAt: Instant; readonly endsAt: Instant }[],
): FreeToday {
  const inOrder = [...busy].sort((one, other) => Temporal.Instant.compare(one.startsAt, other.startsAt));
  let from = now;
  for (const { startsAt, endsAt } of inOrder) {
    if (Temporal.Instant.compare(endsAt, from) <= 0) continue;
    if (startsAt.since(from).total('minutes') >= LEAST_MINUTES)
      return found(now, from, earlier(startsAt, until), until);
    from = endsAt;
  }
  return found(now, from, until, until);
}

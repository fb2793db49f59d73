import { londonDateOf } from '../dates.ts';
import type { Session } from './session.ts';

/**
 * How long beforehand a session was called off, in words that follow "called off": "3 days before", "the day before", "on the day", "after it was
 * to begin". Counted in London dates (C-127, R-40). Null where it was not called off, or nobody kept when.
 */
export function noticeGiven({
  status,
  startsAt,
  cancelledAt,
}: Pick<Session, 'status' | 'startsAt' | 'cancelledAt'>): string | null {
  if (status !== 'cancelled' || cancelledAt === undefined) return null;
  if (cancelledAt.epochMilliseconds >= startsAt.epochMilliseconds) return 'after it was to begin';
  const days = londonDateOf(cancelledAt).until(londonDateOf(startsAt), { largestUnit: 'day' }).days;
  if (days === 0) return 'on the day';
  return days === 1 ? 'the day before' : `${days} days before`;
}

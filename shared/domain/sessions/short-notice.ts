import { londonDateOf } from '../dates.ts';
import type { Flag } from '../flag.ts';
import { noticeGiven } from './notice-given.ts';
import type { Session } from './session.ts';

/**
 * That a session was called off with less notice than the contract asks for, counted in London dates: as many days as agreed is in time, one fewer
 * is not. Null where it was in time, was not called off, or nobody kept when (H-82). Said, never held against anybody.
 */
export function shortNotice(
  session: Pick<Session, 'status' | 'startsAt' | 'cancelledAt'>,
  agreedDays: number,
  source: string,
): Flag | null {
  const notice = noticeGiven(session);
  if (notice === null || session.cancelledAt === undefined) return null;
  const days = londonDateOf(session.cancelledAt).until(londonDateOf(session.startsAt), { largestUnit: 'day' }).days;
  const isLate = days < agreedDays || session.cancelledAt.epochMilliseconds >= session.startsAt.epochMilliseconds;
  if (agreedDays <= 0 || !isLate) return null;
  const asked = agreedDays === 1 ? '1 day’s' : `${agreedDays} days’`;
  return { text: `Called off ${notice}; your contract asks for ${asked} notice.`, rule: source };
}

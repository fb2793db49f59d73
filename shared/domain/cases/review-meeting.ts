import type { PlainDate } from '../dates.ts';
import { isAfter } from '../day-number.ts';

/** Whether a session comes before a child's review meeting, so that it can be talked about first (H-06). */
export type BeforeReview = 'a session is booked before it' | 'nothing is booked before it' | 'the day has passed';

/**
 * How things stand before a review meeting. A session on the day of the meeting itself comes too late to count on; today's counts. `sessionsOn` are the
 * days of sessions that are booked or proposed.
 */
export function beforeReview(reviewOn: PlainDate, sessionsOn: readonly PlainDate[], today: PlainDate): BeforeReview {
  if (isAfter(today, reviewOn)) return 'the day has passed';
  const isBefore = sessionsOn.some((on) => !isAfter(today, on) && isAfter(reviewOn, on));
  return isBefore ? 'a session is booked before it' : 'nothing is booked before it';
}

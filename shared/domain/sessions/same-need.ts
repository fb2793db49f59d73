import type { Arrangement, Interval } from '../arrangements/arrangement.ts';
import { type Instant, londonDateOf } from '../dates.ts';
import type { Session, SessionStatus } from './session.ts';

const PLANNED: readonly SessionStatus[] = ['proposed', 'booked', 'unconfirmed'];
const USUAL_DAYS_APART = 14;

/** Whether a session is still to come or to be confirmed. */
export function isPlanned(session: Session): boolean {
  return PLANNED.includes(session.status);
}

function daysApart(arrangement: Arrangement): number {
  const intervals: Interval[] = [arrangement.interval, arrangement.interim?.interval ?? null].filter(
    (one) => one !== null,
  );
  const days = intervals.map((interval) => ('weeks' in interval ? interval.weeks * 7 : interval.months * 28));
  return Math.min(USUAL_DAYS_APART, ...days);
}

/**
 * The planned formal session that already answers the need another one at `startsAt` would answer: less than a fortnight apart (or than the
 * agreed interval where that is shorter). Two people who book the same pair at once, at different times, meet here. Ad hoc sessions never clash.
 */
export function sameNeed(sessions: readonly Session[], arrangement: Arrangement, startsAt: Instant): Session | null {
  const on = londonDateOf(startsAt);
  const apart = daysApart(arrangement);
  const near = sessions.filter(
    (session) =>
      isPlanned(session) &&
      session.formality === 'formal' &&
      Math.abs(londonDateOf(session.startsAt).until(on).total('days')) < apart,
  );
  return near[0] ?? null;
}

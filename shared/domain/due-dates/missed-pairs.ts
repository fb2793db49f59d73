import type { PlainDate } from '../dates.ts';
import { dayNumber } from '../day-number.ts';
import type { SessionFacts } from './facts.ts';

/** The formal sessions that were held or missed on or before a day, in order of date. */
export function happened(day: PlainDate, sessions: readonly SessionFacts[]): SessionFacts[] {
  const today = dayNumber(day);
  return sessions
    .filter(({ formality, status }) => formality === 'formal' && (status === 'held' || status === 'missed'))
    .filter((session) => dayNumber(session.on) <= today)
    .sort((one, other) => dayNumber(one.on) - dayNumber(other.on));
}

/** Whether a session was missed by the supervisee, which is all that a run is made of. */
export function isMissedBySupervisee(session: SessionFacts): boolean {
  return session.status === 'missed' && session.missedBy === 'supervisee';
}

/** Pairs of non-attendances next to each other: a third in a run adds nothing, a fourth makes a second pair (R-52, clocks.md section 6). */
export function missedPairs(day: PlainDate, sessions: readonly SessionFacts[]): number {
  let run = 0;
  let pairs = 0;
  for (const session of happened(day, sessions)) {
    run = isMissedBySupervisee(session) ? run + 1 : 0;
    if (run > 0 && run % 2 === 0) pairs += 1;
  }
  return pairs;
}

import { Temporal } from '../../shared/domain/dates.ts';
import type { Session } from '../../shared/domain/sessions/session.ts';

/** A booked hour of Sam's and Ella's, starting at the instant given. */
export function aSession(startsAt = '2026-11-24T14:00:00Z', with_: Partial<Session> = {}): Session {
  const starts = Temporal.Instant.from(startsAt);
  return {
    key: 'lantern-bay-ella-s1',
    arrangement: 'lantern-bay-ella',
    kind: 'one-to-one',
    formality: 'formal',
    startsAt: starts,
    endsAt: starts.add({ hours: 1 }),
    status: 'booked',
    proposedBy: 'sam',
    acceptedBy: ['sam', 'ella'],
    attended: null,
    missedBy: null,
    venue: 'Meeting room 2',
    eventId: null,
    organiser: 'sam',
    rescheduledCount: 0,
    cancelledBy: null,
    reason: null,
    recordState: 'none',
    ...with_,
  };
}

import { Temporal } from '../../shared/domain/dates.ts';
import { newSession } from '../../shared/domain/sessions/new-session.ts';
import type { Session } from '../../shared/domain/sessions/session.ts';

/** A booked hour of Sam's and Ella's, starting at the instant given. */
export function aSession(startsAt = '2026-11-24T14:00:00Z', with_: Partial<Session> = {}): Session {
  const starts = Temporal.Instant.from(startsAt);
  const pair = { key: 'lantern-bay-ella', kind: 'one-to-one' } as const;
  return newSession(pair, {
    key: 'lantern-bay-ella-s1',
    formality: 'formal',
    startsAt: starts,
    endsAt: starts.add({ hours: 1 }),
    status: 'booked',
    proposedBy: 'sam',
    acceptedBy: ['sam', 'ella'],
    venue: 'Meeting room 2',
    organiser: 'sam',
    ...with_,
  });
}

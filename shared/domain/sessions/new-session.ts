import type { Arrangement } from '../arrangements/arrangement.ts';
import type { Session } from './session.ts';

/** What is said of a session when it is first written down; the rest is the same for every one. */
type NewSession = Pick<Session, 'key' | 'formality' | 'startsAt' | 'endsAt' | 'status' | 'proposedBy' | 'organiser'> &
  Partial<Session>;

/** A session as it begins: of its arrangement's kind, everybody expected, in no calendar, never moved or called off, without a record. */
export function newSession(arrangement: Pick<Arrangement, 'key' | 'kind'>, said: NewSession): Session {
  return {
    arrangement: arrangement.key,
    kind: arrangement.kind,
    acceptedBy: [said.proposedBy],
    attended: null,
    missedBy: null,
    venue: '',
    eventId: null,
    rescheduledCount: 0,
    cancelledBy: null,
    reason: null,
    recordState: 'none',
    ...said,
  };
}

import type { Session } from './session.ts';

/** How often what people hold of a session in a calendar of their own has been replaced: each move, and at last the cancellation, count one. */
export function sequenceOf(session: Pick<Session, 'rescheduledCount' | 'status'>): number {
  return session.rescheduledCount + (session.status === 'cancelled' ? 1 : 0);
}

/** What there is to say of a session to somebody who cannot see it here: that it is, or that it will not be (RFC 5546). */
export function methodOf({ status }: Pick<Session, 'status'>): 'REQUEST' | 'CANCEL' {
  return status === 'cancelled' ? 'CANCEL' : 'REQUEST';
}

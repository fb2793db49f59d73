import type { SessionSummary } from '../../../shared/contract/parts.ts';
import type { Instant } from '../../../shared/domain/dates.ts';
import { noticeGiven } from '../../../shared/domain/sessions/notice-given.ts';
import type { Session } from '../../../shared/domain/sessions/session.ts';

/** An instant as the contract writes it. */
export function moment(at: Instant): string {
  return at.toString({ smallestUnit: 'second' });
}

/** What anybody who may know of a session may know of it: dates and states. */
export function sessionSummary(session: Session): SessionSummary {
  return {
    key: session.key,
    arrangement: session.arrangement,
    startsAt: moment(session.startsAt),
    endsAt: moment(session.endsAt),
    status: session.status,
    formality: session.formality,
    venue: session.venue,
    proposedBy: session.proposedBy,
    acceptedBy: [...session.acceptedBy],
    recordState: session.recordState,
    reason: session.reason,
    ...calledOff(session),
  };
}

function calledOff(session: Session): Pick<SessionSummary, 'calledOff'> {
  if (session.status !== 'cancelled' || session.cancelledBy === null) return {};
  return { calledOff: { by: session.cancelledBy, notice: noticeGiven(session) } };
}

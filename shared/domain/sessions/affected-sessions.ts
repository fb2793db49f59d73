import { type Instant, londonDateOf } from '../dates.ts';
import { type DayKind, dayKindOf } from '../schools/day-kind.ts';
import type { SchoolCalendar } from '../schools/school-calendar.ts';
import type { Session } from './session.ts';

/** Why a booking cannot stay where it is. */
export type NoSchool = Exclude<DayKind, 'school day' | 'unknown'>;

/** A booking still to come on a day without school, with what that day is. */
export interface AffectedSession {
  readonly session: Session;
  readonly why: NoSchool;
}

/** Why there is no school on the day of a session that is still to come; null where there is, where nobody knows yet, or it is past or called off. */
export function noSchoolOn(session: Session, calendar: SchoolCalendar, now: Instant): NoSchool | null {
  const isComing = session.status === 'proposed' || session.status === 'booked';
  if (!isComing || session.startsAt.epochMilliseconds < now.epochMilliseconds) return null;
  const kind = dayKindOf(londonDateOf(session.startsAt), calendar);
  return kind === 'school day' || kind === 'unknown' ? null : kind;
}

/** The bookings that a school's calendar, as it now stands, leaves on days without school, soonest first. */
export function affectedSessions(
  sessions: readonly Session[],
  calendar: SchoolCalendar,
  now: Instant,
): readonly AffectedSession[] {
  return sessions
    .flatMap((session) => {
      const why = noSchoolOn(session, calendar, now);
      return why === null ? [] : [{ session, why }];
    })
    .sort((one, other) => one.session.startsAt.epochMilliseconds - other.session.startsAt.epochMilliseconds);
}

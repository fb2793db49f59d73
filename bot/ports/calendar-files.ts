import type { Instant } from '../../shared/domain/dates.ts';
import type { Session } from '../../shared/domain/sessions/session.ts';
import type { Enclosure } from './mail.ts';

/** Somebody named in a calendar file. */
export interface Named {
  readonly name: string;
  readonly email: string;
}

/** A session as a calendar file tells of it. */
export interface CalendarFileParts {
  readonly session: Session;
  /** Whose calendar the event is in; null where nobody has a mailbox. */
  readonly organiser: Named | null;
  /** Whom it is for; null for a file to hand over. */
  readonly attendee: Named | null;
  readonly now: Instant;
}

/** Sessions as iCalendar files, for calendars that are not the trust's. */
export interface CalendarFiles {
  /**
   * An invitation, or the cancellation of one (RFC 5545 and 5546), in UTC. Every file of a session has the same UID and a SEQUENCE that each
   * move raises, so that calendars replace what they hold. Private, with a neutral title; no child, no note.
   */
  of(parts: CalendarFileParts): Enclosure;
}

import type { Instant, PlainDate } from '../../shared/domain/dates.ts';
import type { Result } from '../../shared/domain/result.ts';
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

/** An event of somebody else's calendar file, as far as its days go. */
export interface FileEvent {
  /** Where it begins in the file; the first line is 1. */
  readonly line: number;
  readonly summary: string;
  /** Its days in London, both counted; null where they cannot be understood. */
  readonly days: { readonly fromOn: PlainDate; readonly untilOn: PlainDate } | null;
  /** Whether it comes again by a rule; only the first time is here. */
  readonly repeats: boolean;
}

/** Sessions as iCalendar files, for calendars that are not the trust's; and the events of such files that somebody hands in. */
export interface CalendarFiles {
  /**
   * An invitation, or the cancellation of one (RFC 5545 and 5546), in UTC. Every file of a session has the same UID and a SEQUENCE that each
   * move raises, so that calendars replace what they hold. Private, with a neutral title; no child, no note.
   */
  of(parts: CalendarFileParts): Enclosure;
  /** The events of a file (RFC 5545), in its order, each by itself: one that is broken takes no other with it. Refuses as `invalid-field` on `file` what is no such file. */
  read(text: string): Result<readonly FileEvent[]>;
}

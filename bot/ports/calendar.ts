import type { Instant } from '../../shared/domain/dates.ts';
import type { SessionKey } from '../../shared/domain/sessions/session.ts';

export interface BusyTime {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/** Somebody's calendar in a window. `unreadable` is never the same as free. */
export type Availability =
  | {
      readonly email: string;
      readonly state: 'read';
      readonly busy: readonly BusyTime[];
      /** Outlook working hours; null when the mailbox has none. Weekdays are ISO, times wall-clock London. */
      readonly workingHours: {
        readonly weekdays: readonly number[];
        readonly from: string;
        readonly until: string;
      } | null;
    }
  | { readonly email: string; readonly state: 'unreadable' };

export type ResponseState = 'none' | 'accepted' | 'tentative' | 'declined';

export interface BookedEvent {
  readonly id: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly isCancelled: boolean;
  readonly responses: readonly { readonly email: string; readonly response: ResponseState }[];
}

/** An event looked for in somebody's calendar: there, deleted or cancelled, or the mailbox is no more (left, unlicensed, not ours to open). */
export type EventFound =
  | { readonly is: 'there'; readonly event: BookedEvent }
  | { readonly is: 'gone' }
  | { readonly is: 'no mailbox' };

/** Outlook, through Graph, as the app. Titles are neutral; nothing about a child or a note goes in (D11). */
export interface Calendar {
  /** One getSchedule call for up to 20 mailboxes and 62 days; more are chunked. */
  availability(
    organiser: string,
    emails: readonly string[],
    from: Instant,
    until: Instant,
  ): Promise<readonly Availability[]>;
  /** Creates a private event in the organiser's calendar and invites the others. Repeating with the same session gives the same event. */
  book(event: {
    session: SessionKey;
    organiser: string;
    attendees: readonly { email: string; name: string }[];
    title: string;
    startsAt: Instant;
    endsAt: Instant;
    venue: string;
    link: string;
  }): Promise<BookedEvent>;
  find(organiser: string, eventId: string): Promise<BookedEvent | null>;
  /**
   * The event of a session, by its id or, where that is not known or not there any more (moved to another calendar), by the session it was made
   * for. A mailbox that cannot be opened is told apart from an event that was deleted.
   */
  look(organiser: string, wanted: { session: SessionKey; eventId: string | null }): Promise<EventFound>;
  move(organiser: string, eventId: string, startsAt: Instant, endsAt: Instant): Promise<BookedEvent>;
  /** Invites exactly these people to an event: who is new is asked, who is left out is told. */
  invite(organiser: string, eventId: string, attendees: readonly { email: string; name: string }[]): Promise<void>;
  /** Cancels with a neutral comment. An event already gone is not an error. */
  cancel(organiser: string, eventId: string, comment: string): Promise<void>;
}

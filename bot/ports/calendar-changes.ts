import type { Instant } from '../../shared/domain/dates.ts';
import type { PersonId } from '../../shared/domain/people/person.ts';
import type { BookedEvent } from './calendar.ts';

/** Microsoft's promise to tell us of changes in one calendar; `until` is real time, not the domain's. */
export interface Subscribed {
  readonly id: string;
  readonly until: Instant;
}

/** What changed in a calendar since a token was given, oldest first. */
export type Changes =
  | {
      readonly is: 'read';
      readonly changed: readonly BookedEvent[];
      /** Ids of events that are deleted, or were moved out of the window. */
      readonly removed: readonly string[];
      /** Where to go on the next time. */
      readonly token: string;
    }
  /** The token is too old: begin again without one. */
  | { readonly is: 'too old' }
  | { readonly is: 'no mailbox' };

/** How changes people make in Outlook are heard: by being told (change notifications) and, where that is lost, by asking (delta). Platform D3. */
export interface CalendarChanges {
  /** The real time, by which subscriptions run out whatever the domain's clock says. */
  realNow(): Instant;
  /** Asks to be told of every change in a person's calendar; an earlier promise for the same calendar is replaced. */
  subscribe(mailbox: PersonId, secret: string): Promise<Subscribed | 'no mailbox'>;
  /** Makes a promise last longer; null = there is none of that id any more. */
  renew(id: string): Promise<Subscribed | null>;
  /** Changes in a window since `token`; null = everything in the window. A token is bound to the window it was begun with. */
  since(
    mailbox: PersonId,
    window: { readonly from: Instant; readonly until: Instant },
    token: string | null,
  ): Promise<Changes>;
}

import type { AdaptiveCard } from '../../shared/cards/card.ts';
import type { PersonId } from '../../shared/domain/people/person.ts';

/** What came in from Teams, from somebody the connector vouches for (`from.aadObjectId` of an authenticated activity). */
export type Turn =
  | { readonly kind: 'message'; readonly person: PersonId; readonly text: string }
  /** A card button or an automatic refresh. `data` comes back from a client: opaque keys, checked anew. */
  | {
      readonly kind: 'press';
      readonly person: PersonId;
      readonly verb: string;
      readonly data: Readonly<Record<string, string>>;
      /** The message the card lies in; null when the client does not say. */
      readonly card: string | null;
    }
  /** The app was installed for this person. */
  | { readonly kind: 'installed'; readonly person: PersonId };

/** What goes back: a card with a lock-screen line, put in place of the pressed one or sent as a message. */
export interface Reply {
  readonly card: AdaptiveCard;
  /** No child's name, no note text (D11). */
  readonly notification: string;
}

/** Answers one turn; null = nothing to say. Never rejects: what went wrong is said in plain words. */
export type Converse = (turn: Turn) => Promise<Reply | null>;

/** Somebody pressed a button that opens a dialog (`task/fetch`). `data` comes back from a client, as with a press. */
export interface DialogAsked {
  readonly person: PersonId;
  readonly dialog: string;
  readonly data: Readonly<Record<string, string>>;
}

/** A page of the tab to open over the chat, or why there is none. */
export type DialogAnswer =
  | { readonly is: 'page'; readonly title: string; readonly url: string; readonly fallbackUrl: string }
  | { readonly is: 'words'; readonly words: string };

/** Answers a dialog that was asked for. Never rejects. */
export type OpenDialog = (asked: DialogAsked) => Promise<DialogAnswer>;

import type { AdaptiveCard } from '../../../shared/cards/card.ts';
import type { PersonId } from '../../../shared/domain/people/person.ts';
import type { DialogAnswer } from '../turn.ts';

/** The commands of the app in the compose box and under a message; their ids stand in the manifest. */
export const BOOK_COMMAND = 'bookSupervision';
export const AD_HOC_COMMAND = 'adHocSupervision';

/** Who is in the chat a command was opened in, besides the person asking. */
export type ChatPeople =
  | { readonly is: 'known'; readonly people: readonly PersonId[] }
  /** The app is not part of that chat, or it is a channel of many. */
  | { readonly is: 'hidden' }
  /** The person's own chat with the bot, or no chat. */
  | { readonly is: 'none' };

/** Of a message: where it is and who wrote it. What it says is never read. */
export interface MessageAsked {
  readonly link: string | null;
  readonly author: PersonId | null;
}

/** Somebody opened a command, or pressed a button of the dialog it opened. `data` comes back from a client: opaque keys, checked anew. */
export interface ExtensionAsked {
  readonly person: PersonId;
  readonly command: string;
  /** Empty when the command is opened. */
  readonly data: Readonly<Record<string, string>>;
  /** Looked up only when it is needed. Never rejects. */
  readonly chat: () => Promise<ChatPeople>;
  readonly message: MessageAsked | null;
}

/** A card in the dialog, a page of the tab, or nothing more: the dialog closes. None of it is put into the chat. */
export type ExtensionAnswer =
  | { readonly is: 'card'; readonly title: string; readonly card: AdaptiveCard }
  | Extract<DialogAnswer, { readonly is: 'page' }>
  | { readonly is: 'closed' };

/** Answers a command of the compose box or of a message. Never rejects. */
export type AnswerExtension = (asked: ExtensionAsked) => Promise<ExtensionAnswer>;

import type { PersonId } from '../../shared/domain/people/person.ts';

/** An adaptive card as JSON, made by shared/cards. */
export type CardJson = { readonly type: 'AdaptiveCard'; readonly [key: string]: unknown };

export type Delivery =
  | { readonly state: 'sent'; readonly activityId: string }
  /** 403: the app is not installed for this person. */
  | { readonly state: 'not installed' }
  /** Blocked or uninstalled; do not retry. */
  | { readonly state: 'blocked' };

/** The bot's outgoing side. Rejects with `StoreError` when the connector is down or throttled past patience. */
export interface Messenger {
  /** Sends a card to a person's one-to-one chat; `notification` is the lock-screen line (no names of children, no case detail). */
  send(to: PersonId, card: CardJson, notification: string): Promise<Delivery>;
  /** Replaces a card already sent. False when it can no longer be found. */
  update(to: PersonId, activityId: string, card: CardJson): Promise<boolean>;
}

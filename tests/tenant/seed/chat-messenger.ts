import { rememberConversation } from '../../../bot/adapters/teams/conversations.ts';
import type { Config } from '../../../bot/config.ts';
import type { CardJson, Delivery, Messenger } from '../../../bot/ports/messenger.ts';
import type { ServiceState } from '../../../bot/ports/service-state.ts';
import { CARD_TYPE, sendFromBot, updateFromBot } from '../connector/activities.ts';
import { type ConversationRow, isBlocked, isInstalledFor, openConversation } from '../connector/conversations.ts';
import type { Tenant } from '../core/tenant.ts';

/** The refresh of a card, addressed to its one reader. */
function addressed(card: CardJson, mri: string): CardJson {
  const { refresh } = card;
  return typeof refresh === 'object' && refresh !== null ? { ...card, refresh: { ...refresh, userIds: [mri] } } : card;
}

function messageWith(card: CardJson, summary: string, to: ConversationRow) {
  return { type: 'message', summary, attachments: [{ contentType: CARD_TYPE, content: addressed(card, to.mri) }] };
}

/**
 * The bot's outgoing side within the tenant's own process: the activities the Teams adapter would send, put straight into the chats, because
 * botbuilder speaks to a listening connector only. Conversations are remembered, so that the service can go on where this began.
 */
export class ChatMessenger implements Messenger {
  readonly #known = new Set<string>();

  constructor(
    private readonly tenant: Tenant,
    private readonly state: ServiceState,
    private readonly config: Config,
  ) {}

  async send(to: string, card: CardJson, notification: string): Promise<Delivery> {
    if (!isInstalledFor(this.tenant.db, to)) return { state: 'not installed' };
    if (isBlocked(this.tenant.db, to)) return { state: 'blocked' };
    const chat = openConversation(this.tenant, to);
    await this.remember(chat);
    return { state: 'sent', activityId: sendFromBot(this.tenant, chat, messageWith(card, notification, chat)) };
  }

  async update(to: string, activityId: string, card: CardJson): Promise<boolean> {
    const chat = openConversation(this.tenant, to);
    updateFromBot(this.tenant, chat, activityId, messageWith(card, 'Supervision', chat));
    return true;
  }

  private async remember(chat: ConversationRow): Promise<void> {
    if (this.#known.has(chat.oid)) return;
    this.#known.add(chat.oid);
    const serviceUrl = this.config.bot.serviceUrl ?? '';
    await rememberConversation(this.state, chat.oid, { conversationId: chat.id, serviceUrl, mri: chat.mri });
  }
}

import type { Tenant } from '../core/tenant.ts';
import { keepActivity } from './activities.ts';
import { openConversation } from './conversations.ts';
import { type BotAnswer, deliver, type Forgery } from './to-bot.ts';

/** The person writes to the bot; resolves when the bot has dealt with it. */
export function say(tenant: Tenant, oid: string, text: string, forgery: Forgery = {}): Promise<BotAnswer> {
  const message = { type: 'message', text, textFormat: 'plain' };
  const id = keepActivity(tenant, openConversation(tenant, oid), message, { fromBot: false });
  return deliver(tenant, oid, { ...message, id }, forgery);
}

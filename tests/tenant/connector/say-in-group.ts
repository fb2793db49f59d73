import type { Tenant } from '../core/tenant.ts';
import {
  channelDataOf,
  conversationOf,
  findGroupChat,
  type GroupChatRow,
  keepInGroup,
  MENTION,
  membersOfGroup,
  setInGroup,
} from './group-chats.ts';
import { BOT_ACCOUNT } from './identity.ts';
import { type BotAnswer, deliver } from './to-bot.ts';

/** The chat with this id, for somebody who is in it. Throws for anybody else. */
export function chatOfMember(tenant: Tenant, oid: string, chatId: string): GroupChatRow {
  const chat = findGroupChat(tenant.db, chatId);
  if (chat === null || !membersOfGroup(tenant.db, chatId).some((user) => user.oid === oid)) {
    throw new Error('No such chat of this person');
  }
  return chat;
}

/** Somebody writes in a chat of people. The bot hears it only where the app is part of the chat and it is mentioned; null = it does not hear. */
export async function sayInGroup(tenant: Tenant, oid: string, chatId: string, text: string): Promise<BotAnswer | null> {
  const chat = chatOfMember(tenant, oid, chatId);
  const id = keepInGroup(tenant, chat, { type: 'message', text }, oid);
  const mention = /^@supervision\b/i;
  if (chat.has_app !== 1 || chat.kind === 'two' || !mention.test(text)) return null;
  return deliver(tenant, oid, {
    id,
    type: 'message',
    textFormat: 'plain',
    text: text.replace(mention, MENTION),
    entities: [{ type: 'mention', mentioned: BOT_ACCOUNT, text: MENTION }],
    conversation: conversationOf(chat),
    channelData: channelDataOf(chat),
  });
}

/** The app is added to a chat of people, or taken out of it; the bot hears of it. */
export function addToGroup(tenant: Tenant, oid: string, chatId: string, hasApp: boolean): Promise<BotAnswer> {
  const chat = chatOfMember(tenant, oid, chatId);
  setInGroup(tenant, chat, hasApp);
  return deliver(tenant, oid, {
    type: 'installationUpdate',
    action: hasApp ? 'add' : 'remove',
    conversation: conversationOf(chat),
    channelData: channelDataOf(chat),
  });
}

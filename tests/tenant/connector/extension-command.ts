import { z } from 'zod';
import { findUser } from '../core/directory-table.ts';
import type { Tenant } from '../core/tenant.ts';
import { findActivity } from './activities.ts';
import { channelDataOf, conversationOf } from './group-chats.ts';
import { chatOfMember } from './say-in-group.ts';
import { type SubmitOutcome, taskOutcome } from './submit-action.ts';
import { deliver, type Forgery } from './to-bot.ts';

/** Where a command of the app is opened: in a chat of people (null = the person's own with the bot), perhaps under one of its messages. */
export interface CommandPlace {
  readonly chat: string | null;
  readonly message?: string | null;
}

const Said = z.looseObject({ text: z.string().nullish(), by: z.string().nullish() });

/** The deep link to a message of a chat, as Teams makes it. */
export function linkToMessage(chat: string, message: string): string {
  const context = encodeURIComponent(JSON.stringify({ contextType: 'chat' }));
  return `https://teams.microsoft.com/l/message/${chat}/${message}?context=${context}`;
}

/** The whole message, text and author, as Teams hands it to a message action (platform facts E4). */
function payloadOf(tenant: Tenant, chat: string, message: string): Record<string, unknown> {
  const row = findActivity(tenant.db, message);
  if (row === null || row.conversation_id !== chat) throw new Error('No such message in this chat');
  const { text, by } = Said.parse(JSON.parse(row.activity_json));
  const author = by === null || by === undefined ? null : findUser(tenant.db, by);
  return {
    linkToMessage: linkToMessage(chat, message),
    id: message,
    replyToId: null,
    subject: null,
    summary: null,
    importance: 'normal',
    messageType: 'message',
    createdDateTime: row.at,
    lastModifiedDateTime: null,
    deleted: false,
    from: {
      device: null,
      conversation: null,
      user: author === null ? null : { userIdentityType: 'aadUser', id: author.oid, displayName: author.name },
      application: author === null ? { applicationIdentityType: 'bot', displayName: 'Supervision' } : null,
    },
    body: { contentType: 'html', content: `<div>${text ?? ''}</div>` },
    attachmentLayout: null,
    attachments: [],
    mentions: [],
    reactions: [],
  };
}

function placed(tenant: Tenant, oid: string, { chat, message }: CommandPlace) {
  if (chat === null) return { where: {}, value: { commandContext: 'commandbox' } };
  const row = chatOfMember(tenant, oid, chat);
  const where = { conversation: conversationOf(row), channelData: channelDataOf(row) };
  if (message === undefined || message === null) return { where, value: { commandContext: 'compose' } };
  return { where, value: { commandContext: 'message', messagePayload: payloadOf(tenant, chat, message) } };
}

const context = (theme: string) => ({ theme });

/** A command is opened from the compose box, or from the "…" of a message: invoke `composeExtension/fetchTask`. Throws for a chat the person is not in. */
export async function openCommand(
  tenant: Tenant,
  oid: string,
  command: string,
  place: CommandPlace,
  options: { readonly theme?: string; readonly forgery?: Forgery } = {},
): Promise<SubmitOutcome> {
  const { where, value } = placed(tenant, oid, place);
  const activity = {
    type: 'invoke',
    name: 'composeExtension/fetchTask',
    value: { commandId: command, context: context(options.theme ?? 'default'), ...value },
    ...where,
  };
  return taskOutcome(await deliver(tenant, oid, activity, options.forgery));
}

/** The dialog of a command is handed in: invoke `composeExtension/submitAction` with its data. */
export async function submitCommand(
  tenant: Tenant,
  oid: string,
  command: string,
  place: CommandPlace,
  data: unknown,
  options: { readonly theme?: string; readonly forgery?: Forgery } = {},
): Promise<SubmitOutcome> {
  const { where, value } = placed(tenant, oid, place);
  const activity = {
    type: 'invoke',
    name: 'composeExtension/submitAction',
    value: { commandId: command, data, context: context(options.theme ?? 'default'), ...value },
    ...where,
  };
  return taskOutcome(await deliver(tenant, oid, activity, options.forgery));
}

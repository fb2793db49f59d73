import type { Context } from 'hono';
import type { Tenant } from '../core/tenant.ts';
import {
  type ActivityRow,
  deleteFromBot,
  findActivity,
  newActivityId,
  OutgoingActivity,
  sendFromBot,
  updateFromBot,
} from './activities.ts';
import { type ConversationRow, findConversation } from './conversations.ts';
import { findGroupChat, type GroupChatRow, keepInGroup } from './group-chats.ts';
import { refusal, tooMany, unreachable } from './refusals.ts';

/** 100 KB of UTF-16, card included (platform facts E4). */
const LONGEST = 50_000;

function writable(context: Context, tenant: Tenant): ConversationRow | Response {
  const conversation = findConversation(tenant.db, context.req.param('conversation') ?? '');
  if (conversation === null) return refusal(404, 'ConversationNotFound', 'Conversation not found.');
  return unreachable(tenant, conversation.oid, 'write') ?? tooMany(tenant, 'send', conversation.id) ?? conversation;
}

async function written(context: Context): Promise<OutgoingActivity | Response> {
  const text = await context.req.text();
  if (text.length > LONGEST) return refusal(413, 'MessageSizeTooBig', 'Message size too large.');
  try {
    return OutgoingActivity.parse(JSON.parse(text));
  } catch {
    return refusal(400, 'BadSyntax', 'Bad format of the activity.');
  }
}

function ownMessage(context: Context, tenant: Tenant, conversation: ConversationRow): ActivityRow | Response {
  const row = findActivity(tenant.db, context.req.param('activity') ?? '');
  if (row === null || row.conversation_id !== conversation.id) {
    return refusal(404, 'ActivityNotFoundInConversation', 'The activity is not in this conversation.');
  }
  return row.from_bot === 1
    ? row
    : refusal(403, 'ForbiddenOperationException', 'Only its author may change a message.');
}

/** The bot writes where several people read along: kept for all of them, and never in anybody's own chat. */
async function sendToGroup(context: Context, tenant: Tenant, chat: GroupChatRow): Promise<Response> {
  if (chat.has_app !== 1) {
    return refusal(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');
  }
  const activity = await written(context);
  if (activity instanceof Response) return activity;
  const id = activity.type === 'typing' ? newActivityId() : keepInGroup(tenant, chat, activity, null);
  return Response.json({ id }, { status: 201 });
}

/** POST …/activities and …/activities/{replyTo}: 201 with the new id. Typing is answered, not kept. */
export async function sendActivity(context: Context, tenant: Tenant): Promise<Response> {
  const group = findGroupChat(tenant.db, context.req.param('conversation') ?? '');
  if (group !== null) return sendToGroup(context, tenant, group);
  const conversation = writable(context, tenant);
  if (conversation instanceof Response) return conversation;
  const activity = await written(context);
  if (activity instanceof Response) return activity;
  if (activity.type === 'typing') return Response.json({ id: newActivityId() }, { status: 201 });
  if (activity.type !== 'message')
    return refusal(400, 'BadArgument', `Teams takes no activity of type ${activity.type}.`);
  const isEmpty = !activity.text && (activity.attachments ?? []).length === 0;
  if (isEmpty) return refusal(400, 'BadSyntax', 'Activity needs text or an attachment.');
  return Response.json({ id: sendFromBot(tenant, conversation, activity) }, { status: 201 });
}

/** PUT …/activities/{activity}: replaces a message of the bot for everybody. */
export async function updateActivity(context: Context, tenant: Tenant): Promise<Response> {
  const conversation = writable(context, tenant);
  if (conversation instanceof Response) return conversation;
  const activity = await written(context);
  if (activity instanceof Response) return activity;
  const row = ownMessage(context, tenant, conversation);
  if (row instanceof Response) return row;
  updateFromBot(tenant, conversation, row.id, activity);
  return Response.json({ id: row.id });
}

/** DELETE …/activities/{activity}: takes a message of the bot back. */
export function deleteActivity(context: Context, tenant: Tenant): Response {
  const conversation = writable(context, tenant);
  if (conversation instanceof Response) return conversation;
  const row = ownMessage(context, tenant, conversation);
  if (row instanceof Response) return row;
  deleteFromBot(tenant, conversation, row.id);
  return new Response(null, { status: 200 });
}

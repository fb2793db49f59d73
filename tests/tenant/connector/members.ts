import type { Context } from 'hono';
import { findUser, type UserRow } from '../core/directory-table.ts';
import { TENANT_ID } from '../core/ids.ts';
import type { Tenant } from '../core/tenant.ts';
import { findConversation, memberNamed } from './conversations.ts';
import { findGroupChat, type GroupChatRow, membersOfGroup } from './group-chats.ts';
import { mriOf } from './identity.ts';
import { refusal, tooMany } from './refusals.ts';

function account(mri: string, user: UserRow): Record<string, unknown> {
  const [givenName = '', ...rest] = user.name.split(' ');
  return {
    id: mri,
    name: user.name,
    objectId: user.oid,
    aadObjectId: user.oid,
    givenName,
    surname: rest.join(' '),
    email: user.mail ?? user.upn,
    userPrincipalName: user.upn,
    tenantId: TENANT_ID,
    userRole: 'user',
  };
}

/** Everybody in a chat of people; only where the app is part of it. */
function groupRoster(tenant: Tenant, chat: GroupChatRow): readonly Record<string, unknown>[] | Response {
  if (chat.has_app !== 1) {
    return refusal(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');
  }
  const members = membersOfGroup(tenant.db, chat.id).map((user) => account(mriOf(user.oid), user));
  return tooMany(tenant, 'read', chat.id) ?? members;
}

function roster(context: Context, tenant: Tenant): readonly Record<string, unknown>[] | Response {
  const group = findGroupChat(tenant.db, context.req.param('conversation') ?? '');
  if (group !== null) return groupRoster(tenant, group);
  const conversation = findConversation(tenant.db, context.req.param('conversation') ?? '');
  const person = conversation === null ? null : findUser(tenant.db, conversation.oid);
  if (conversation === null || person === null) return refusal(404, 'ConversationNotFound', 'Conversation not found.');
  if (person.app_installed !== 1) {
    return refusal(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');
  }
  return tooMany(tenant, 'read', conversation.id) ?? [account(conversation.mri, person)];
}

/** GET …/members: the person the chat is with, or everybody in a chat of people. */
export function listMembers(context: Context, tenant: Tenant): Response {
  const members = roster(context, tenant);
  return members instanceof Response ? members : Response.json(members);
}

/** GET …/pagedmembers: the chats here all fit one page. */
export function pageMembers(context: Context, tenant: Tenant): Response {
  const members = roster(context, tenant);
  return members instanceof Response ? members : Response.json({ members });
}

/** GET …/members/{member}, by Teams id or Entra object id; 404 for anybody who is not in the chat. */
export function findMember(context: Context, tenant: Tenant): Response {
  const members = roster(context, tenant);
  if (members instanceof Response) return members;
  const wanted = memberNamed(tenant.db, context.req.param('member') ?? '');
  const found = members.find((each) => each.aadObjectId === wanted?.oid);
  return found === undefined
    ? refusal(404, 'MemberNotFoundInConversation', 'No such member in this conversation.')
    : Response.json(found);
}

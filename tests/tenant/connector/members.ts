import type { Context } from 'hono';
import { findUser, type UserRow } from '../core/directory-table.ts';
import { TENANT_ID } from '../core/ids.ts';
import type { Tenant } from '../core/tenant.ts';
import { type ConversationRow, findConversation, memberNamed } from './conversations.ts';
import { refusal, tooMany } from './refusals.ts';

function account(conversation: ConversationRow, user: UserRow): Record<string, unknown> {
  const [givenName = '', ...rest] = user.name.split(' ');
  return {
    id: conversation.mri,
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

function roster(context: Context, tenant: Tenant): readonly Record<string, unknown>[] | Response {
  const conversation = findConversation(tenant.db, context.req.param('conversation') ?? '');
  const person = conversation === null ? null : findUser(tenant.db, conversation.oid);
  if (conversation === null || person === null) return refusal(404, 'ConversationNotFound', 'Conversation not found.');
  if (person.app_installed !== 1) {
    return refusal(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');
  }
  return tooMany(tenant, 'read', conversation.id) ?? [account(conversation, person)];
}

/** GET …/members: the person the chat is with. */
export function listMembers(context: Context, tenant: Tenant): Response {
  const members = roster(context, tenant);
  return members instanceof Response ? members : Response.json(members);
}

/** GET …/pagedmembers: a personal chat always fits one page. */
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

import type { Route } from '../core/route.ts';
import type { Tenant } from '../core/tenant.ts';
import { ACTIVITY_SCHEMA } from './activities.ts';
import { connectorRoute } from './connector-route.ts';
import { CONVERSATION_SCHEMA } from './conversations.ts';
import { createConversation } from './create-conversation.ts';
import { GROUP_CHAT_SCHEMA } from './group-chats.ts';
import { findMember, listMembers, pageMembers } from './members.ts';
import { openIdRoutes } from './openid.ts';
import { OUTBOX_SCHEMA } from './outbox.ts';
import { deleteActivity, sendActivity, updateActivity } from './write-activity.ts';

export const SCHEMA = CONVERSATION_SCHEMA + GROUP_CHAT_SCHEMA + ACTIVITY_SCHEMA + OUTBOX_SCHEMA;

/** The Bot Connector under /v3, and the bot's OpenID metadata. */
export function routes(tenant: Tenant): readonly Route[] {
  const chat = '/v3/conversations/{conversation}';
  return [
    ...openIdRoutes(tenant),
    connectorRoute(tenant, 'POST', '/v3/conversations', createConversation),
    connectorRoute(tenant, 'POST', `${chat}/activities`, sendActivity),
    connectorRoute(tenant, 'POST', `${chat}/activities/{activity}`, sendActivity),
    connectorRoute(tenant, 'PUT', `${chat}/activities/{activity}`, updateActivity),
    connectorRoute(tenant, 'DELETE', `${chat}/activities/{activity}`, deleteActivity),
    connectorRoute(tenant, 'GET', `${chat}/members`, listMembers),
    connectorRoute(tenant, 'GET', `${chat}/pagedmembers`, pageMembers),
    connectorRoute(tenant, 'GET', `${chat}/members/{member}`, findMember),
  ];
}

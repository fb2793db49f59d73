import { findUser } from '../core/directory-table.ts';
import { BOT_APP_ID, TENANT_ID } from '../core/ids.ts';
import type { Tenant } from '../core/tenant.ts';
import { newActivityId } from './activities.ts';
import { type ConversationRow, openConversation } from './conversations.ts';
import { BOT_ACCOUNT } from './identity.ts';
import { CONNECTOR_ISSUER } from './openid.ts';

/** What the bot answered. Status 0 = it could not be reached. */
export interface BotAnswer {
  readonly status: number;
  /** The body of an invoke's answer; null when empty or not JSON. */
  readonly body: unknown;
}

/** Differences from a good delivery, to try what the bot refuses. */
export interface Forgery {
  readonly token?: string | null;
  readonly tenantId?: string;
}

/** What every activity from this person's Teams carries. */
export function envelope(tenant: Tenant, conversation: ConversationRow): Record<string, unknown> {
  const now = tenant.clock.now().toString();
  return {
    id: newActivityId(),
    timestamp: now,
    localTimestamp: now,
    localTimezone: 'Europe/London',
    channelId: 'msteams',
    serviceUrl: `${tenant.origin}/`,
    from: {
      id: conversation.mri,
      name: findUser(tenant.db, conversation.oid)?.name ?? '',
      aadObjectId: conversation.oid,
    },
    conversation: { conversationType: 'personal', tenantId: TENANT_ID, id: conversation.id },
    recipient: BOT_ACCOUNT,
    entities: [{ type: 'clientInfo', locale: 'en-GB', country: 'GB', platform: 'Web', timezone: 'Europe/London' }],
    channelData: { tenant: { id: TENANT_ID } },
    locale: 'en-GB',
  };
}

/** A token as the connector signs it for the bot; one hour unless told. */
export function tokenForBot(tenant: Tenant, claims: Record<string, unknown> = {}, seconds = 3600): Promise<string> {
  return tenant.keys.sign(
    { iss: CONNECTOR_ISSUER, aud: BOT_APP_ID, serviceurl: `${tenant.origin}/`, ...claims },
    seconds,
  );
}

/** Posts one activity of a person to the bot, signed as the connector signs it. Never throws for a bot that is down: status 0. */
export async function deliver(
  tenant: Tenant,
  oid: string,
  activity: Record<string, unknown>,
  forgery: Forgery = {},
): Promise<BotAnswer> {
  const conversation = openConversation(tenant, oid);
  const whole: Record<string, unknown> = { ...envelope(tenant, conversation), ...activity };
  if (forgery.tenantId !== undefined) {
    whole.conversation = { conversationType: 'personal', tenantId: forgery.tenantId, id: conversation.id };
    whole.channelData = { tenant: { id: forgery.tenantId } };
  }
  const token = forgery.token === undefined ? await tokenForBot(tenant) : forgery.token;
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  if (token !== null) headers.authorization = `Bearer ${token}`;
  try {
    const response = await fetch(`${tenant.serviceOrigin}/api/messages`, {
      method: 'POST',
      headers,
      body: JSON.stringify(whole),
      signal: AbortSignal.timeout(20_000),
    });
    const text = await response.text();
    return { status: response.status, body: parsed(text) };
  } catch {
    return { status: 0, body: null };
  }
}

function parsed(text: string): unknown {
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

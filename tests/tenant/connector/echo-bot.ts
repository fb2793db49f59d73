import { once } from 'node:events';
import { type ServerType, serve } from '@hono/node-server';
import {
  ActivityTypes,
  type Attachment,
  CardFactory,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  MessageFactory,
  TeamsInfo,
  type TurnContext,
} from 'botbuilder';
import { Hono } from 'hono';
import { AUDIENCES, BOT_APP_ID, TENANT_ID } from '../core/ids.ts';
import type { Tenant } from '../core/tenant.ts';
import { createTenant } from '../create.ts';
import { activitiesOf, cardSeenBy } from './activities.ts';
import { conversationWith } from './conversations.ts';
import { mriOf } from './identity.ts';

export const ADA = '00000000-0000-4000-8000-00000000ada0';

/** One thing the bot heard. */
export interface Heard {
  readonly type: string;
  readonly from: string | undefined;
  readonly value: unknown;
  readonly text: string | undefined;
}

/** A tenant and a small bot on the real CloudAdapter, authenticated both ways against the local issuer. */
export interface EchoBot {
  readonly tenant: Tenant;
  readonly adapter: CloudAdapter;
  readonly heard: Heard[];
  readonly origin: string;
  /** Empties the chats and puts Ada Marsh into the directory. */
  clear(): void;
  close(): void;
}

/** An adaptive card with one line, refreshing itself for Ada. */
export function lineCard(text: string): Attachment {
  return CardFactory.adaptiveCard({
    type: 'AdaptiveCard',
    version: '1.5',
    body: [{ type: 'TextBlock', text }],
    refresh: { action: { type: 'Action.Execute', verb: 'look', data: { key: 'k' } }, userIds: [mriOf(ADA)] },
  });
}

type Credentials = ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1];

/** Signs outgoing calls with a token of the local issuer, as the app identity would. */
function localCredentials(tenant: Tenant): Credentials {
  const token = (): Promise<string> =>
    tenant.keys.sign({ aud: AUDIENCES.connector, idtyp: 'app', azp: BOT_APP_ID, tid: TENANT_ID }, 600);
  const factory: unknown = {
    isValidAppId: async (appId: string) => appId === BOT_APP_ID,
    isAuthenticationDisabled: async () => false,
    createCredentials: async () => ({
      signRequest: async (request: { headers: { set(name: string, value: string): void } }) => {
        request.headers.set('authorization', `Bearer ${await token()}`);
        return request;
      },
    }),
  };
  return factory as Credentials;
}

const WORDS = { type: 'application/vnd.microsoft.activity.message', value: 'Saved' };
const REFUSED = { type: 'application/vnd.microsoft.error', value: { code: 'Forbidden', message: 'Not yours' } };
const DIALOG = { title: 'Note', height: 'medium' };

function invokeBody(name: string, verb: string | undefined, url: string): unknown {
  if (name === 'task/fetch') return { task: { type: 'continue', value: { ...DIALOG, url } } };
  if (name === 'task/submit') return { task: { type: 'message', value: 'Done' } };
  if (verb === 'words') return { statusCode: 200, ...WORDS };
  if (verb === 'no') return { statusCode: 403, ...REFUSED };
  return {
    statusCode: 200,
    type: 'application/vnd.microsoft.card.adaptive',
    value: lineCard(`pressed ${verb}`).content,
  };
}

async function echo(context: TurnContext, dialogUrl: string): Promise<void> {
  const { activity } = context;
  if (activity.type === ActivityTypes.Invoke) {
    const body = invokeBody(activity.name ?? '', activity.value?.action?.verb, dialogUrl);
    await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 200, body } });
  } else if (activity.text === 'card') {
    await context.sendActivity({ ...MessageFactory.attachment(lineCard('first')), summary: 'A card for you' });
  } else if (activity.text === 'who') {
    const member = await TeamsInfo.getMember(context, activity.from.id);
    const page = await TeamsInfo.getPagedMembers(context);
    await context.sendActivity(`${member.aadObjectId} ${page.members.length}`);
  } else if (activity.type === ActivityTypes.Message && activity.text) {
    await context.sendActivity(`You said ${activity.text}`);
  }
}

function adapterFor(tenant: Tenant): CloudAdapter {
  const metadata = `${tenant.origin}/botframework/.well-known/openidconfiguration`;
  const settings = {
    MicrosoftAppId: BOT_APP_ID,
    ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
    ToChannelFromBotOAuthScope: AUDIENCES.connector,
    ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
    OAuthUrl: 'https://token.botframework.com',
    ToBotFromChannelOpenIdMetadataUrl: metadata,
    ToBotFromEmulatorOpenIdMetadataUrl: metadata,
    CallerId: '',
  };
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication(settings, localCredentials(tenant)));
  adapter.onTurnError = async (_context, error) => {
    throw error;
  };
  return adapter;
}

function botApp(adapter: CloudAdapter, logic: (context: TurnContext) => Promise<void>): Hono {
  const app = new Hono();
  app.post('/api/messages', async (context) => {
    const answered: { status: number; body: unknown } = { status: 200, body: undefined };
    const response = {
      socket: null,
      header: () => response,
      status: (status: number) => {
        answered.status = status;
        return response;
      },
      send: (sent: unknown) => {
        answered.body = sent;
        return response;
      },
      end: () => response,
    };
    const request = { body: await context.req.json(), headers: context.req.header(), method: 'POST' };
    await adapter.process(request, response, logic).catch((error: unknown) => {
      answered.status = (error as { statusCode?: number }).statusCode ?? 500;
    });
    return answered.body === undefined
      ? new Response(null, { status: answered.status })
      : Response.json(answered.body, { status: answered.status });
  });
  return app;
}

/** Starts the tenant on `port` and the bot on the next one; `alsoServe` adds to what the bot's origin serves. */
export async function startEchoBot(port: number, alsoServe?: (app: Hono) => void): Promise<EchoBot> {
  const origin = `http://localhost:${port}`;
  const serviceOrigin = `http://localhost:${port + 1}`;
  const { tenant, app } = await createTenant({ databasePath: ':memory:', origin, serviceOrigin });
  const adapter = adapterFor(tenant);
  const heard: Heard[] = [];
  const bot = botApp(adapter, (context) => {
    const { name, type, from, value, text } = context.activity;
    heard.push({ type: name ?? type, from: from.aadObjectId, value, text });
    return echo(context, `${serviceOrigin}/?dialog`);
  });
  alsoServe?.(bot);
  const servers: ServerType[] = [serve({ fetch: app.fetch, port }), serve({ fetch: bot.fetch, port: port + 1 })];
  for (const server of servers) if (!server.listening) await once(server, 'listening');
  return {
    tenant,
    adapter,
    heard,
    origin,
    clear: () => {
      for (const table of ['users', 'conversations', 'activities', 'card_views', 'outbox', 'blocked_chats']) {
        tenant.db.exec(`DELETE FROM ${table}`);
      }
      const add = tenant.db.prepare('INSERT INTO users (oid, name, upn) VALUES (?, ?, ?)');
      add.run(ADA, 'Ada Marsh', 'ada.marsh@harbourtrust.example');
      heard.length = 0;
    },
    close: () => {
      for (const server of servers) {
        server.close();
        if ('closeAllConnections' in server) server.closeAllConnections();
      }
    },
  };
}

/** The latest message of Ada's chat. */
export function lastInChat(tenant: Tenant): { readonly id: string; readonly json: Record<string, unknown> } {
  const row = activitiesOf(tenant.db, conversationWith(tenant.db, ADA)?.id ?? '').at(-1);
  if (row === undefined) throw new Error('nothing in the chat');
  return { id: row.id, json: JSON.parse(row.activity_json) };
}

/** The line of the card Ada sees in a message; undefined when the message is gone. */
export function lineSeen(tenant: Tenant, activityId: string): string | undefined {
  const rows = activitiesOf(tenant.db, conversationWith(tenant.db, ADA)?.id ?? '');
  const row = rows.find((each) => each.id === activityId);
  return row === undefined
    ? undefined
    : (cardSeenBy(tenant.db, ADA, row) as { body: { text: string }[] }).body[0]?.text;
}

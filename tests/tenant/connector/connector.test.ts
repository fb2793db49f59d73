import { type ConversationReference, MessageFactory, type TurnContext } from 'botbuilder';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { AUDIENCES, BOT_APP_ID, TENANT_ID } from '../core/ids.ts';
import { makeIssuerKeys } from '../core/keys.ts';
import type { Tenant } from '../core/tenant.ts';
import { createTenant } from '../create.ts';
import { conversationWith, setBlocked } from './conversations.ts';
import { ADA, type EchoBot, lastInChat, lineCard, lineSeen, startEchoBot } from './echo-bot.ts';
import { install, uninstall } from './install.ts';
import { setConnectorLimits } from './limits.ts';
import { outbox } from './outbox.ts';
import { say } from './say.ts';
import { tokenForBot } from './to-bot.ts';

let bot: EchoBot;
let tenant: Tenant;

beforeAll(async () => {
  bot = await startEchoBot(4230);
  tenant = bot.tenant;
});
afterAll(() => bot.close());
beforeEach(() => {
  bot.clear();
  setConnectorLimits(tenant, false);
});

async function sendCard(): Promise<string> {
  await say(tenant, ADA, 'card');
  return lastInChat(tenant).id;
}

function proactive(oid: string, tenantId: string, logic: (context: TurnContext) => Promise<void>): Promise<void> {
  const members = [{ id: oid, name: '' }];
  const parameters = {
    isGroup: false,
    members,
    tenantId,
    channelData: { tenant: { id: tenantId } },
    bot: { id: `28:${BOT_APP_ID}`, name: '' },
  };
  return bot.adapter.createConversationAsync(
    BOT_APP_ID,
    'msteams',
    `${bot.origin}/`,
    AUDIENCES.connector,
    parameters as never,
    logic,
  );
}

async function refusalOf(promise: Promise<unknown>): Promise<{ status: number; body: string }> {
  const error = await promise.then(
    () => null,
    (thrown: unknown) => thrown as { statusCode: number; response?: { bodyAsText?: string } },
  );
  return { status: error?.statusCode ?? 0, body: error?.response?.bodyAsText ?? '' };
}

describe('the bot is refused', () => {
  it('without a token, with a token for something else, and as another application', async () => {
    const call = (headers: Record<string, string>): Promise<Response> =>
      fetch(`${bot.origin}/v3/conversations`, { method: 'POST', headers, body: '{}' });
    const other = await tenant.keys.sign({ aud: AUDIENCES.graph, idtyp: 'app', azp: BOT_APP_ID, tid: TENANT_ID }, 60);
    const stranger = await tenant.keys.sign({ aud: AUDIENCES.connector, idtyp: 'app', azp: TENANT_ID }, 60);
    expect((await call({})).status).toBe(401);
    expect((await call({ authorization: `Bearer ${other}` })).status).toBe(401);
    expect((await call({ authorization: `Bearer ${stranger}` })).status).toBe(403);
  });

  it('a chat with somebody who has not installed the app', async () => {
    tenant.db.prepare('UPDATE users SET app_installed = 0 WHERE oid = ?').run(ADA);
    const refused = await refusalOf(proactive(ADA, TENANT_ID, async () => undefined));
    expect(refused.status).toBe(403);
    expect(refused.body).toContain('ForbiddenOperationException');
  });

  it('writing to somebody who blocked it', async () => {
    const id = await sendCard();
    setBlocked(tenant.db, ADA, true);
    const refused = await refusalOf(
      proactive(ADA, TENANT_ID, async (context) => void (await context.sendActivity('hello'))),
    );
    expect(refused).toMatchObject({ status: 403, body: expect.stringContaining('MessageWritesBlocked') });
    expect(lastInChat(tenant).id).toBe(id);
  });

  it('a chat in another tenant, by e-mail address, or with a stranger', async () => {
    const none = async (): Promise<void> => undefined;
    expect((await refusalOf(proactive(ADA, BOT_APP_ID, none))).status).toBe(400);
    expect((await refusalOf(proactive(`${ADA}@harbourtrust.example`, TENANT_ID, none))).status).toBe(400);
    expect((await refusalOf(proactive(BOT_APP_ID, TENANT_ID, none))).status).toBe(400);
  });

  it('the eighth message to one person within a second, once limits are on', async () => {
    setConnectorLimits(tenant, true);
    const statuses: number[] = [];
    const token = await tenant.keys.sign({ aud: AUDIENCES.connector, idtyp: 'app', azp: BOT_APP_ID }, 60);
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const body = JSON.stringify({ members: [{ id: ADA }], tenantId: TENANT_ID });
    let retryAfter: string | null = null;
    for (let call = 1; call <= 9; call += 1) {
      const response = await tenant.app().request('/v3/conversations', { method: 'POST', headers, body });
      statuses.push(response.status);
      retryAfter = response.headers.get('retry-after') ?? retryAfter;
    }
    expect(statuses.slice(0, 7)).toEqual(Array(7).fill(201));
    expect(statuses[8]).toBe(429);
    expect(Number(retryAfter)).toBeGreaterThan(0);
  });

  it('a message over 100 KB', async () => {
    const refused = await refusalOf(
      proactive(ADA, TENANT_ID, async (context) => void (await context.sendActivity('x'.repeat(60_000)))),
    );
    expect(refused).toMatchObject({ status: 413, body: expect.stringContaining('MessageSizeTooBig') });
  });
});

describe('a bot that runs unauthenticated', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('may write without a token while the tenant says so, never with a wrong one', async () => {
    vi.stubEnv('BOT_AUTH', 'off');
    const open = await createTenant({ databasePath: ':memory:', origin: bot.origin, serviceOrigin: bot.origin });
    open.tenant.db
      .prepare('INSERT INTO users (oid, name, upn) VALUES (?, ?, ?)')
      .run(ADA, 'Ada Marsh', 'ada@x.example');
    const body = JSON.stringify({ members: [{ id: ADA }], tenantId: TENANT_ID });
    const call = (headers: Record<string, string>): Response | Promise<Response> =>
      open.app.request('/v3/conversations', { method: 'POST', headers, body });
    expect((await call({ authorization: 'Bearer nonsense' })).status).toBe(401);
    expect((await call({})).status).toBe(201);
  });
});

describe('the bot refuses', () => {
  // botbuilder writes each refusal to the console.
  beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));
  afterEach(() => void vi.spyOn(console, 'error').mockClear());

  it('no token, an expired one, another audience, another issuer and another serviceurl', async () => {
    const tokens = [
      null,
      await tokenForBot(tenant, {}, -3600),
      await tokenForBot(tenant, { aud: TENANT_ID }),
      await tokenForBot(tenant, { iss: 'https://example.test' }),
      await tokenForBot(tenant, { serviceurl: 'http://localhost:1/' }),
    ];
    const statuses: number[] = [];
    for (const token of tokens) statuses.push((await say(tenant, ADA, 'hello', { token })).status);
    expect(statuses).toEqual([401, 401, 401, 401, 401]);
    expect(bot.heard).toEqual([]);
  });

  it('a token signed by somebody else', async () => {
    const forger = await makeIssuerKeys(null);
    const token = await forger.sign(
      { iss: 'https://api.botframework.com', aud: BOT_APP_ID, serviceurl: `${bot.origin}/` },
      600,
    );
    expect((await say(tenant, ADA, 'hello', { token })).status).toBeGreaterThanOrEqual(401);
    expect(bot.heard).toEqual([]);
  });
});

describe('a conversation', () => {
  it('carries what a person says to the bot as Teams shapes it, and its answer back', async () => {
    expect((await say(tenant, ADA, 'hello')).status).toBe(200);
    expect(bot.heard).toEqual([{ type: 'message', from: ADA, text: 'hello', value: undefined }]);
    expect(lastInChat(tenant).json).toMatchObject({ text: 'You said hello' });
    expect(outbox(tenant.db)).toMatchObject([{ person: ADA, kind: 'send', summary: 'You said hello', card: null }]);
  });

  it('answers who is in it, by Teams id, with the Entra object id', async () => {
    await say(tenant, ADA, 'who');
    expect(lastInChat(tenant).json).toMatchObject({ text: `${ADA} 1` });
  });

  it('is opened by the bot with an Entra object id, the same one every time', async () => {
    const ids: string[] = [];
    const logic = async (context: TurnContext): Promise<void> => {
      ids.push(context.activity.conversation.id);
      await context.sendActivity({ ...MessageFactory.attachment(lineCard('due')), summary: 'Supervision is due' });
    };
    await proactive(ADA, TENANT_ID, logic);
    await proactive(ADA, TENANT_ID, logic);
    expect(new Set(ids).size).toBe(1);
    expect(outbox(tenant.db).map((each) => each.summary)).toEqual(['Supervision is due', 'Supervision is due']);
  });

  it('lets the bot update and take back what it sent', async () => {
    const id = await sendCard();
    const reference = {
      conversation: { id: conversationWith(tenant.db, ADA)?.id },
      serviceUrl: `${bot.origin}/`,
      channelId: 'msteams',
    };
    const turn = (logic: (context: TurnContext) => Promise<void>): Promise<void> =>
      bot.adapter.continueConversationAsync(BOT_APP_ID, reference as Partial<ConversationReference>, logic);
    await turn(
      async (context) => void (await context.updateActivity({ ...MessageFactory.attachment(lineCard('second')), id })),
    );
    expect(lineSeen(tenant, id)).toBe('second');
    await turn((context) => context.deleteActivity(id));
    expect(lineSeen(tenant, id)).toBeUndefined();
    expect(outbox(tenant.db).map((each) => each.kind)).toEqual(['send', 'update', 'delete']);
  });

  it('tells the bot of the installation and of the removal', async () => {
    await install(tenant, ADA);
    await uninstall(tenant, ADA);
    expect(bot.heard.map((each) => each.type)).toEqual([
      'conversationUpdate',
      'installationUpdate',
      'installationUpdate',
    ]);
  });

  it('says status 0 when the bot is down', async () => {
    const lonely = { ...tenant, serviceOrigin: 'http://localhost:4239' };
    expect(await say(lonely, ADA, 'hello')).toEqual({ status: 0, body: null });
  });
});

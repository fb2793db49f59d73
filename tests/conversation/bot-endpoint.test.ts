import { generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { refreshStanding } from '../../bot/use-cases/refresh-standing.ts';
import { runReminders } from '../../bot/use-cases/run-reminders.ts';
import type { MemoryWorld } from '../builders/memory-world.ts';
import { activitiesOf, cardSeenBy } from '../tenant/connector/activities.ts';
import { conversationWith } from '../tenant/connector/conversations.ts';
import { mriOf } from '../tenant/connector/identity.ts';
import { install } from '../tenant/connector/install.ts';
import { outbox } from '../tenant/connector/outbox.ts';
import { pressCard } from '../tenant/connector/press-card.ts';
import { say } from '../tenant/connector/say.ts';
import { submitAction, submitTask } from '../tenant/connector/submit-action.ts';
import { deliver, tokenForBot } from '../tenant/connector/to-bot.ts';
import { API_APP_ID, BOT_APP_ID } from '../tenant/core/ids.ts';
import { type BotDesk, openBotDesk } from './bot-desk.ts';
import { actionsOf, cardText } from './card-text.ts';

const KEY = 'lantern-bay-ella';
let desk: BotDesk;
let tenant: BotDesk['tenant'];
let world: MemoryWorld;

beforeAll(async () => {
  desk = await openBotDesk();
  tenant = desk.tenant;
});

beforeEach(async () => {
  world = desk.begin();
  await refreshStanding(world, KEY, world.now);
});

afterAll(() => desk.close());

const sent = (person: string) => outbox(tenant.tenant.db).filter((row) => row.person === person);

function lastCard(person: string): { id: string; card: unknown } {
  const rows = activitiesOf(tenant.tenant.db, conversationWith(tenant.tenant.db, person)?.id ?? '');
  const row = rows.findLast((each) => each.activity_json.includes('AdaptiveCard'));
  if (row === undefined) throw new Error('no card in the chat');
  return { id: row.id, card: cardSeenBy(tenant.tenant.db, person, row) };
}

/** A token that says all the right things, signed by somebody else. */
async function forgedToken(): Promise<string> {
  const { privateKey } = await generateKeyPair('RS256');
  return new SignJWT({ serviceurl: `${tenant.url}/` })
    .setProtectedHeader({ alg: 'RS256', kid: tenant.tenant.keys.kid })
    .setIssuer('https://api.botframework.com')
    .setAudience(BOT_APP_ID)
    .setExpirationTime('10m')
    .sign(privateKey);
}

describe('/api/messages refuses', () => {
  it.each([
    ['no token', async () => null],
    ['a token that is none', async () => 'not.a.token'],
    ['a forged signature', forgedToken],
    ['an expired token', () => tokenForBot(tenant.tenant, {}, -3600)],
    ['a token for another audience', () => tokenForBot(tenant.tenant, { aud: API_APP_ID })],
    ['a token of another issuer', () => tokenForBot(tenant.tenant, { iss: 'https://elsewhere.example' })],
    [
      'a token for another service address',
      () => tokenForBot(tenant.tenant, { serviceurl: 'https://elsewhere.example/' }),
    ],
  ])('%s', async (_name, token) => {
    const answer = await say(tenant.tenant, 'ella', 'due', { token: await token() });
    expect(answer.status).toBe(401);
    expect(sent('ella')).toEqual([]);
  });

  it('somebody of another tenant: heard, not answered', async () => {
    await say(tenant.tenant, 'ella', 'due', { tenantId: '11111111-2222-4333-8444-555555555555' });
    expect(sent('ella')).toEqual([]);
  });

  it.each(['webchat', 'directline', 'emulator'])(
    'whoever says over another channel who they are, as anybody can there: %s',
    async (channelId) => {
      await deliver(tenant.tenant, 'ella', { type: 'message', text: 'due', channelId });
      expect(sent('ella')).toEqual([]);
      const value = { action: { verb: 'already-met', data: { arrangement: KEY, metOn: '2026-10-12' } } };
      await deliver(tenant.tenant, 'ella', { type: 'invoke', name: 'adaptiveCard/action', value, channelId });
      expect(await world.register.sessionsOf(KEY)).toEqual([]);
    },
  );
});

describe('through the real botbuilder and the connector', () => {
  it('a message is answered with a card whose lock-screen line says nothing private', async () => {
    expect((await say(tenant.tenant, 'ella', 'due')).status).toBe(200);
    expect(cardText(lastCard('ella').card)).toContain('What is due');
    expect(sent('ella').map((row) => row.summary)).toContain('What is due');
  });

  it('the app being installed brings one welcome', async () => {
    await install(tenant.tenant, 'ella');
    await install(tenant.tenant, 'ella');
    expect(sent('ella').filter((row) => row.kind === 'send')).toHaveLength(1);
  });

  it('a reminder opens the chat by itself; its button books and the card is replaced in place', async () => {
    expect(await runReminders(desk.ports())).toMatchObject({ failed: 0 });
    const { id, card } = lastCard('ella');
    const time = actionsOf(card).find((action) => action.verb === 'book-time');
    const outcome = await pressCard(tenant.tenant, 'ella', id, { verb: 'book-time', data: time?.data ?? {} });
    expect(cardText(outcome.card)).toContain('a time is proposed');
    expect(cardText(lastCard('sam').card)).toContain('Can you make it?');
  });

  it('an answered card asks to be refreshed again for its reader', async () => {
    await runReminders(desk.ports());
    const { id } = lastCard('ella');
    await pressCard(tenant.tenant, 'ella', id, {
      verb: 'refresh-supervision',
      data: { arrangement: KEY, supervisee: 'ella' },
    });
    const { refresh } = lastCard('ella').card as { refresh: { userIds: string[] } };
    expect(refresh.userIds).toEqual([mriOf('ella')]);
  });

  it('pressed five times at once it books once', async () => {
    await runReminders(desk.ports());
    const { id, card } = lastCard('ella');
    const time = actionsOf(card).find((action) => action.verb === 'book-time');
    await Promise.all(
      Array.from({ length: 5 }, () =>
        pressCard(tenant.tenant, 'ella', id, { verb: 'book-time', data: time?.data ?? {} }),
      ),
    );
    expect(world.calendar.live()).toHaveLength(1);
  });

  it('a remembered chat that is no more is opened anew, and the card arrives once', async () => {
    const gone = { conversationId: 'a:gone', serviceUrl: `${tenant.url}/`, mri: mriOf('ella') };
    await world.state.put('conversation|ella', JSON.stringify(gone), null);
    expect(await runReminders(desk.ports())).toMatchObject({ failed: 0 });
    expect(sent('ella').filter((row) => row.kind === 'send')).toHaveLength(1);
  });

  it('a person without the app is noted', async () => {
    tenant.tenant.db.prepare("UPDATE users SET app_installed = 0 WHERE oid = 'ella'").run();
    expect(await runReminders(desk.ports())).toMatchObject({ notInstalled: 1 });
  });

  it('a connector that is busy is tried again, and nothing is sent twice', async () => {
    tenant.tenant.faults.set([{ match: 'connector POST', status: 429, retryAfterSeconds: 0, times: 3 }]);
    expect(await runReminders(desk.ports())).toMatchObject({ failed: 0 });
    expect(sent('ella').filter((row) => row.kind === 'send')).toHaveLength(1);
    tenant.tenant.faults.set([]);
  });

  it('a button that asks for a dialog opens our own page; a stranger is told why not', async () => {
    await runReminders(desk.ports());
    const { id } = lastCard('ella');
    const data = { msteams: { type: 'task/fetch' }, dialog: 'book', arrangement: KEY };
    const { dialog } = await submitAction(tenant.tenant, 'ella', id, data);
    expect(new URL(dialog?.url ?? '').search).toBe(`?dialog=book&arrangement=${KEY}`);
    const refused = await submitAction(tenant.tenant, 'stranger', id, data);
    expect(refused).toMatchObject({ dialog: null, message: 'There is no such arrangement.' });
  });

  it('a dialog that ends closes', async () => {
    const closed = await submitTask(tenant.tenant, 'ella', { dialog: 'sign', done: 'yes' });
    expect(closed).toMatchObject({ status: 200, dialog: null, message: null });
  });

  it('a task of nobody’s making is closed, not failed', async () => {
    const odd = { msteams: { type: 'task/fetch' }, dialog: 7 };
    expect(await submitAction(tenant.tenant, 'ella', 'any', odd)).toMatchObject({ status: 200, dialog: null });
  });

  it('a press that takes long is answered at once, and its card follows', async () => {
    await runReminders(desk.ports());
    const { id, card } = lastCard('ella');
    const time = actionsOf(card).find((action) => action.verb === 'book-time');
    desk.patienceMs = 0;
    const outcome = await pressCard(tenant.tenant, 'ella', id, { verb: 'book-time', data: time?.data ?? {} });
    desk.patienceMs = undefined;
    expect(outcome.message).toContain('Working on it');
    await vi.waitFor(() => expect(cardText(lastCard('ella').card)).toContain('a time is proposed'), 10_000);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BOT_APP_ID } from '../core/ids.ts';
import type { Tenant } from '../core/tenant.ts';
import { replaceCardFor } from './activities.ts';
import { ADA, type EchoBot, lastInChat, lineCard, lineSeen, startEchoBot } from './echo-bot.ts';
import { pressCard, refreshCard } from './press-card.ts';
import { say } from './say.ts';
import { submitAction, submitTask } from './submit-action.ts';

let bot: EchoBot;
let tenant: Tenant;

beforeAll(async () => {
  bot = await startEchoBot(4232);
  tenant = bot.tenant;
});
afterAll(() => bot.close());
beforeEach(() => bot.clear());

async function sendCard(): Promise<string> {
  await say(tenant, ADA, 'card');
  return lastInChat(tenant).id;
}

describe('a card', () => {
  it('pressed is answered by a card in its place', async () => {
    const id = await sendCard();
    const pressed = await pressCard(tenant, ADA, id, { verb: 'book', data: { slot: '1' } });
    expect(pressed).toMatchObject({ status: 200, message: null });
    expect(lineSeen(tenant, id)).toBe('pressed book');
    expect(bot.heard.at(-1)?.value).toMatchObject({ action: { verb: 'book', data: { slot: '1' } }, trigger: 'manual' });
  });

  it('pressed is answered by words or an error, and stays as it was', async () => {
    const id = await sendCard();
    expect(await pressCard(tenant, ADA, id, { verb: 'words' })).toMatchObject({ card: null, message: 'Saved' });
    expect(await pressCard(tenant, ADA, id, { verb: 'no' })).toMatchObject({ card: null, message: 'Not yours' });
    expect(lineSeen(tenant, id)).toBe('first');
  });

  it('of somebody else cannot be pressed', async () => {
    const id = await sendCard();
    await expect(pressCard(tenant, BOT_APP_ID, id, { verb: 'book' })).rejects.toThrow();
  });

  it('refreshes itself for the person it names, not for others', async () => {
    const id = await sendCard();
    expect(await refreshCard(tenant, ADA, id)).toMatchObject({ status: 200 });
    expect(bot.heard.at(-1)?.value).toMatchObject({
      action: { verb: 'look', data: { key: 'k' } },
      trigger: 'automatic',
    });
    const toOthers = {
      ...(lineCard('x').content as object),
      refresh: { action: { verb: 'look' }, userIds: ['29:other'] },
    };
    tenant.db.prepare('UPDATE card_views SET card_json = ?').run(JSON.stringify(toOthers));
    expect(await refreshCard(tenant, ADA, id)).toBeNull();
  });

  it('keeps what came of a press when the answer to an earlier refresh arrives after it', async () => {
    const id = await sendCard();
    const refreshing = refreshCard(tenant, ADA, id);
    replaceCardFor(tenant, ADA, id, lineCard('pressed meanwhile').content);
    expect(await refreshing).toMatchObject({ status: 200, card: null });
    expect(lineSeen(tenant, id)).toBe('pressed meanwhile');
  });

  it('submits as a message, or opens and closes a dialog', async () => {
    const id = await sendCard();
    await submitAction(tenant, ADA, id, { choice: 'b' });
    expect(bot.heard.at(-1)).toMatchObject({ type: 'message', value: { choice: 'b' } });
    const asked = await submitAction(tenant, ADA, id, { msteams: { type: 'task/fetch' }, key: 'k' });
    expect(asked.dialog).toMatchObject({ url: 'http://localhost:4233/?dialog', title: 'Note' });
    expect(await submitTask(tenant, ADA, { note: 'written' })).toMatchObject({ dialog: null, message: 'Done' });
  });
});

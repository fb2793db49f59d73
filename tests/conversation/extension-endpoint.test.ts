import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AD_HOC_COMMAND, BOOK_COMMAND } from '../../bot/conversation/extension/extension-turn.ts';
import type { MemoryWorld } from '../builders/memory-world.ts';
import { activitiesOf } from '../tenant/connector/activities.ts';
import { linkToMessage, openCommand, submitCommand } from '../tenant/connector/extension-command.ts';
import { type GroupChatRow, keepInGroup, makeGroupChat } from '../tenant/connector/group-chats.ts';
import { outbox } from '../tenant/connector/outbox.ts';
import { addToGroup, sayInGroup } from '../tenant/connector/say-in-group.ts';
import type { SubmitOutcome } from '../tenant/connector/submit-action.ts';
import { tokenForBot } from '../tenant/connector/to-bot.ts';
import { API_APP_ID } from '../tenant/core/ids.ts';
import { type BotDesk, openBotDesk } from './bot-desk.ts';
import { actionsOf, cardText, titlesOf } from './card-text.ts';

const KEY = 'lantern-bay-ella';
const SECRET = 'zqxv tells of somebody';
let desk: BotDesk;
let world: MemoryWorld;
let pair: GroupChatRow;
let strangers: GroupChatRow;

beforeAll(async () => {
  desk = await openBotDesk();
});
afterAll(() => desk.close());

const chat = (topic: string, hasApp: boolean, members: readonly string[]) =>
  makeGroupChat(desk.tenant.tenant, { id: `19:${topic}@thread.v2`, topic, kind: 'group', hasApp }, members);

beforeEach(() => {
  world = desk.begin();
  pair = chat('pair', true, ['ella', 'sam', 'hana']);
  strangers = chat('strangers', true, ['ella', 'hana']);
});

const open = (person: string, place: GroupChatRow | null) =>
  openCommand(desk.tenant.tenant, person, BOOK_COMMAND, { chat: place?.id ?? null });
const cardIn = ({ dialog }: SubmitOutcome): unknown => dialog?.card?.content;
const saidIn = (place: GroupChatRow) =>
  activitiesOf(desk.tenant.tenant.db, place.id).map((row) => JSON.parse(row.activity_json) as { text?: string });
const sentTo = (person: string) => outbox(desk.tenant.tenant.db).filter((row) => row.person === person);

function pressed(outcome: SubmitOutcome, title: RegExp): Record<string, string> {
  const found = actionsOf(cardIn(outcome)).find((action) => title.test(action.title));
  if (found === undefined) throw new Error(`no button ${title} on: ${titlesOf(cardIn(outcome)).join(', ')}`);
  return found.data;
}

const TIME = /\d\d:\d\d$/;

describe('a command in the compose box is refused', () => {
  it.each([
    ['no token', null],
    ['a token for another audience', { aud: API_APP_ID }],
    ['a token of another issuer', { iss: 'https://elsewhere.example' }],
  ])('with %s', async (_what, claims) => {
    const { tenant } = desk.tenant;
    const token = claims === null ? null : await tokenForBot(tenant, claims);
    const outcome = await openCommand(tenant, 'ella', BOOK_COMMAND, { chat: pair.id }, { forgery: { token } });
    expect(outcome).toMatchObject({ status: 401, dialog: null });
  });

  it('from another tenant: nothing opens and nothing is booked', async () => {
    const forgery = { tenantId: '11111111-2222-4333-8444-555555555555' };
    const { tenant } = desk.tenant;
    expect((await openCommand(tenant, 'ella', BOOK_COMMAND, { chat: pair.id }, { forgery })).dialog).toBeNull();
    const data = { does: 'book', arrangement: KEY, startsAt: '2026-11-12T15:00:00Z' };
    await submitCommand(tenant, 'ella', BOOK_COMMAND, { chat: pair.id }, data, { forgery });
    expect(world.calendar.live()).toEqual([]);
  });

  it('to somebody in the chat who is not in the supervision, also with a made up button', async () => {
    const outcome = await open('hana', pair);
    expect(cardText(cardIn(outcome))).toContain('You are not in a supervision arrangement');
    const data = { does: 'book', arrangement: KEY, startsAt: '2026-11-12T15:00:00Z' };
    await submitCommand(desk.tenant.tenant, 'hana', BOOK_COMMAND, { chat: pair.id }, data);
    expect(world.calendar.live()).toEqual([]);
  });

  it.each([
    ['no command', {}],
    ['a command that is no text', { commandId: 7 }],
    ['data that is none', { commandId: BOOK_COMMAND, data: 'x' }],
  ])('with %s: the dialog closes, nothing fails', async (_what, value) => {
    const { deliver } = await import('../tenant/connector/to-bot.ts');
    const activity = { type: 'invoke', name: 'composeExtension/submitAction', value };
    expect(await deliver(desk.tenant.tenant, 'ella', activity)).toMatchObject({ status: 200, body: {} });
  });
});

describe('booking from a chat of people', () => {
  it('knows who is there from the roster, books once however often it is pressed, and puts nothing into the chat', async () => {
    const offered = await open('ella', pair);
    expect(offered.dialog?.title).toBe('Supervision');
    expect(cardText(cardIn(offered))).toContain('Book your supervision with Sam');
    const data = pressed(offered, TIME);
    const place = { chat: pair.id };
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => submitCommand(desk.tenant.tenant, 'ella', BOOK_COMMAND, place, data)),
    );
    for (const answered of answers) expect(cardText(cardIn(answered))).toContain('A time is proposed');
    expect(await world.register.sessionsOf(KEY)).toHaveLength(1);
    expect(world.calendar.live()).toHaveLength(1);
    expect(saidIn(pair)).toEqual([]);
    const closed = await submitCommand(desk.tenant.tenant, 'ella', BOOK_COMMAND, place, { does: 'close' });
    expect(closed).toMatchObject({ status: 200, dialog: null, message: null });
  });

  it('says that nobody there is in supervision with them', async () => {
    expect(cardText(cardIn(await open('ella', strangers)))).toContain('Nobody in this chat is in supervision with you');
  });

  it('where the app is not in the chat says that it cannot see who is there', async () => {
    const closed = chat('closed', false, ['ella', 'sam']);
    expect(cardText(cardIn(await open('ella', closed)))).toContain('I can’t see who is in this chat');
  });

  it('knows both people of a chat of two by its id', async () => {
    const [ella, sam] = ['5eed0000-0000-4000-8000-000000000001', '5eed0000-0000-4000-8000-000000000002'];
    const { db } = desk.tenant.tenant;
    const two = makeGroupChat(desk.tenant.tenant, { id: '', topic: '', kind: 'two', hasApp: false }, ['ella', 'sam']);
    db.prepare('UPDATE group_chats SET id = ? WHERE id = ?').run(`19:${ella}_${sam}@unq.gbl.spaces`, two.id);
    db.prepare('UPDATE group_chat_members SET chat_id = ? WHERE chat_id = ?').run(
      `19:${ella}_${sam}@unq.gbl.spaces`,
      two.id,
    );
    const outcome = await openCommand(desk.tenant.tenant, 'ella', BOOK_COMMAND, {
      chat: `19:${ella}_${sam}@unq.gbl.spaces`,
    });
    expect(cardText(cardIn(outcome))).toContain('Nobody in this chat is in supervision with you');
  });

  it('answers a dialog that takes long with the same step to take again, which shows what was begun', async () => {
    const asked = () => world.weather.asked.filter((doing) => doing === 'read availability').length;
    desk.patienceMs = 0;
    const slow = await open('ella', pair);
    desk.patienceMs = undefined;
    expect(cardText(cardIn(slow))).toContain('takes longer than usual');
    const data = pressed(slow, /^Try again$/);
    const again = await submitCommand(desk.tenant.tenant, 'ella', BOOK_COMMAND, { chat: pair.id }, data);
    expect(cardText(cardIn(again))).toContain('Book your supervision with Sam');
    expect(asked()).toBe(1);
    await open('ella', pair);
    expect(asked()).toBe(2);
  });
});

describe('a message', () => {
  it('opens the page for ad hoc supervision with its link; what it says goes nowhere', async () => {
    const message = keepInGroup(desk.tenant.tenant, pair, { type: 'message', text: SECRET }, 'sam');
    const outcome = await openCommand(desk.tenant.tenant, 'ella', AD_HOC_COMMAND, { chat: pair.id, message });
    const query = new URL(outcome.dialog?.url ?? 'https://none.example').searchParams;
    expect([query.get('dialog'), query.get('arrangement')]).toEqual(['ad-hoc', KEY]);
    expect(query.get('message')).toBe(linkToMessage(pair.id, message));
    const everything = JSON.stringify([
      outcome,
      desk.logged,
      [...(await world.state.beginningWith(''))],
      sentTo('ella'),
    ]);
    expect(everything).not.toContain('zqxv');
  });
});

describe('where others read along', () => {
  it.each([
    ['due', 'What is due'],
    ['book', 'Book'],
    [SECRET, 'I did not understand that'],
  ])('the answer to “%s” goes to the person’s own chat, and the others see nothing of it', async (said, answered) => {
    await sayInGroup(desk.tenant.tenant, 'ella', pair.id, `@Supervision ${said}`);
    expect(
      sentTo('ella')
        .map((row) => cardText(row.card))
        .join(),
    ).toContain(answered);
    expect(sentTo('sam')).toEqual([]);
    const [, line] = saidIn(pair);
    expect(line).toMatchObject({
      text: 'I have answered you in your own chat with me. I don’t talk about supervision here.',
    });
    expect(line).not.toHaveProperty('attachments');
  });

  it('never takes a chat of people for the person’s own', async () => {
    await sayInGroup(desk.tenant.tenant, 'ella', pair.id, '@Supervision due');
    const kept = await world.state.get('conversation|ella');
    expect(kept?.value).not.toContain(pair.id);
  });

  it('somebody without the app is told how to be answered', async () => {
    desk.tenant.tenant.db.prepare("UPDATE users SET app_installed = 0 WHERE oid = 'ella'").run();
    await sayInGroup(desk.tenant.tenant, 'ella', pair.id, '@Supervision due');
    expect(saidIn(pair)[1]?.text).toContain('open Supervision in Teams and write to me there');
    expect(sentTo('ella')).toEqual([]);
  });

  it('added to a chat it says only where it answers, and welcomes nobody by name', async () => {
    await addToGroup(desk.tenant.tenant, 'ella', strangers.id, true);
    expect(saidIn(strangers).map(({ text }) => text)).toEqual([
      'Supervision is here. I answer each of you in your own chat with me, never in this one.',
    ]);
    expect(sentTo('ella')).toEqual([]);
  });

  it('does not hear what is said without naming it', async () => {
    expect(await sayInGroup(desk.tenant.tenant, 'ella', pair.id, 'book the hall please')).toBeNull();
    expect(saidIn(pair)).toHaveLength(1);
  });
});

import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { activitiesOf, sendFromBot } from '../connector/activities.ts';
import { openConversation } from '../connector/conversations.ts';
import { ADA, lineCard } from '../connector/echo-bot.ts';
import { TEAMS_APP_ID } from '../core/ids.ts';
import { BEN, type OpenShell, openShell } from './open-shell.ts';

let shell: OpenShell;
let page: Page;

beforeAll(async () => {
  shell = await openShell(4234);
}, 90_000);
afterAll(() => shell.close());
beforeEach(() => shell.clear());
afterEach(async () => {
  await page.close();
  expect(shell.complaints).toEqual([]);
});

const tab = (): FrameLocator => page.frameLocator('iframe[title="Supervision"]');
const has = async (place: FrameLocator | Page, words: string): Promise<void> =>
  place.getByText(words).first().waitFor();

function fill(text: string, actions: readonly unknown[], more: object = {}): string {
  const content = {
    type: 'AdaptiveCard',
    version: '1.5',
    body: [{ type: 'TextBlock', text, wrap: true }],
    actions,
    ...more,
  };
  const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content }];
  const to = openConversation(shell.tenant, ADA);
  return sendFromBot(shell.tenant, to, { type: 'message', summary: 'Supervision is due', attachments });
}

describe('the tab in the shell', () => {
  it('starts, knows who looks, and gets a token of its own through nested sign-in', async () => {
    page = await shell.at(`?person=${ADA}&app=supervision&pageId=sessions&subPageId=s-9&theme=dark`);
    await has(tab(), 'sessions/s-9 in content');
    await has(tab(), `Ada Marsh ${ADA}`);
    await has(tab(), 'dark');
  });

  it('follows the theme without being loaded again', async () => {
    page = await shell.at(`?person=${ADA}&app=supervision`);
    await has(tab(), `Ada Marsh ${ADA}`);
    const document = tab().locator('body');
    await document.evaluate((body) => body.setAttribute('data-same', 'yes'));
    await page.getByRole('button', { name: 'Theme: Light' }).click();
    await page.getByRole('menuitemradio', { name: 'High contrast' }).click();
    await has(tab(), 'contrast');
    expect(await document.getAttribute('data-same')).toBe('yes');
    expect(page.url()).toContain('theme=contrast');
  });

  it('is made anew for another person, who gets a token of their own', async () => {
    page = await shell.at(`?person=${ADA}&app=supervision`);
    await has(tab(), `Ada Marsh ${ADA}`);
    await page.getByRole('combobox').click();
    await page.getByRole('combobox').pressSequentially('marlowe');
    await page.getByRole('option', { name: /Ben Holt/ }).click();
    await has(tab(), `Ben Holt ${BEN}`);
    expect(page.url()).toContain(`person=${BEN}`);
  });

  it('asks first when sign-in has to', async () => {
    page = await shell.at(`?person=${ADA}&app=supervision&interaction=required`);
    await has(tab(), 'had to ask');
    await page.getByRole('button', { name: 'Continue' }).click();
    await has(tab(), `Ada Marsh ${ADA}`);
  });

  it('opens a dialog and hears what was handed in, or that it was closed', async () => {
    page = await shell.at(`?person=${ADA}&app=supervision`);
    await tab().getByRole('button', { name: 'Open dialog' }).click();
    const dialog = page.frameLocator('iframe[title="A note"]');
    await has(dialog, 'in task');
    await dialog.getByRole('button', { name: 'Hand in' }).click();
    await has(tab(), '{"note":"written"}');
    await tab().getByRole('button', { name: 'Open dialog' }).click();
    await page.getByRole('button', { name: 'Close' }).click();
    await has(tab(), 'closed:');
  });

  it('goes to another of its pages, and the address says so', async () => {
    page = await shell.at(`?person=${ADA}&app=supervision`);
    await tab().getByRole('button', { name: 'Go to session' }).click();
    await has(tab(), 'sessions/s-1 in content');
    expect(page.url()).toContain('subPageId=s-1');
  });

  it('chooses people from the directory', async () => {
    page = await shell.at(`?person=${ADA}&app=supervision`);
    await tab().getByRole('button', { name: 'Choose people' }).click();
    await page.getByRole('checkbox', { name: 'Ben Holt' }).check();
    await page.getByRole('button', { name: 'Choose', exact: true }).click();
    await has(tab(), 'Ben Holt');
  });

  it('shows messages it does not know in the log', async () => {
    page = await shell.at(`?person=${ADA}&app=supervision`);
    await has(page, 'Host messages: all handled');
    await tab().getByRole('button', { name: 'Do something strange' }).click();
    await page.getByRole('button', { name: 'Host messages: 1 not handled' }).click();
    await has(page, 'no.such');
  });
});

describe('the chat', () => {
  it('carries what is written to the bot and shows its answer at once', async () => {
    page = await shell.at(`?person=${ADA}`);
    await page.getByRole('textbox', { name: 'Write to Supervision' }).fill('hello');
    await page.keyboard.press('Enter');
    await has(page, 'You said hello');
  });

  it('replaces a card by the answer to its button, inputs included', async () => {
    const actions = [{ type: 'Action.Execute', title: 'Book it', verb: 'book', data: { key: 'k' } }];
    const input = { type: 'Input.Text', id: 'why', label: 'Why' };
    fill('Due on Monday', actions, { body: [{ type: 'TextBlock', text: 'Due on Monday' }, input] });
    page = await shell.at(`?person=${ADA}`);
    await page.getByLabel('Why').fill('soon');
    await page.getByRole('button', { name: 'Book it' }).click();
    await has(page, 'pressed book');
    expect(shell.heard.find((each) => each.type === 'adaptiveCard/action')?.value).toMatchObject({
      action: { verb: 'book', data: { key: 'k', why: 'soon' } },
    });
  });

  it('refreshes a card that asks for it when it comes into view', async () => {
    const to = openConversation(shell.tenant, ADA);
    sendFromBot(shell.tenant, to, { type: 'message', attachments: [{ ...lineCard('old') }] });
    page = await shell.at(`?person=${ADA}`);
    await has(page, 'pressed look');
  });

  it('shows what a card says as text, never as part of the page', async () => {
    fill('**Bold** <img src=x onerror="window.broken=1"> [here](https://example.test/"onclick=1)', []);
    page = await shell.at(`?person=${ADA}`);
    await page.locator('.card strong').waitFor();
    expect(await page.locator('.card img').count()).toBe(0);
    expect(await page.evaluate(() => 'broken' in window)).toBe(false);
  });

  it('opens a link to the tab at its page', async () => {
    const context = encodeURIComponent(JSON.stringify({ subEntityId: 's-4' }));
    const url = `https://teams.microsoft.com/l/entity/${TEAMS_APP_ID}/sessions?context=${context}`;
    fill('Due', [{ type: 'Action.OpenUrl', title: 'Open in tab', url }]);
    page = await shell.at(`?person=${ADA}`);
    await page.getByRole('link', { name: 'Open in tab' }).click();
    await has(tab(), 'sessions/s-4 in content');
  });

  it('opens the dialog a bot asks for and hands its result back', async () => {
    fill('Due', [{ type: 'Action.Submit', title: 'Snooze', data: { msteams: { type: 'task/fetch' }, key: 'k' } }]);
    page = await shell.at(`?person=${ADA}`);
    await page.getByRole('button', { name: 'Snooze' }).click();
    await page.frameLocator('iframe[title="Note"]').getByRole('button', { name: 'Hand in' }).click();
    await has(page, 'Done');
    expect(shell.heard.at(-1)).toMatchObject({ type: 'task/submit', value: { data: { note: 'written' } } });
  });

  it('marks what was not seen, counts it, and announces only the summary elsewhere', async () => {
    page = await shell.at(`?person=${ADA}&app=calendar`);
    await page.waitForFunction(() =>
      performance.getEntriesByType('resource').some((each) => each.name.includes('/_shell/chat')),
    );
    fill('Ada, it is late', []);
    await has(page, 'Supervision is due');
    expect(await page.getByText('Ada, it is late').count()).toBe(0);
    await page.getByRole('button', { name: 'Chat, 1 unread' }).click();
    await has(page, 'New');
    await page.getByRole('button', { name: 'Chat', exact: true }).waitFor();
    expect(activitiesOf(shell.tenant.db, openConversation(shell.tenant, ADA).id)).toHaveLength(1);
  });
});

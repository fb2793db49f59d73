import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { seatOf, useBrowser } from './browser.ts';
import { chatOf } from './chat.ts';
import { as, givenTheTrustAt } from './trust.ts';

const TOPIC = 'Lantern Bay safeguarding';
const MESSAGE = 'Could we talk through what I should do next about Tuesday?';

async function groupOf(name: string, seat: { readonly width?: number; readonly theme?: 'dark' } = {}): Promise<Page> {
  const page = await seatOf(name, { ...seat, app: 'chat' });
  await page.getByRole('navigation', { name: 'Chats' }).getByRole('button', { name: TOPIC }).click();
  await page.getByRole('region', { name: `Chat: ${TOPIC}` }).waitFor();
  await page.getByText(MESSAGE).waitFor();
  return page;
}

interface Planned {
  readonly key: string;
  readonly status: string;
  readonly formality: string;
}

async function sessions(): Promise<readonly Planned[]> {
  const answer = await as('Colin Fairweather', 'api', '/api/arrangements/lb-nadia-colin');
  return ((await answer.json()) as { sessions: Planned[] }).sessions;
}

describe('from a chat with colleagues', () => {
  useBrowser();

  it('Colin books with Nadia, who is in it; she is asked in her own chat, and the others see nothing', async () => {
    await givenTheTrustAt();
    const page = await groupOf('Colin Fairweather', { width: 360, theme: 'dark' });
    await page.getByRole('button', { name: 'Book supervision' }).click();
    const dialog = page.getByRole('dialog', { name: 'Supervision' });
    await dialog.getByText('Book your supervision with Nadia Rahman').waitFor();
    await dialog
      .getByRole('button', { name: /\d\d:\d\d$/ })
      .first()
      .evaluate((button: HTMLElement) => {
        for (let times = 0; times < 5; times += 1) button.click();
      });
    await dialog.getByText('A time is proposed').waitFor();
    await dialog.locator('.card').getByRole('button', { name: 'Close' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect((await sessions()).filter(({ status }) => status === 'proposed')).toHaveLength(1);
    expect(await page.locator('.messages [data-activity]').count()).toBe(3);

    const nadia = await chatOf('Nadia Rahman');
    await nadia.cardSaying('Can you make it?').waitFor();
  });

  it('Nadia turns Colin’s message into ad hoc supervision; both find the link to it, and not what it says', async () => {
    await givenTheTrustAt();
    const page = await groupOf('Nadia Rahman');
    await page.getByRole('button', { name: /More about the message of Colin Fairweather/ }).click();
    await page.getByRole('menuitem', { name: 'Ad hoc supervision' }).click();
    const form = page.frameLocator('iframe[title="Ad hoc supervision"]');
    await form.getByText('Act and refer first, write later').first().waitFor();
    await form.getByRole('textbox', { name: /What was discussed and decided/ }).fill('An invented talk.');
    await form.getByRole('textbox', { name: 'Child (reference)' }).fill('LB-14');
    await form.getByRole('textbox', { name: 'Decision', exact: true }).fill('An invented decision.');
    await form.getByRole('button', { name: 'Save' }).click();
    await form.getByRole('heading', { name: 'Saved' }).waitFor();
    await form.getByRole('button', { name: 'Close', exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    const [written] = (await sessions()).filter(({ formality }) => formality === 'ad hoc').slice(-1);
    const session = await as('Colin Fairweather', 'api', `/api/sessions/${written?.key}`);
    const record = JSON.stringify(await session.json());
    expect(record).toContain('https://teams.microsoft.com/l/message/19:');
    expect(record).not.toContain(MESSAGE);

    const colin = await seatOf('Colin Fairweather', { app: 'supervision', subPageId: `sessions/${written?.key}` });
    const tab = colin.frameLocator('section[aria-label="Supervision"] iframe');
    await tab.getByRole('link', { name: 'Open the Teams message' }).click();
    await colin.getByRole('region', { name: `Chat: ${TOPIC}` }).waitFor();
  });
});

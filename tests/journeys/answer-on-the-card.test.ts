import type { FrameLocator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { chatOf } from './chat.ts';
import { signAs } from './sign.ts';
import { tabOf } from './tab.ts';
import { as, givenFaults, givenTheTrustAt } from './trust.ts';

const OVERDUE = 'Your supervision with Nadia Rahman is overdue';

/** The tab's page in the dialog that a card has opened. */
const dialogIn = (page: Page): FrameLocator => page.frameLocator('.app-dialog iframe');

async function statuses(): Promise<readonly string[]> {
  const answer = await as('Colin Fairweather', 'api', '/api/arrangements/lb-nadia-colin');
  const { sessions } = (await answer.json()) as { sessions: { status: string; startsAt: string }[] };
  return sessions.filter(({ startsAt }) => startsAt > '2026-11-16').map(({ status }) => status);
}

describe('answering where the card is', () => {
  useBrowser();

  it('Colin says that they have met, pressed as fast as it goes; Nadia confirms it on hers, and nothing is due', async () => {
    await givenTheTrustAt();
    const colin = await chatOf('Colin Fairweather');
    const card = colin.cardSaying(OVERDUE);
    await card.waitFor();
    await card.getByRole('button', { name: 'We already met…' }).click();
    await card.getByLabel('The day you met').fill('2026-11-18');
    await card.getByRole('button', { name: 'Record the date' }).evaluate((button: HTMLElement) => {
      for (let times = 0; times < 5; times += 1) button.click();
    });
    await colin.cardSaying('You said that you met Nadia Rahman on 18 Nov 2026').waitFor();
    expect(await statuses()).toEqual(['unconfirmed']);

    const nadia = await chatOf('Nadia Rahman');
    const asked = nadia.cardSaying('Did you meet Colin Fairweather on 18 Nov 2026?');
    await nadia.press(asked, /^Confirm/);
    await nadia.cardSaying('Supervision was held on 18 Nov 2026').waitFor();
    await colin.cardSaying('Supervision was held on 18 Nov 2026').waitFor();
    expect(await statuses()).toEqual(['held']);
  });

  it('Colin says that it is not possible; Nadia sees it on her card, and the trust’s lead on the page', async () => {
    await givenTheTrustAt();
    const colin = await chatOf('Colin Fairweather', { width: 360, theme: 'dark' });
    await colin.unfold(colin.cardSaying(OVERDUE), 'Not now…', 'It is not possible');
    const words = 'that it is not possible just now: school need.';
    await colin.cardSaying(`You said on 23 Nov 2026 ${words}`).waitFor();
    const nadia = await chatOf('Nadia Rahman');
    await nadia.cardSaying(`Colin Fairweather said on 23 Nov 2026 ${words}`).waitFor();
    const helen = await tabOf('Helen Ashdown', 'arrangements/lb-nadia-colin');
    await helen.tab.getByText('Colin Fairweather said on 23 Nov 2026').waitFor();
  });

  it('Grace signs in the dialog her card opens, and closes an action with a sentence; the card says what became of both', async () => {
    await givenTheTrustAt();
    const grace = await chatOf('Grace Adeyemi');
    await grace.press(grace.cardSaying('Read and sign the record of'), /^Read and sign…/);
    const dialog = dialogIn(grace.page);
    await dialog.getByRole('button', { name: 'Sign now' }).click();
    await grace.cardSaying('You have signed the record of').waitFor();
    expect(await grace.page.locator('.app-dialog').count()).toBe(0);

    await grace.press(grace.cardSaying('An action of yours is due'), /^What became of it…/);
    await dialog.getByLabel('How').fill('Talked to the year group lead.');
    await dialog.getByRole('button', { name: 'Mark as done' }).click();
    await grace.cardSaying('All done. Thank you.').waitFor();
    const said = await grace.cardSaying('All done. Thank you.').textContent();
    expect(said).toContain('It is done. Thank you.');
    expect(said).not.toContain('year group');
  });

  it('Nadia files what was decided in the dialog her card opens, and the line that asked for it says so', async () => {
    await givenTheTrustAt();
    const nadia = await chatOf('Nadia Rahman');
    const card = nadia.cardSaying('not in RecordMy yet');
    expect(await card.textContent()).toContain('Child at risk now? Act and refer first, write later.');
    await nadia.press(card, /^Copy and file…/);
    const dialog = dialogIn(nadia.page);
    const isFiled = dialog.getByRole('button', { name: 'It is filed' });
    await isFiled.first().waitFor();
    for (let left = await isFiled.count(); left > 0; left -= 1) {
      await isFiled.first().click();
      await dialog
        .getByText(/^Filed in RecordMy on/)
        .first()
        .waitFor();
      await expect.poll(() => isFiled.count(), { timeout: 20_000 }).toBe(left - 1);
    }
    await dialog.getByText('Everything is in RecordMy. Thank you.').waitFor();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await nadia.cardSaying('is in RecordMy').waitFor();
  });

  it('what is done in the tab disappears from the card by itself', async () => {
    await givenTheTrustAt();
    const grace = await chatOf('Grace Adeyemi');
    await grace.cardSaying('Read and sign the record of').waitFor();
    const { tab } = await tabOf('Grace Adeyemi', 'sessions/lb-nadia-grace-s13');
    await signAs('Grace Adeyemi', tab);
    await grace.cardSaying('You have signed the record of').waitFor();
  });

  it('while Microsoft 365 is slow a press is answered at once, and its card follows', async () => {
    await givenTheTrustAt();
    const colin = await chatOf('Colin Fairweather');
    const card = colin.cardSaying(OVERDUE);
    await card.waitFor();
    await givenFaults([
      { match: '/v1.0/', latencyMs: 400 },
      { match: '_api', latencyMs: 400 },
    ]);
    await colin.press(card, /\d\d:\d\d(:|$)/);
    await colin.page.getByText('Working on it.').waitFor();
    await givenFaults([]);
    await colin.cardSaying('Waiting for Nadia Rahman to accept').waitFor();
  });
});

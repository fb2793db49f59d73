import type { FrameLocator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { chatOf } from './chat.ts';
import { signAs } from './sign.ts';
import { tabOf } from './tab.ts';
import { as, givenTheTrustAt } from './trust.ts';

const tabIn = (page: { frameLocator(selector: string): FrameLocator }) =>
  page.frameLocator('section[aria-label="Supervision"] iframe');

describe('a contract whose review is overdue', () => {
  useBrowser();

  it('is opened from its card, written anew with the next review date, and signed by both; the card then says so', async () => {
    await givenTheTrustAt();
    const helen = await chatOf('Helen Ashdown');
    const reminder = helen.cardSaying('is overdue for review');
    await reminder.waitFor();
    await helen.press(reminder, 'Review the contract');

    const tab = tabIn(helen.page);
    await tab.getByRole('heading', { level: 1, name: 'Supervision contract' }).waitFor();
    await tab.getByRole('button', { name: 'Make a new version' }).click();
    const review = tab.locator('#answer-review-date');
    await review.fill('2027-11-22');
    await review.blur();
    await tab
      .getByText(/^Saved .*\d\d:\d\d$/)
      .first()
      .waitFor();
    await tab
      .getByRole('button', { name: /^Share/ })
      .first()
      .click();
    await signAs('Helen Ashdown', tab);

    const nadia = await tabOf('Nadia Rahman', 'arrangements/lb-helen-nadia/contract');
    await signAs('Nadia Rahman', nadia.tab);

    const page = (await (await as('Helen Ashdown', 'api', '/api/arrangements/lb-helen-nadia')).json()) as {
      arrangement: { contractReviewOn: string; contractReviewState: string };
    };
    expect(page.arrangement).toMatchObject({ contractReviewOn: '2027-11-22', contractReviewState: 'ok' });
    const again = await chatOf('Helen Ashdown');
    await again.cardSaying('is up to date').waitFor();
    expect(await again.page.locator('.card').filter({ hasText: 'is overdue for review' }).count()).toBe(0);
  });
});

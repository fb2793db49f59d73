import { describe, expect, it } from 'vitest';
import { expectComplaint, useBrowser } from './browser.ts';
import { chatOf } from './chat.ts';
import { tabOf } from './tab.ts';
import { as, givenFaults, givenTheTrustAt } from './trust.ts';

describe('when Microsoft 365 is down', () => {
  useBrowser();

  it('what was typed stays on the screen, nothing says saved, and it is saved when the store is back', async () => {
    await givenTheTrustAt();
    const { session } = (await (
      await as('Nadia Rahman', 'api', '/api/arrangements/lb-nadia-owen/sessions', {
        method: 'POST',
        body: JSON.stringify({ key: 'journey-session-2', startsAt: '2026-11-20T14:00:00Z', alreadyMet: true }),
      })
    ).json()) as { session: { key: string } };
    const { tab } = await tabOf('Nadia Rahman', `sessions/${session.key}`);
    await tab.getByRole('button', { name: /^Begin the/ }).click();
    const box = tab.locator('#answer-trends');
    await box.waitFor();

    await givenFaults([{ match: '/v1.0/sites', status: 503, retryAfterSeconds: 1 }]);
    await box.fill('Written while the store was away.');
    await tab
      .getByText(/^Not saved yet/)
      .first()
      .waitFor({ timeout: 60_000 });
    expect(await box.inputValue()).toBe('Written while the store was away.');

    await givenFaults([]);
    await tab
      .getByText(/^Saved .*\d\d:\d\d$/)
      .first()
      .waitFor({ timeout: 60_000 });
    expectComplaint(/503/);
  });

  it('the bot says so in plain words, and books when asked again', async () => {
    await givenTheTrustAt();
    const colin = await chatOf('Colin Fairweather');
    const reminder = colin.cardSaying('Your supervision with Nadia Rahman is overdue');
    await reminder
      .getByRole('button', { name: /\d\d:\d\d(:|$)/ })
      .first()
      .waitFor();
    await givenFaults([{ match: '/v1.0/users', drop: 'before', times: 40 }]);
    await colin.press(reminder, /\d\d:\d\d(:|$)/);
    await colin.cardSaying('Something is in the way').waitFor({ timeout: 60_000 });
    await givenFaults([]);
    await colin.say('due');
    await colin.cardSaying('What is due').waitFor();
  });
});

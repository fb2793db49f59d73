import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { seatOf, useBrowser } from './browser.ts';
import { chatOf } from './chat.ts';
import { tabOf } from './tab.ts';
import { as, givenTheTrustAt } from './trust.ts';

const ARRANGEMENT = 'lb-nadia-colin';
/** The register follows within a minute of what happens in Outlook. */
const A_MINUTE_MS = 60_000;

interface SessionNow {
  readonly key: string;
  readonly startsAt: string;
  readonly status: string;
}

async function asked<T>(name: string, path: string, body?: unknown): Promise<T> {
  const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  const answer = await as(name, 'api', path, init);
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}

/** Colin books the first time both are free, and Nadia accepts. */
async function givenABookedSession(): Promise<SessionNow> {
  await givenTheTrustAt();
  const { times } = await asked<{ times: { startsAt: string }[] }>(
    'Colin Fairweather',
    `/api/arrangements/${ARRANGEMENT}/free-times`,
  );
  const { session } = await asked<{ session: SessionNow }>(
    'Colin Fairweather',
    `/api/arrangements/${ARRANGEMENT}/sessions`,
    { key: 'journey-0001', startsAt: times[0]?.startsAt },
  );
  await asked('Nadia Rahman', `/api/sessions/${session.key}/accept`, {});
  return session;
}

const sessionNow = async (key: string) =>
  (await asked<{ session: SessionNow }>('Nadia Rahman', `/api/sessions/${key}`)).session;

/** The supervision of that day, opened in the person's Outlook. */
async function openedEvent(page: Page, session: SessionNow): Promise<void> {
  const time = new Date(session.startsAt).toLocaleTimeString('en-GB', {
    timeZone: 'Europe/London',
    hour: '2-digit',
    minute: '2-digit',
  });
  await page
    .getByRole('button', { name: new RegExp(`Supervision ?${time}`) })
    .first()
    .click();
  await page.getByRole('dialog').waitFor();
}

describe('what happens in Outlook', () => {
  useBrowser();

  it('Nadia moves the event in her calendar; the register follows, and Colin is asked on his card', async () => {
    const session = await givenABookedSession();
    const nadia = await seatOf('Nadia Rahman', { app: 'calendar' });
    await openedEvent(nadia, session);
    await nadia.getByLabel('Starts').fill('16:45');
    await nadia.getByRole('button', { name: 'Move', exact: true }).click();
    await nadia.getByRole('dialog').waitFor({ state: 'detached' });

    await expect
      .poll(async () => (await sessionNow(session.key)).startsAt, { timeout: A_MINUTE_MS })
      .toMatch(/T16:45:00Z$/);
    expect((await sessionNow(session.key)).status).toBe('proposed');

    const colin = await chatOf('Colin Fairweather');
    const card = colin.cardSaying('Nadia Rahman moved supervision in Outlook');
    await card.waitFor();
    await colin.press(card, 'Accept');
    await expect.poll(async () => (await sessionNow(session.key)).status).toBe('booked');
    const { tab } = await tabOf('Colin Fairweather', `sessions/${session.key}`);
    await tab.getByRole('heading', { name: /16:45/ }).waitFor();
  });

  it('Colin declines in his calendar; Nadia sees it with new times, and one tap books one', async () => {
    const session = await givenABookedSession();
    const colin = await seatOf('Colin Fairweather', { app: 'calendar' });
    await openedEvent(colin, session);
    await colin.getByRole('button', { name: 'Decline' }).click();
    await colin.getByRole('dialog').waitFor({ state: 'detached' });

    await expect.poll(async () => (await sessionNow(session.key)).status, { timeout: A_MINUTE_MS }).toBe('cancelled');
    const nadia = await chatOf('Nadia Rahman');
    const card = nadia.cardSaying('Colin Fairweather called off supervision');
    await card.waitFor();
    await nadia.press(card, await nadia.firstTime(card));
    await nadia.cardSaying('Waiting for Colin Fairweather to accept').waitFor();
  });
});

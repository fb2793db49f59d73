import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sendFromBot } from '../connector/activities.ts';
import { openConversation } from '../connector/conversations.ts';
import { ADA } from '../connector/echo-bot.ts';
import { BEN, type OpenShell, openShell } from './open-shell.ts';

let shell: OpenShell;
let page: Page;

beforeAll(async () => {
  shell = await openShell(4238);
}, 90_000);
afterAll(() => shell.close());
beforeEach(() => shell.clear());
afterEach(async () => {
  await page.close();
  expect(shell.complaints).toEqual([]);
});

const has = async (words: string): Promise<void> => page.getByText(words).first().waitFor();

async function asPerson(oid: string, path: string, body: unknown): Promise<unknown> {
  const token = await shell.tenant.app().request(`${shell.origin}/_local/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ oid, resource: 'graph' }),
  });
  const { access_token: bearer } = await token.json();
  const answer = await shell.tenant.app().request(`${shell.origin}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}` },
    body: JSON.stringify(body),
  });
  return answer.json();
}

async function setClock(now: string | null): Promise<void> {
  await shell.tenant.app().request(`${shell.origin}/_local/clock`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ now }),
  });
}

function invite(): Promise<unknown> {
  return asPerson(BEN, '/v1.0/me/events', {
    subject: 'Supervision',
    start: { dateTime: '2026-11-24T14:00:00', timeZone: 'UTC' },
    end: { dateTime: '2026-11-24T15:00:00', timeZone: 'UTC' },
    location: { displayName: 'Room 4' },
    sensitivity: 'private',
    attendees: [{ emailAddress: { address: 'ada.marsh@harbourtrust.example', name: 'Ada Marsh' }, type: 'required' }],
  });
}

function sendCard(): void {
  const content = {
    type: 'AdaptiveCard',
    version: '1.5',
    body: [
      { type: 'TextBlock', text: 'Supervision is overdue', weight: 'bolder', wrap: true },
      {
        type: 'Input.ChoiceSet',
        id: 'slot',
        label: 'When',
        choices: [{ title: 'Mon 23 Nov 2026, 15:30', value: '1' }],
      },
    ],
    actions: [
      { type: 'Action.Execute', title: 'Book it', verb: 'book', style: 'positive' },
      { type: 'Action.Execute', title: 'Not this week, thank you', verb: 'snooze' },
    ],
  };
  const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content }];
  sendFromBot(shell.tenant, openConversation(shell.tenant, ADA), { type: 'message', attachments });
}

async function seriousFaults(): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const results = await page.evaluate(async () => {
    const tool = (globalThis as unknown as { axe: typeof axe }).axe;
    // Fluent keeps its focus guards invisible and empty; axe takes them for content.
    return tool.run({ include: [['html']], exclude: [['[data-tabster-dummy]']] }, { iframes: false });
  });
  return results.violations
    .filter((each) => each.impact === 'serious' || each.impact === 'critical')
    .flatMap((each) => each.nodes.map((node) => `${each.id}: ${node.html}`));
}

describe('the calendar', () => {
  beforeEach(() => setClock('2026-11-23T09:00:00Z'));
  afterEach(() => setClock(null));

  it('shows an invitation and takes the answer to Outlook', async () => {
    await invite();
    page = await shell.at(`?person=${ADA}&app=calendar`);
    await page.getByRole('button', { name: /Supervision.*14:00–15:00, Room 4/ }).click();
    await has('Organiser: Ben Holt');
    await page.getByRole('button', { name: 'Accept' }).click();
    await page.getByRole('button', { name: /not answered/ }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /Supervision.*14:00–15:00/ }).click();
    await has('Your answer: accepted');
    await page.goto(`${shell.origin}/?person=${BEN}&app=calendar`);
    await page.getByRole('button', { name: /Supervision.*14:00–15:00/ }).click();
    await page.getByRole('list', { name: 'Invited' }).getByText('accepted').waitFor();
  });

  it('moves a meeting of one’s own', async () => {
    await invite();
    page = await shell.at(`?person=${BEN}&app=calendar`);
    await page.getByRole('button', { name: /Supervision.*14:00–15:00/ }).click();
    await page.getByLabel('Date').fill('2026-11-26');
    await page.getByLabel('Starts').fill('09:30');
    await page.getByRole('button', { name: 'Move', exact: true }).click();
    const thursday = page.getByRole('region', { name: 'Thu 26 Nov 2026' });
    await thursday.getByRole('button', { name: /09:30–10:30/ }).waitFor();
  });

  it('stands at the moment the clock was moved to, and goes back', async () => {
    page = await shell.at(`?person=${ADA}&app=calendar`);
    await page.getByRole('button', { name: 'Clock: Mon 23 Nov 2026, 09:00' }).click();
    await page.getByRole('button', { name: 'One day on' }).click();
    await has('Tue 24 Nov 2026, 09:00');
    expect(shell.tenant.clock.now().toString()).toBe('2026-11-24T09:00:00Z');
    await page.getByRole('button', { name: 'Back to real time' }).click();
    await page.getByText('moved', { exact: true }).waitFor({ state: 'detached' });
    expect(shell.tenant.clock.moved()).toBeNull();
  });
});

describe('every screen', () => {
  it('says so when SharePoint shows a person nothing', async () => {
    page = await shell.at(`?person=${ADA}&app=sharepoint`);
    await has('You can’t see any lists.');
  });

  it.each([
    ['default', 'chat'],
    ['dark', 'chat'],
    ['contrast', 'chat'],
    ['default', 'calendar'],
    ['dark', 'sharepoint'],
  ])('has no serious fault for people with assistive technology: %s, %s', async (theme, app) => {
    sendCard();
    page = await shell.at(`?person=${ADA}&app=${app}&theme=${theme}`);
    await page.locator('.screen section').first().waitFor();
    if (app === 'chat') await page.getByRole('button', { name: 'Book it' }).waitFor();
    expect(await seriousFaults()).toEqual([]);
  });

  it.each(['chat', 'supervision', 'calendar', 'sharepoint'])('fits a phone 360 px wide: %s', async (app) => {
    sendCard();
    page = await shell.at(`?person=${ADA}&app=${app}`, { width: 360, height: 740 });
    await page.getByRole('navigation', { name: 'Apps' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    for (const name of [/^Clock/, /^Theme/, 'SharePoint']) {
      const box = await page.getByRole('button', { name }).first().boundingBox();
      expect((box?.x ?? 999) + (box?.width ?? 0)).toBeLessThanOrEqual(360);
    }
  });
});

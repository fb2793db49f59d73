import { describe, expect, inject, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { tabOf } from './tab.ts';
import { as, givenTheTrustAt } from './trust.ts';

const KEY = 'ma-rachel-kit';
const SESSION = `${KEY}-s1`;

interface Post {
  readonly letters: readonly {
    readonly to: string;
    readonly subject: string;
    readonly attachments: readonly { readonly text: string }[];
  }[];
}

async function post(): Promise<Post['letters']> {
  return ((await (await fetch(`${inject('tenantUrl')}/_local/mail`)).json()) as Post).letters;
}

async function givenMailIsGranted(): Promise<void> {
  const body = JSON.stringify({ isGranted: true });
  await fetch(`${inject('tenantUrl')}/_local/mail`, { method: 'PUT', body });
  const page = await as('Helen Ashdown', 'api', '/api/people/without-account');
  const { trustVersion: version } = (await page.json()) as { readonly trustVersion: string };
  const change = JSON.stringify({ mailAllowed: true, version });
  await as('Helen Ashdown', 'api', '/api/trust/mail', { method: 'PUT', body: change });
}

async function asRachel(path: string, body: object): Promise<void> {
  const answer = await as('Rachel Tennant', 'api', path, { method: 'POST', body: JSON.stringify(body) });
  expect(answer.status, await answer.text()).toBe(200);
}

describe('a supervisee without an account', () => {
  useBrowser();

  it('is given a calendar file by hand while the trust sends no e-mail', async () => {
    await givenTheTrustAt();
    await asRachel(`/api/arrangements/${KEY}/sessions`, { key: 'press-0001', startsAt: '2026-11-26T15:30:00Z' });
    const rachel = await tabOf('Rachel Tennant', `sessions/${SESSION}`);
    await rachel.tab.getByText('Your trust sends no e-mail from here.').waitFor();
    const download = rachel.page.waitForEvent('download');
    await rachel.tab.getByRole('button', { name: 'Get the calendar file' }).click();
    expect((await download).suggestedFilename()).toBe('supervision.ics');
    expect(await post()).toEqual([]);
  });

  it('is written to once for the booking, once for the move and once when it is called off', async () => {
    await givenTheTrustAt();
    await givenMailIsGranted();
    await asRachel(`/api/arrangements/${KEY}/sessions`, { key: 'press-0001', startsAt: '2026-11-26T15:30:00Z' });
    const rachel = await tabOf('Rachel Tennant', `sessions/${SESSION}`);
    await rachel.tab.getByText('Whether it was read nobody can see.').waitFor();
    await asRachel(`/api/sessions/${SESSION}/move`, { startsAt: '2026-11-27T15:30:00Z', reason: 'room' });
    await asRachel(`/api/sessions/${SESSION}/cancel`, { reason: 'room' });
    const letters = await post();
    expect(letters.map((letter) => letter.to)).toEqual(Array(3).fill('kit.marsden@brightwater.example'));
    expect(letters.map((letter) => /METHOD:(\w+)/.exec(letter.attachments[0]?.text ?? '')?.[1])).toEqual([
      'REQUEST',
      'REQUEST',
      'CANCEL',
    ]);
  });

  it('signs the contract on his supervisor’s screen, who is named as witness', async () => {
    await givenTheTrustAt();
    const begun = await as('Rachel Tennant', 'api', `/api/arrangements/${KEY}/contract`, {
      method: 'POST',
      body: '{}',
    });
    const record = (await begun.json()) as { key: string; version: string };
    await asRachel(`/api/records/${record.key}/share`, { version: record.version });
    const { tab } = await tabOf('Rachel Tennant', `arrangements/${KEY}/contract`);
    await tab.getByRole('button', { name: 'Kit Marsden signs on this screen' }).click();
    const dialog = tab.getByRole('dialog');
    await dialog.getByRole('checkbox').check();
    await dialog.getByRole('textbox', { name: /typed by the person who signs/ }).fill('Kit Marsden');
    await dialog.getByRole('button', { name: 'Sign now' }).click();
    await tab.getByText('on the screen of Rachel Tennant').first().waitFor();
  });
});

import { describe, expect, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { tabOf } from './tab.ts';
import { as, givenTheClockAt, givenTheTrustAt } from './trust.ts';

const OTHERS = ['Leanne Foster', 'Ibrahim Malik', 'Paul Redmayne', 'Amara Nwosu', 'Michael Doran'] as const;
const WORDS = 'Invented words that nobody else would use.';

describe('the anonymous audit', () => {
  useBrowser();

  it('is opened by the school’s lead, answered without a name, and shown to the safeguarding team only together, when it is over', async () => {
    await givenTheTrustAt();
    const michael = await tabOf('Michael Doran', 'audits');
    await michael.tab.getByRole('button', { name: 'Open an audit' }).click();
    const dialog = michael.tab.getByRole('dialog');
    await dialog.getByLabel('Last day').fill('2026-12-04');
    await dialog.getByRole('button', { name: 'Open it' }).click();
    await michael.tab.getByText('An audit is open or about to open.').waitFor();

    const jess = await tabOf('Jess Whitfield');
    await jess.tab.getByRole('button', { name: /^Answer it/ }).click();
    await jess.tab.getByRole('heading', { name: 'What happens to your answers' }).waitFor();
    await jess.tab.locator('#answer-q1').fill('6');
    await jess.tab.locator('#answer-q10').fill(WORDS);
    await jess.tab.getByRole('button', { name: 'Send my answers' }).click();
    await jess.tab.getByText('Thank you. You have answered.').waitFor();

    const mine = (await (await as('Michael Doran', 'api', '/api/audits')).json()) as {
      mine: readonly { readonly round: { readonly key: string } }[];
    };
    const key = mine.mine[0]?.round.key ?? '';
    for (const name of OTHERS) {
      const body = JSON.stringify({ answers: { q1: 6, 'q3-short': 'Yes' } });
      expect((await as(name, 'api', `/api/audits/${key}/answers`, { method: 'POST', body })).status).toBe(200);
    }
    const early = await tabOf('Joanna Brightwell', `audits/${key}/results`);
    await early.tab.getByText('Results are shown after 4 Dec 2026.').waitFor();

    await givenTheClockAt('2026-12-05T09:00:00Z');
    const joanna = await tabOf('Joanna Brightwell', `audits/${key}/results`);
    await joanna.tab.getByText('About 6 on average').waitFor();
    expect(await joanna.tab.getByText(WORDS).count()).toBe(0);
    expect(await joanna.tab.getByText('Jess Whitfield').count()).toBe(0);
  });
});

import { describe, expect, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { putIntoGroup } from './by-hand.ts';
import { tabOf } from './tab.ts';
import { as, givenTheTrustAt } from './trust.ts';

const READERS = 'Readers of lb-nadia-grace';
const RECORDS = `/sites/supervision/_api/web/lists/getByTitle('Supervision%20records')/items?$filter=${encodeURIComponent("ArrangementKey eq 'lb-nadia-grace'")}`;

/** How many of Nadia's and Grace's records SharePoint gives Lucy, asked for by her own token. */
async function recordsLucyGets(): Promise<number> {
  const answer = await as('Lucy Winterbourne', 'sharepoint', RECORDS);
  return answer.ok ? ((await answer.json()) as { value: unknown[] }).value.length : 0;
}

describe('the self-check', () => {
  useBrowser();

  it('shows an administrator that nothing is broken, and puts right what was changed in SharePoint by hand', async () => {
    // Before the night's own comparison, so that it is the administrator's press that puts it right.
    await givenTheTrustAt('2026-11-23T00:30:00Z');
    const { tab } = await tabOf('Imran Sethi', 'self-check');
    await tab.getByRole('region', { name: 'What was looked at' }).getByText('All well').first().waitFor();
    expect(await tab.getByText('Needs mending').count()).toBe(0);

    await putIntoGroup(READERS, 'lucy.winterbourne@harbourtrust.example');
    expect(await recordsLucyGets()).toBeGreaterThan(0);
    await tab.getByRole('button', { name: 'Compare now' }).click();
    const mended = tab.getByRole('region', { name: 'Put right' }).getByRole('listitem').filter({ hasText: READERS });
    await mended.getByText('Lucy Winterbourne').waitFor();
    await tab.getByText('Nothing: everybody reads what is theirs and nobody more.').waitFor();
    expect(await recordsLucyGets()).toBe(0);
  });

  it('shows a trust lead the same, and is neither offered nor given to a school’s lead', async () => {
    const helen = await tabOf('Helen Ashdown', 'self-check');
    await helen.tab.getByRole('region', { name: 'Put right' }).getByText(READERS).waitFor();
    expect((await as('Nadia Rahman', 'api', '/api/self-check')).status).toBe(403);
    expect((await as('Nadia Rahman', 'api', '/api/self-check/comparison', { method: 'POST' })).status).toBe(403);
    for (const [name, isOffered] of [
      ['Helen Ashdown', true],
      ['Nadia Rahman', undefined],
    ] as const) {
      const me = (await (await as(name, 'api', '/api/me')).json()) as { may: { seeSelfCheck?: boolean } };
      expect(me.may.seeSelfCheck, name).toBe(isOffered);
    }
  });
});

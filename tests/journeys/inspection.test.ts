import { describe, expect, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { tabOf } from './tab.ts';
import { as, givenTheClockAt, givenTheTrustAt } from './trust.ts';

const ARRANGEMENT = 'lb-nadia-grace';
const PAIR = 'Grace Adeyemi with Nadia Rahman';

/** How many rows SharePoint gives Freya of a list of what Nadia and Grace wrote, asked for by her own token. */
async function freyaGets(list: string): Promise<number> {
  const filter = encodeURIComponent(`ArrangementKey eq '${ARRANGEMENT}'`);
  const address = `/sites/supervision/_api/web/lists/getByTitle('${encodeURIComponent(list)}')/items?$filter=${filter}`;
  const answer = await as('Freya Lindqvist', 'sharepoint', address);
  return answer.ok ? ((await answer.json()) as { value: unknown[] }).value.length : 0;
}

describe('an inspection', () => {
  useBrowser();

  it('is asked for by the auditor, who can read nothing yet', async () => {
    await givenTheTrustAt();
    const { tab } = await tabOf('Freya Lindqvist', 'inspections');
    await tab.getByRole('button', { name: 'Ask to read records' }).click();
    const dialog = tab.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Find by name or school' }).fill('Grace Adeyemi with Nadia');
    await dialog.getByRole('combobox', { name: 'Whose records' }).selectOption(ARRANGEMENT);
    await dialog.getByRole('combobox', { name: 'Why' }).selectOption('audit');
    await dialog.getByRole('textbox', { name: 'In your own words' }).fill('The yearly audit.');
    await dialog.getByRole('spinbutton', { name: 'For how many days' }).fill('3');
    await dialog.getByRole('button', { name: 'Ask', exact: true }).click();
    await tab.getByRole('region', { name: 'You have asked' }).getByRole('heading', { name: PAIR }).waitFor();
    expect(await freyaGets('Supervision records')).toBe(0);
  });

  it('is allowed by a trust lead, and both parties are told', async () => {
    const { tab } = await tabOf('Helen Ashdown', 'inspections');
    const waiting = tab.getByRole('region', { name: 'Waiting for your yes or no' });
    await waiting.getByRole('button', { name: 'Allow it' }).click();
    await tab.getByRole('region', { name: 'Others can read' }).getByText('Can be read until 25 Nov 2026').waitFor();
    expect(await freyaGets('Supervision records')).toBeGreaterThan(0);
    expect(await freyaGets('Case discussions')).toBe(0);
    for (const name of ['Grace Adeyemi', 'Nadia Rahman']) {
      const home = await (await as(name, 'api', '/api/home')).text();
      expect(home).toContain('Freya Lindqvist may read records of your supervision until 25 Nov 2026. Why: audit.');
    }
  });

  it('is read in the open: what she opened and took away stands where both see it', async () => {
    const { tab, page } = await tabOf('Freya Lindqvist', 'inspections');
    await tab.getByRole('button', { name: 'Read', exact: true }).click();
    await tab.getByRole('note', { name: 'By inspection' }).getByText('until 25 Nov 2026').waitFor();
    const download = page.waitForEvent('download');
    await tab.getByRole('button', { name: 'Download audit pack' }).click();
    expect((await download).suggestedFilename()).toBe('supervision-audit-pack.xlsx');
    await tab.getByRole('region', { name: 'Records' }).getByRole('link').first().click();
    await tab.getByRole('heading', { name: 'What was written' }).waitFor();
    await tab.getByRole('note', { name: 'By inspection' }).waitFor();
    const grace = await tabOf('Grace Adeyemi', `arrangements/${ARRANGEMENT}/openings`);
    await grace.tab.getByRole('region', { name: 'Read by inspection' }).getByText('Can read now').waitFor();
    await grace.tab.getByText('opened by inspection').first().waitFor();
    await grace.tab.getByText('exported, for an inspection').first().waitFor();
  });

  it('is over after its last day: refused by the app, and by SharePoint itself', async () => {
    await givenTheClockAt('2026-11-26T00:00:30Z');
    const { tab } = await tabOf('Freya Lindqvist', 'inspections');
    await tab.getByRole('region', { name: 'Over' }).getByText('Ended').waitFor();
    const list = (await (await as('Freya Lindqvist', 'api', '/api/inspections')).json()) as {
      inspections: { key: string }[];
    };
    const refused = await as('Freya Lindqvist', 'api', `/api/inspections/${list.inspections[0]?.key}`);
    expect(refused.status).toBe(403);
    for (const title of ['Supervision records', 'Actions', 'Case discussions']) expect(await freyaGets(title)).toBe(0);
    const home = await (await as('Grace Adeyemi', 'api', '/api/home')).text();
    expect(home).not.toContain('Freya Lindqvist may read');
  });
});

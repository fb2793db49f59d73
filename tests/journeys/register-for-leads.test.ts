import { text as textOf } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { seatOf, useBrowser } from './browser.ts';
import { tabOf } from './tab.ts';
import { givenTheTrustAt } from './trust.ts';

describe('the register of a trust lead', () => {
  useBrowser();

  it('is searched, seen by half term and four weeks ahead, and taken away as it is shown', async () => {
    await givenTheTrustAt();
    const { page, tab } = await tabOf('Helen Ashdown', 'register');
    await tab.getByRole('searchbox', { name: 'Find a name, role or school' }).fill('grace adey');
    await tab.getByRole('status').filter({ hasText: '1 arrangement' }).waitFor();
    await tab.getByRole('link', { name: 'Grace Adeyemi' }).waitFor();

    const download = page.waitForEvent('download');
    await tab.getByRole('button', { name: 'Export as CSV' }).click();
    const sheet = await textOf(await (await download).createReadStream());
    const lines = sheet.trimEnd().split('\r\n');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain('Grace Adeyemi');

    await tab.getByRole('tab', { name: 'Next four weeks' }).click();
    await tab.getByRole('heading', { name: 'Book these to prevent misses' }).waitFor();
    await tab.getByRole('button', { name: /in the list$/ }).click();
    await tab.getByRole('combobox', { name: 'State' }).waitFor();
    expect(await tab.getByRole('combobox', { name: 'State' }).inputValue()).toBe('at risk');

    await tab.getByRole('tab', { name: 'Arrangements' }).press('ArrowRight');
    await tab.getByRole('heading', { name: 'By school and half term' }).waitFor();
    await tab
      .getByRole('button', { name: /had supervision, .*Autumn 1 2026/ })
      .first()
      .click();
    await tab.getByRole('button', { name: 'In the half term' }).waitFor();
  });

  it('is a list in SharePoint too, whose views say at a glance what wants looking at', async () => {
    const page = await seatOf('Helen Ashdown', { app: 'sharepoint' });
    const lists = page.getByRole('navigation', { name: 'Lists' });
    await lists
      .getByRole('button', { name: 'Arrangements' })
      .or(page.getByRole('link', { name: 'Arrangements' }))
      .first()
      .click();
    for (const [view, words] of [
      ['This half term', 'held'],
      ['Not filed', 'Decisions not filed'],
    ] as const) {
      await page.getByRole('combobox', { name: 'View' }).click();
      await page.getByRole('option', { name: view }).click();
      await page
        .getByRole('table', { name: `Arrangements, ${view}` })
        .getByText(words)
        .first()
        .waitFor();
    }
  });
});

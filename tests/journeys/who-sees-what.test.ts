import { describe, expect, it } from 'vitest';
import { seatOf, useBrowser } from './browser.ts';
import { tabOf } from './tab.ts';
import { as, givenTheTrustAt } from './trust.ts';

const ARRANGEMENT = 'lb-nadia-grace';
const CONTENT = ['Supervision records', 'Case discussions', 'Actions', 'Preparation'];

async function siteOf(name: string): Promise<string> {
  const found = await as(name, 'graph', '/v1.0/sites?search=*');
  return ((await found.json()) as { value: { id: string }[] }).value[0]?.id ?? 'none';
}

/** How many rows of an arrangement a person gets of a list through Graph; refusals count as none. */
async function rowsThroughGraph(name: string, list: string, arrangement: string): Promise<number> {
  const filter = encodeURIComponent(`fields/ArrangementKey eq '${arrangement}'`);
  const answer = await as(
    name,
    'graph',
    `/v1.0/sites/${await siteOf(name)}/lists/${list}/items?$expand=fields&$filter=${filter}`,
  );
  return answer.ok ? ((await answer.json()) as { value: unknown[] }).value.length : 0;
}

async function rowsThroughRest(name: string, list: string): Promise<number> {
  const answer = await as(
    name,
    'sharepoint',
    `/sites/supervision/_api/web/lists/getByTitle('${encodeURIComponent(list)}')/items?$top=5000`,
  );
  return answer.ok ? ((await answer.json()) as { value: unknown[] }).value.length : 0;
}

describe('who sees what', () => {
  useBrowser();

  it('a trust lead sees that Grace’s supervision happens, and nothing of what was said', async () => {
    await givenTheTrustAt();
    expect(await rowsThroughGraph('Helen Ashdown', 'Arrangements', ARRANGEMENT)).toBe(1);
    for (const list of CONTENT) expect(await rowsThroughGraph('Helen Ashdown', list, ARRANGEMENT), list).toBe(0);

    const helen = await tabOf('Helen Ashdown', 'register');
    await helen.tab.getByRole('link', { name: 'Grace Adeyemi' }).first().click();
    await helen.tab.getByRole('heading', { level: 1 }).first().waitFor();
    const opened = (await (await as('Helen Ashdown', 'api', `/api/arrangements/${ARRANGEMENT}`)).json()) as {
      may: { readContent: boolean };
      sessions: { key: string }[];
    };
    expect(opened.may.readContent).toBe(false);
    const session = (await (await as('Helen Ashdown', 'api', `/api/sessions/${opened.sessions[0]?.key}`)).json()) as {
      record: unknown;
      actions: unknown[];
    };
    expect(session.record).toBeNull();
    expect(session.actions).toEqual([]);
  });

  it('the lists she may open in SharePoint show the row; a list of records shows her own only', async () => {
    const page = await seatOf('Helen Ashdown', { app: 'sharepoint' });
    await page
      .getByRole('navigation', { name: 'Lists' })
      .getByRole('button', { name: 'Arrangements' })
      .or(page.getByRole('link', { name: 'Arrangements' }))
      .first()
      .click();
    await page.getByRole('table', { name: 'Arrangements, All Items' }).getByText('overdue').first().waitFor();
    await page.getByRole('combobox', { name: 'View' }).click();
    await page.getByRole('option', { name: 'Every column, as stored' }).click();
    await page.getByText(ARRANGEMENT).first().waitFor();
    await page.getByRole('navigation', { name: 'Lists' }).getByText('Supervision records').click();
    await page.getByRole('region', { name: 'Supervision records' }).waitFor();
    expect(await page.getByText(ARRANGEMENT).count()).toBe(0);
  });

  it('a third person gets nothing at all: not through the app, Graph or SharePoint REST', async () => {
    for (const list of [...CONTENT, 'Arrangements', 'Sessions', 'Reminders', 'Audit trail']) {
      expect(await rowsThroughGraph('Lucy Winterbourne', list, ARRANGEMENT), list).toBe(0);
      expect(await rowsThroughRest('Lucy Winterbourne', list), list).toBe(0);
    }
    for (const path of [
      `arrangements/${ARRANGEMENT}`,
      `arrangements/${ARRANGEMENT}/contract`,
      `arrangements/${ARRANGEMENT}/openings`,
      'register',
    ]) {
      const answer = await as('Lucy Winterbourne', 'api', `/api/${path}`);
      expect([403, 404], path).toContain(answer.status);
      expect(await answer.text()).not.toContain('Grace');
    }
  });

  it('the two people in it read it, through the app and in SharePoint', async () => {
    for (const name of ['Nadia Rahman', 'Grace Adeyemi'])
      expect(await rowsThroughGraph(name, 'Supervision records', ARRANGEMENT)).toBeGreaterThan(0);
  });
});

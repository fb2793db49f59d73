import type { FrameLocator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { signAs } from './sign.ts';
import { type Tab, tabOf } from './tab.ts';
import { as, givenTheTrustAt } from './trust.ts';

/** Kwame supervises nobody here; Nadia and Owen have met, and nothing is written yet. */
const WORDS = 'Attendance concerns have eased since the breakfast club began.';

async function sessionHeldAt(name: string, arrangement: string): Promise<string> {
  const answer = await as(name, 'api', `/api/arrangements/${arrangement}/sessions`, {
    method: 'POST',
    body: JSON.stringify({ key: 'journey-session-1', startsAt: '2026-11-20T14:00:00Z', alreadyMet: true }),
  });
  expect(answer.status).toBe(200);
  return ((await answer.json()) as { session: { key: string } }).session.key;
}

const LAST_WORDS = 'I want to hear how the family see it.';

const box = (tab: FrameLocator, question: string) => tab.locator(`#answer-${question}`);

describe('a record, from the first word to the seal', () => {
  useBrowser();

  it('is written while the page is killed, shared, signed by both, and then stands for good', async () => {
    await givenTheTrustAt();
    const session = await sessionHeldAt('Nadia Rahman', 'lb-nadia-owen');
    expect(
      (await as('Owen Prydderch', 'api', `/api/sessions/${session}/accept`, { method: 'POST', body: '{}' })).status,
    ).toBe(200);

    const nadia = await tabOf('Nadia Rahman', `sessions/${session}`);
    await nadia.tab.getByText('Child at risk now? Act and refer first, write later.').waitFor();
    await nadia.tab.getByRole('button', { name: /^Begin the/ }).click();
    await box(nadia.tab, 'trends').fill(WORDS);
    await nadia.tab
      .getByText(/^Saved .*\d\d:\d\d$/)
      .first()
      .waitFor();
    await box(nadia.tab, 'trends').fill(`${WORDS} ${LAST_WORDS}`);
    const back = await killedAndOpenedAgain(nadia);
    await expect.poll(() => writtenIn(back.tab), { timeout: 20_000 }).toBe(`${WORDS} ${LAST_WORDS}`);

    const owenBefore = await tabOf('Owen Prydderch', `sessions/${session}`);
    await owenBefore.tab.getByText('Nothing has been shared with you yet').waitFor();

    await back.tab
      .getByRole('button', { name: /^Share/ })
      .first()
      .click();
    await back.tab.getByRole('button', { name: /^Sign$/ }).waitFor();
    await signAs('Nadia Rahman', back.tab);

    const owen = await tabOf('Owen Prydderch', `sessions/${session}`);
    await owen.tab.getByText(WORDS).first().waitFor();
    await signAs('Owen Prydderch', owen.tab);
    await owen.tab
      .getByText(/sealed/i)
      .first()
      .waitFor();

    const page = (await (await as('Nadia Rahman', 'api', `/api/sessions/${session}`)).json()) as {
      record: { key: string; status: string; version: string };
    };
    expect(page.record.status).toBe('signed');
    const change = await as('Nadia Rahman', 'api', `/api/records/${page.record.key}`, {
      method: 'PATCH',
      body: JSON.stringify({ version: page.record.version, answers: { trends: 'Something else' } }),
    });
    expect(change.status).toBe(409);
    for (const name of ['Nadia Rahman', 'Owen Prydderch']) await expectNoDirectEdit(name, page.record.key);
  });
});

/** The page is gone in the middle of a word, without a chance to say goodbye; the person opens Teams again on the same machine. */
async function killedAndOpenedAgain({ page }: Tab): Promise<Tab> {
  const address = page.url();
  const again = await page.context().newPage();
  await page.close({ runBeforeUnload: false });
  await again.goto(address);
  return { page: again, tab: again.frameLocator('section[aria-label="Supervision"] iframe') };
}

/** What stands in the box; what was kept on the machine is put back when it is offered. */
async function writtenIn(tab: FrameLocator): Promise<string> {
  const offer = tab.getByRole('button', { name: 'Put it back' });
  if (await offer.isVisible()) await offer.click();
  return box(tab, 'trends').inputValue();
}

/** A party reads the row in SharePoint and is refused when trying to change it, through Graph and through REST. */
async function expectNoDirectEdit(name: string, recordKey: string): Promise<void> {
  const found = await as(name, 'graph', '/v1.0/sites?search=*');
  const site = ((await found.json()) as { value: { id: string }[] }).value[0]?.id ?? '';
  const filter = encodeURIComponent(`fields/RecordKey eq '${recordKey}'`);
  const items = await as(
    name,
    'graph',
    `/v1.0/sites/${site}/lists/Supervision records/items?$expand=fields($select=RecordText)&$filter=${filter}`,
  );
  const rows = ((await items.json()) as { value: { id: string; fields: { RecordText: string } }[] }).value;
  expect(rows).toHaveLength(1);
  const id = rows[0]?.id ?? '';
  const graph = await as(name, 'graph', `/v1.0/sites/${site}/lists/Supervision records/items/${id}/fields`, {
    method: 'PATCH',
    body: JSON.stringify({ RecordText: 'Altered' }),
  });
  expect(graph.status).toBe(403);
  const rest = await as(
    name,
    'sharepoint',
    `/sites/supervision/_api/web/lists/getByTitle('Supervision%20records')/items(${id})`,
    {
      method: 'POST',
      headers: { 'X-HTTP-Method': 'MERGE', 'If-Match': '*' },
      body: JSON.stringify({ RecordText: 'Altered' }),
    },
  );
  expect(rest.status).toBe(403);
}

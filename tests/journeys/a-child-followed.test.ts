import { describe, expect, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { tabOf } from './tab.ts';
import { as, givenTheClockAt, givenTheTrustAt } from './trust.ts';

const ARRANGEMENT = 'ma-rachel-sofia';
const REFERENCE = 'MA-777';

/** Rachel and Sofia at HSCB's school; Helen leads the trust. */
const rachelsPage = () => tabOf('Rachel Tennant', `arrangements/${ARRANGEMENT}`);

describe('a child is followed', () => {
  useBrowser();

  it('by reference, with the clock of its plan', async () => {
    await givenTheTrustAt();
    const { tab } = await rachelsPage();
    const part = tab.getByRole('region', { name: 'Children followed' });
    await part.getByRole('button', { name: 'Follow a child' }).click();
    const dialog = tab.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Reference' }).fill(REFERENCE);
    await dialog.getByRole('button', { name: 'Follow a child' }).click();
    await dialog.waitFor({ state: 'hidden' });
    const child = part.getByRole('listitem').filter({ hasText: REFERENCE });
    await child.getByText('Discuss by 23 Feb 2027').waitFor();
    await child.getByText('Not discussed yet').waitFor();
  });

  it('discussed with the supervisor, the clock moves', async () => {
    await givenTheClockAt('2026-12-01T10:00:00Z');
    const talk = {
      key: 'press-child-1',
      answers: { 'child-reference': REFERENCE.toLowerCase(), 'child-decision': 'Ring the worker today.' },
    };
    const body = JSON.stringify(talk);
    const headers = { 'content-type': 'application/json' };
    const said = await as('Rachel Tennant', 'api', `/api/arrangements/${ARRANGEMENT}/ad-hoc`, {
      method: 'POST',
      headers,
      body,
    });
    expect(said.status).toBe(200);
    const { tab } = await tabOf('Sofia Petrescu', `arrangements/${ARRANGEMENT}`);
    const child = tab.getByRole('listitem').filter({ hasText: REFERENCE });
    await child.getByText('Last discussed 1 Dec 2026').waitFor();
    await child.getByText('Discuss by 1 Mar 2027').waitFor();
  });

  it('not discussed in time, the two see which, and the trust lead how many', async () => {
    await givenTheClockAt('2027-03-02T10:00:00Z');
    const { tab } = await rachelsPage();
    const child = tab.getByRole('listitem').filter({ hasText: REFERENCE });
    await child.getByText('Overdue: was to be discussed by 1 Mar 2027').waitFor();
    await child.getByRole('button', { name: `Change the plan of ${REFERENCE}` }).click();
    const dialog = tab.getByRole('dialog');
    await dialog.getByLabel('Plan').selectOption('CP');
    await dialog.getByRole('button', { name: 'Change the plan' }).click();
    await child.getByText('Child protection plan (CP)').waitFor();

    const helen = await tabOf('Helen Ashdown', 'register');
    const row = helen.tab.getByRole('row').filter({ hasText: 'Sofia Petrescu' });
    await row.getByText('1 child not discussed in time').waitFor();
    const register = await (await as('Helen Ashdown', 'api', '/api/register')).text();
    expect(register).not.toContain(REFERENCE);
    const refused = await as('Helen Ashdown', 'api', `/api/arrangements/${ARRANGEMENT}/children`);
    expect(refused.status).toBe(403);
  });
});

import { describe, it } from 'vitest';
import { aWorkbook, type WorkbookLines } from '../builders/a-workbook.ts';
import { addressOf } from '../tenant/seed/people.ts';
import { useBrowser } from './browser.ts';
import { tabOf } from './tab.ts';
import { givenTheTrustAt } from './trust.ts';

const SCHOOL = 'Lantern Bay Primary School';
const mail = (name: string) => addressOf({ name });
const lucy = { name: 'Lucy Winterbourne', email: mail('Lucy Winterbourne'), school: SCHOOL, jobTitle: 'Pastoral Lead' };
const pair = { school: SCHOOL, supervisee: lucy.email, supervisor: mail('Nadia Rahman') };

const FIRST: WorkbookLines = {
  people: [lucy],
  arrangements: [{ ...pair, supervisor: mail('Nadia Rahmann'), startedOn: '02/09/2026' }],
  sessions: [{ ...pair, heldOn: '12/11/2026' }],
};
const MENDED: WorkbookLines = { ...FIRST, arrangements: [{ ...pair, startedOn: '02/09/2026' }] };

describe('a school begins with what it knows', () => {
  useBrowser();

  it('its head brings a sheet in, mends what is wrong in it, and finds everybody in their supervision', async () => {
    await givenTheTrustAt();
    const { tab } = await tabOf('Tom Hargreave', 'people/import');
    const choose = async (lines: WorkbookLines) => {
      const { name, bytes } = await aWorkbook(lines);
      await tab
        .locator('input[type=file]')
        .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
    };
    await choose(FIRST);
    await tab.getByText('2 things to put right').waitFor();
    await tab.getByText(/There is no person with the e-mail .* Did you mean nadia\.rahman@/).waitFor();

    await choose(MENDED);
    await tab.getByText('Every line can be read').waitFor();
    await tab.getByRole('button', { name: 'Bring in what can be read' }).click();
    await tab.getByText('Everything that can be read is in').waitFor({ timeout: 60_000 });

    await tab.getByRole('link', { name: 'People', exact: true }).first().click();
    await tab.getByRole('searchbox', { name: 'Name, job or school' }).fill('Lucy');
    await tab.getByRole('link', { name: 'Lucy Winterbourne' }).click();
    await tab.getByText(/Supervised by Nadia Rahman/).waitFor();
  });
});

import { describe, expect, inject, it } from 'vitest';
import { aWorkbook, type WorkbookLines } from '../builders/a-workbook.ts';
import { addressOf } from '../tenant/seed/people.ts';
import { useBrowser } from './browser.ts';
import { remindNow } from './by-hand.ts';
import { chatOf } from './chat.ts';
import { tabOf } from './tab.ts';
import { givenTheClockAt, givenTheTrustAt, personNamed } from './trust.ts';

const SCHOOL = 'Lantern Bay Primary School';
const GO_LIVE = '2026-11-30';
const mail = (name: string) => addressOf({ name });
const lucy = { name: 'Lucy Winterbourne', email: mail('Lucy Winterbourne'), school: SCHOOL, jobTitle: 'Pastoral Lead' };
const pair = { school: SCHOOL, supervisee: lucy.email, supervisor: mail('Nadia Rahman') };

const FIRST: WorkbookLines = {
  people: [lucy],
  arrangements: [{ ...pair, supervisor: mail('Nadia Rahmann'), startedOn: '02/09/2025' }],
  contracts: [{ ...pair, signedOn: '30/12/2025', reviewOn: '30/12/2026' }],
  sessions: [{ ...pair, heldOn: '12/11/2026' }],
};
const MENDED: WorkbookLines = { ...FIRST, arrangements: [{ ...pair, startedOn: '02/09/2025' }] };

/** How many messages the bot has sent somebody by now. */
async function messagesTo(name: string): Promise<number> {
  const answer = await fetch(`${inject('tenantUrl')}/_local/outbox`);
  return (await answer.text()).split(personNamed(name).oid).length - 1;
}

describe('a school begins with what it knows', () => {
  useBrowser();

  it('its head brings a sheet in, mends it, finds everybody in their supervision, looks at the first day, and nobody hears before it', async () => {
    await givenTheTrustAt();
    const before = await messagesTo(lucy.name);
    const { tab } = await tabOf('Tom Hargreave', 'people/import');
    const choose = async (lines: WorkbookLines) => {
      const { name, bytes } = await aWorkbook(lines);
      await tab
        .locator('input[type=file]')
        .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
    };
    await choose(FIRST);
    await tab.getByText('3 things to put right').waitFor();
    await tab.getByText(/There is no person with the e-mail .* Did you mean nadia\.rahman@/).waitFor();

    await choose(MENDED);
    await tab.getByText('Every line can be read').waitFor();
    await tab.getByRole('button', { name: 'Bring in what can be read' }).click();
    await tab.getByText('Everything that can be read is in').waitFor({ timeout: 60_000 });

    await tab.getByRole('link', { name: `Settings of ${SCHOOL}` }).click();
    const live = tab.getByRole('region', { name: 'Going live' });
    await live.getByLabel('First day of reminders').fill(GO_LIVE);
    await live.getByRole('button', { name: 'Save the day' }).click();
    await live.getByText('Reminders begin on 30 Nov 2026.').waitFor();
    await live.getByLabel('What would go out on').fill(GO_LIVE);
    await live.getByRole('button', { name: 'Preview' }).click();
    await live.getByText(lucy.name).waitFor();

    await tab.getByRole('link', { name: 'People', exact: true }).first().click();
    await tab.getByRole('searchbox', { name: 'Name, job or school' }).fill('lucy lantern');
    await tab.getByRole('link', { name: 'Lucy Winterbourne' }).click();
    await tab.getByText(/Supervised by Nadia Rahman/).waitFor();

    const nadia = await tabOf('Nadia Rahman', 'register');
    await nadia.tab.getByRole('searchbox').or(nadia.tab.getByLabel('Find a name, role or school')).first().fill('Lucy');
    await nadia.tab.getByText('12 Nov 2026').first().waitFor();
    await nadia.tab.getByText('1 arrangement', { exact: true }).waitFor();

    await givenTheClockAt('2026-11-27T08:30:00Z');
    await remindNow();
    expect(await messagesTo(lucy.name)).toBe(before);
    await givenTheClockAt(`${GO_LIVE}T08:30:00Z`);
    await remindNow();
    const chat = await chatOf(lucy.name);
    await chat.cardSaying('contract').waitFor();
  });
});

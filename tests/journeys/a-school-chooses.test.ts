import { describe, expect, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { tabOf } from './tab.ts';
import { as, givenTheTrustAt } from './trust.ts';

interface Session {
  readonly session: { readonly key: string };
}

async function sessionHeldAt(startsAt: string, key: string): Promise<string> {
  const answer = await as('Joanna Brightwell', 'api', '/api/arrangements/km-joanna-michael/sessions', {
    method: 'POST',
    body: JSON.stringify({ key, startsAt, alreadyMet: true }),
  });
  expect(answer.status).toBe(200);
  const { session } = (await answer.json()) as Session;
  const accepted = await as('Michael Doran', 'api', `/api/sessions/${session.key}/accept`, {
    method: 'POST',
    body: '{}',
  });
  expect(accepted.status).toBe(200);
  return session.key;
}

/** How many signatures a session's record waits for; null until it is shared. */
async function waitingFor(session: string): Promise<number | null> {
  const page = await as('Joanna Brightwell', 'api', `/api/sessions/${session}`);
  const { record } = (await page.json()) as { record: { status: string; waitingFor: readonly object[] } | null };
  return record === null || record.status === 'not begun' || record.status === 'draft'
    ? null
    : record.waitingFor.length;
}

describe('a school settles what its policy leaves open', () => {
  useBrowser();

  it('its lead wants River Tees’ record signed: the next one asks both, the one before nobody', async () => {
    await givenTheTrustAt();
    const before = await sessionHeldAt('2026-11-20T14:00:00Z', 'journey-before-1');
    const today = await sessionHeldAt('2026-11-23T08:00:00Z', 'journey-today-1');

    const lead = await tabOf('Michael Doran', 'schools/kingsmead/settings');
    const question = lead.tab.getByRole('region', { name: 'Is the record of a session signed?' });
    await question.getByRole('radio', { name: /Supervisor and supervisee sign it/ }).click();
    await question.getByRole('button', { name: 'Choose this from today' }).click();
    await question.getByText(/Your school’s choice since 23 Nov 2026, made by Michael Doran/).waitFor();
    await lead.tab.getByText('Whether the record is signed: Supervisor and supervisee sign it').waitFor();

    for (const [session, isSigned] of [
      [before, false],
      [today, true],
    ] as const) {
      const supervisor = await tabOf('Joanna Brightwell', `sessions/${session}`);
      await supervisor.tab.getByRole('button', { name: /^Begin the/ }).click();
      await supervisor.tab
        .getByRole('button', { name: /^Share/ })
        .first()
        .click();
      await expect.poll(() => waitingFor(session), { timeout: 20_000 }).toEqual(isSigned ? 2 : 0);
      if (isSigned)
        await supervisor.tab
          .getByRole('button', { name: /^Sign$/ })
          .first()
          .waitFor();
      else expect(await supervisor.tab.getByRole('button', { name: /^Sign$/ }).count()).toBe(0);
      await supervisor.page.close();
    }
  });
});

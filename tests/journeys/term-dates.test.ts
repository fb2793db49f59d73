import { describe, expect, it } from 'vitest';
import type { TermView } from '../../shared/contract/term.ts';
import { useBrowser } from './browser.ts';
import { tabOf } from './tab.ts';
import { as, givenTheTrustAt } from './trust.ts';

/** The day of the next session Nadia has planned, as the term view tells it. */
async function bookedOn(): Promise<string> {
  const { schools } = (await (await as('Nadia Rahman', 'api', '/api/term')).json()) as TermView;
  const sessions = schools.flatMap(({ rows }) => rows).flatMap((row) => row.sessions.map(({ session }) => session));
  const next = sessions.find(({ status, startsAt }) => status !== 'held' && startsAt > '2026-11-24');
  if (next === undefined) return expect.fail('Nadia has nothing to come');
  return next.startsAt.slice(0, 10);
}

describe('when term dates change', () => {
  useBrowser();

  it('a sheet closes the school on a day; home says which booking that strands; it is moved at one tap', async () => {
    await givenTheTrustAt();
    const on = await bookedOn();

    const dates = (await tabOf('Tom Hargreave', 'schools/lantern-bay/calendar')).tab;
    await dates.getByText(/every session booked here is on a school day/).waitFor();
    const sheet = `What,Name,First day,Last day\nClosed,Boiler,${on},\nSports day,,${on},`;
    const file = { name: 'closed.csv', mimeType: 'text/csv', buffer: Buffer.from(sheet) };
    await dates.locator('input[type=file]').setInputFiles(file);
    await dates.getByText(/“Sports day” is neither a term/).waitFor();
    await dates.getByRole('button', { name: 'Use these dates' }).click();
    await dates.getByRole('button', { name: 'Save the dates' }).click();
    const listed = dates.getByText('No school that day');
    await listed.first().waitFor();
    const before = await listed.count();

    const home = (await tabOf('Nadia Rahman')).tab;
    await home
      .getByText(/There is no school on the day of your session with/)
      .first()
      .waitFor();

    await dates
      .getByRole('button', { name: /^Move to/ })
      .first()
      .click();
    await dates.getByText(/Both are told by their calendars/).waitFor();
    await expect.poll(() => listed.count(), { timeout: 20_000 }).toBe(before - 1);
  });
});

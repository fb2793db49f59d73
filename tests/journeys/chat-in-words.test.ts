import { describe, expect, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { chatOf } from './chat.ts';
import { as, givenTheTrustAt } from './trust.ts';

interface Planned {
  readonly key: string;
  readonly status: string;
  readonly startsAt: string;
}

async function planned(): Promise<readonly Planned[]> {
  const answer = await as('Colin Fairweather', 'api', '/api/arrangements/lb-nadia-colin');
  const { sessions } = (await answer.json()) as { sessions: Planned[] };
  return sessions.filter(({ startsAt }) => startsAt > '2026-11-23');
}

describe('supervision is booked, moved and called off in words', () => {
  useBrowser();

  it('Colin says when, takes a time, moves it to another day, and calls it off for a reason; new times come at once', async () => {
    await givenTheTrustAt();
    const colin = await chatOf('Colin Fairweather');
    await colin.say('can we do supervision next Thursday?');
    const offered = colin.cardSaying('Book your supervision with Nadia Rahman');
    await colin.press(offered, await colin.firstTime(offered));
    const proposed = colin.cardSaying('Waiting for Nadia Rahman to accept');
    await proposed.waitFor();
    const [before] = await planned();

    await colin.say('move my supervision to the week after next');
    const asked = colin.cardSaying('Move this session');
    await asked.waitFor();
    await asked.getByLabel('Why').selectOption({ label: 'Room' });
    await colin.press(asked, await colin.firstTime(asked));
    await colin.cardSaying('The session is moved').waitFor();
    const [after] = await planned();
    expect(after?.key).toBe(before?.key);
    expect(after?.startsAt).not.toBe(before?.startsAt);

    await colin.say('cancel my supervision please');
    const sure = colin.cardSaying('Call this session off?');
    await colin.press(sure, 'Call it off');
    await colin.cardSaying('called off and out of both calendars').waitFor();
    expect((await planned()).map(({ status }) => status)).toEqual(['cancelled']);
  });

  it('Colin books his year on one card; each half term has its own session, and the card says so', async () => {
    await givenTheTrustAt();
    const colin = await chatOf('Colin Fairweather', { width: 360, theme: 'dark' });
    await colin.say('book my year');
    const year = colin.cardSaying('The year ahead: your supervision with Nadia Rahman');
    await year.getByRole('button', { name: 'Book all' }).waitFor();
    const stretches = await year.getByRole('combobox').count();
    expect(stretches).toBeGreaterThan(1);
    await colin.press(year, 'Book all');
    await expect
      .poll(async () => ((await year.textContent())?.match(/proposed for/g) ?? []).length, { timeout: 30_000 })
      .toBe(stretches);
    expect(await planned()).toHaveLength(stretches);
  });

  it('what may be about a child is answered with what to do first', async () => {
    await givenTheTrustAt();
    const colin = await chatOf('Colin Fairweather');
    await colin.say('book supervision, a girl in my class has told me something');
    await colin.cardSaying('If this is about a child, act and refer first').waitFor();
  });
});

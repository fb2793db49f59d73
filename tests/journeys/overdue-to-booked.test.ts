import { describe, expect, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { chatOf } from './chat.ts';
import { as, givenTheTrustAt } from './trust.ts';

interface GraphEvent {
  readonly subject: string;
  readonly sensitivity: string;
  readonly start: { readonly dateTime: string };
}

async function calendarOf(name: string): Promise<readonly GraphEvent[]> {
  const window = 'startDateTime=2026-11-23T00:00:00Z&endDateTime=2027-01-31T00:00:00Z';
  const answer = await as(name, 'graph', `/v1.0/me/calendarView?${window}&$top=200`);
  return ((await answer.json()) as { value: GraphEvent[] }).value.filter((event) => event.subject === 'Supervision');
}

describe('overdue supervision is booked from the card', () => {
  useBrowser();

  it('Colin books with one tap, Nadia accepts, and it stands in both calendars', async () => {
    await givenTheTrustAt();
    const colin = await chatOf('Colin Fairweather');
    const reminder = colin.cardSaying('Your supervision with Nadia Rahman is overdue');
    await reminder.waitFor();
    const time = await colin.firstTime(reminder);

    await colin.press(reminder, time);

    await colin.cardSaying('Waiting for Nadia Rahman to accept').waitFor();
    const nadia = await chatOf('Nadia Rahman');
    const asked = nadia.cardSaying('Can you make it?');
    await asked.waitFor();
    expect(await asked.innerText()).toContain(time.slice(4, 10));
    await nadia.press(asked, 'Accept');
    await nadia.cardSaying('It is in both calendars').waitFor();
    await colin.cardSaying('It is in both calendars').waitFor();

    const [hers] = await calendarOf('Nadia Rahman');
    const his = await calendarOf('Colin Fairweather');
    expect(his.map((event) => event.start.dateTime)).toContain(hers?.start.dateTime);
    expect(his.every((event) => event.sensitivity === 'private')).toBe(true);
  });

  it('pressed five times, one after another as fast as they go, it is booked once', async () => {
    await givenTheTrustAt();
    const before = (await calendarOf('Colin Fairweather')).length;
    const colin = await chatOf('Colin Fairweather');
    const reminder = colin.cardSaying('Your supervision with Nadia Rahman is overdue');
    const button = reminder.getByRole('button', { name: /\d\d:\d\d(:|$)/ }).first();
    await button.waitFor();
    await button.evaluate((element: HTMLElement) => {
      for (let times = 0; times < 5; times += 1) element.click();
    });
    await colin.cardSaying('Waiting for Nadia Rahman to accept').waitFor();
    expect(await calendarOf('Colin Fairweather')).toHaveLength(before + 1);
    const arrangement = await as('Colin Fairweather', 'api', '/api/arrangements/lb-nadia-colin');
    const { sessions } = (await arrangement.json()) as { sessions: { status: string }[] };
    expect(sessions.filter((session) => session.status === 'proposed')).toHaveLength(1);
  });

  it('somebody in a hurry puts it off with a reason, and it says so', async () => {
    await givenTheTrustAt();
    const colin = await chatOf('Colin Fairweather');
    const reminder = colin.cardSaying('Your supervision with Nadia Rahman is overdue');
    await colin.unfold(reminder, 'Not now…', /^Remind me later$/);
    await colin.cardSaying('Put off until').waitFor();
  });

  it('what is typed about a child is not kept, and the way to act comes first', async () => {
    await givenTheTrustAt();
    const colin = await chatOf('Colin Fairweather');
    await colin.say('A girl in my class has told me something worrying about home');
    const answer = colin.cardSaying('If this is about a child, act and refer first');
    await answer.waitFor();
    expect(await answer.innerText()).toContain('Child at risk now? Act and refer first, write later.');
  });
});

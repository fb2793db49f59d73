import { beforeAll, describe, expect, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { remindNow } from './by-hand.ts';
import { chatOf } from './chat.ts';
import { as, givenTheClockAt, givenTheTrustAt, personNamed } from './trust.ts';

/** Something done in the tab meanwhile, as that person. */
async function does(name: string, method: 'POST' | 'PATCH', path: string, body: object): Promise<string> {
  const answer = await as(name, 'api', path, { method, body: JSON.stringify(body) });
  const text = await answer.text();
  expect(answer.status, `${method} ${path}: ${text}`).toBeLessThan(300);
  return text;
}

const oidOf = (name: string) => personNamed(name).oid;

/** Michael was at the session of this moment and Paul was not. */
async function missedByPaul(startsAt: string, key: string): Promise<void> {
  const booked = JSON.parse(
    await does('Michael Doran', 'POST', '/api/arrangements/km-michael-paul/sessions', {
      key,
      startsAt,
      evenIfBusy: true,
    }),
  ) as { session: { key: string } };
  await givenTheClockAt(startsAt.replace('13:00', '14:00'));
  await does('Michael Doran', 'POST', `/api/sessions/${booked.session.key}/missed`, {
    missedBy: 'supervisee',
    reason: 'other',
  });
}

describe('every kind of card, in one week', () => {
  useBrowser();
  beforeAll(async () => {
    await givenTheTrustAt('2026-11-23T09:00:00Z');
    await does('Michael Doran', 'POST', '/api/schools/kingsmead/audits', {
      key: 'journey-0001',
      opensOn: '2026-11-24',
      closesOn: '2026-12-04',
    });
    await does('Kwame Boateng', 'POST', `/api/people/${oidOf('Sofia Petrescu')}/absences`, {
      key: 'journey-0002',
      fromOn: '2026-11-09',
      toOn: '2026-12-03',
    });
    await givenTheClockAt('2026-11-24T08:05:00Z');
    await remindNow();
  });

  it('a line manager arranges cover, and the card says that somebody stands in', async () => {
    const michael = await chatOf('Michael Doran', { width: 360, theme: 'dark' });
    await michael.press(michael.cardSaying('Nobody stands in for Leanne Foster'), 'Arrange cover');
    await michael.page.frameLocator('iframe').getByText('Jess Whitfield').first().waitFor();
    const cover = { person: oidOf('Joanna Brightwell'), fromOn: '2026-11-24', toOn: null };
    await does('Michael Doran', 'POST', '/api/arrangements/km-leanne-jess/cover', cover);
    const again = await chatOf('Michael Doran', { width: 360, theme: 'dark' });
    await again.cardSaying('Somebody stands in for Leanne Foster').waitFor();
  });

  it('somebody who is supervised answers the audit; nothing more is asked', async () => {
    const jess = await chatOf('Jess Whitfield');
    await jess.press(jess.cardSaying('Please answer the audit'), 'Answer it');
    const tab = jess.page.frameLocator('section[aria-label="Supervision"] iframe');
    await tab.locator('#answer-q1').fill('6');
    await tab.getByRole('button', { name: 'Send my answers' }).click();
    await tab.getByText('Thank you. You have answered.').waitFor();
    const again = await chatOf('Jess Whitfield');
    await again.cardSaying('You have answered the supervision audit').waitFor();
  });

  it('a trust’s lead opens the policy to review and the register of what is long overdue', async () => {
    const helen = await chatOf('Helen Ashdown', { theme: 'contrast' });
    const card = helen.cardSaying('The supervision policy at Lantern Bay Primary School is due for review');
    expect(await card.textContent()).toContain('supervisions are overdue at the trust’s schools');
    await helen.press(card, 'Open the policy');
    const tab = helen.page.frameLocator('section[aria-label="Supervision"] iframe');
    await tab.getByRole('heading', { level: 1 }).first().waitFor();
    const nadia = await chatOf('Nadia Rahman');
    await nadia.press(nadia.cardSaying('overdue at Lantern Bay Primary School'), 'Open the register');
    const register = nadia.page.frameLocator('section[aria-label="Supervision"] iframe');
    await register.getByText('Colin Fairweather').first().waitFor();
  });

  it('who is told next stands on the card, until two leads with no part in it withhold it', async () => {
    const told = 'Helen Ashdown and Marcus Oyelaran are told';
    const colin = await chatOf('Colin Fairweather');
    const card = colin.cardSaying('Your supervision with Nadia Rahman is overdue');
    await card.waitFor();
    expect(await card.textContent()).toContain(told);
    const page = '/api/arrangements/lb-nadia-colin/withholding';
    const person = oidOf('Colin Fairweather');
    await does('Marcus Oyelaran', 'POST', page, { person, step: 'ask', reason: 'allegation' });
    await does('Helen Ashdown', 'POST', page, { person, step: 'approve' });
    const again = await chatOf('Colin Fairweather');
    const now = again.cardSaying('Your supervision with Nadia Rahman is overdue');
    await now.waitFor();
    await expect.poll(() => now.textContent(), { timeout: 20_000 }).not.toContain(told);
  });

  it('two missed in a row: the supervisor sends the message from the card, the manager has it, and the card says so', async () => {
    await missedByPaul('2026-11-24T13:00:00Z', 'journey-0003');
    await missedByPaul('2026-11-25T13:00:00Z', 'journey-0004');
    await givenTheClockAt('2026-11-26T08:05:00Z');
    await remindNow();
    const michael = await chatOf('Michael Doran', { width: 360 });
    await michael.press(michael.cardSaying('Paul Redmayne has missed two sessions in a row'), 'Send the message');
    await michael.cardSaying('The message to Paul Redmayne and their manager is sent.').waitFor();
    const manager = await chatOf('Catherine Wray', { width: 360 });
    await manager.cardSaying('Two supervision sessions in a row were missed').waitFor();
  });

  it('on Thursday one prepares or can’t make it, one hears that training runs out and is renewed, one that somebody comes back', async () => {
    const siobhan = await chatOf('Siobhan Keane', { width: 360, theme: 'dark' });
    await siobhan.press(siobhan.cardSaying('write down what you want to talk about'), 'I can’t make it');
    await siobhan.cardSaying('There is nothing to prepare.').waitFor();

    const colin = await chatOf('Colin Fairweather');
    await colin.cardSaying('runs out soon').waitFor();
    const { person } = (await (
      await as('Nadia Rahman', 'api', `/api/people/${oidOf('Colin Fairweather')}`)
    ).json()) as {
      person: { supervisionTrainingExpiresOn: string | null };
    };
    const which =
      person.supervisionTrainingExpiresOn === null ? 'leadTrainingRenewalOn' : 'supervisionTrainingExpiresOn';
    await does('Nadia Rahman', 'PATCH', `/api/people/${oidOf('Colin Fairweather')}`, { [which]: '2028-11-26' });
    const renewed = await chatOf('Colin Fairweather');
    await renewed.cardSaying('is renewed').waitFor();

    const rachel = await chatOf('Rachel Tennant');
    await rachel
      .cardSaying('Sofia Petrescu is expected back')
      .getByTitle(/^Open: Sofia/)
      .first()
      .click();
    await rachel.page
      .frameLocator('section[aria-label="Supervision"] iframe')
      .getByText('Sofia Petrescu')
      .first()
      .waitFor();
  });
});

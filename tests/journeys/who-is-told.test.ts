import { describe, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { chatOf } from './chat.ts';
import { tabOf } from './tab.ts';
import { givenTheTrustAt } from './trust.ts';

describe('who is told', () => {
  useBrowser();

  it('Leanne sends the message about two missed sessions; the manager gets it, Ibrahim the copy', async () => {
    await givenTheTrustAt();
    const leanne = await tabOf('Leanne Foster', 'arrangements/km-leanne-ibrahim');
    await leanne.tab.getByRole('button', { name: 'Send it' }).click();
    await leanne.tab.getByText('Sent to Michael Doran').waitFor();
    for (const name of ['Michael Doran', 'Ibrahim Malik']) {
      const told = await chatOf(name, { width: 360 });
      await told.cardSaying('Two supervision sessions in a row were missed').waitFor();
    }
  });

  it('Colin needs to talk today; Nadia answers with one press, and he hears it', async () => {
    await givenTheTrustAt();
    const colin = await chatOf('Colin Fairweather', { width: 360 });
    await colin.say('I need to talk today');
    await colin.press(colin.cardSaying('Who you can talk to today'), 'Ask Nadia Rahman');
    await colin.cardSaying('there is no answer yet').waitFor();
    const nadia = await chatOf('Nadia Rahman');
    await nadia.press(nadia.cardSaying('Colin Fairweather would like to talk with you today'), 'Later today');
    await nadia.cardSaying('You said that you can talk later today.').waitFor();
    await colin.cardSaying('Nadia Rahman can talk later today').waitFor();
  });
});

import type { Locator, Page } from 'playwright-core';
import { type Seat, seatOf } from './browser.ts';

/** A person's chat with the bot, as they see it. */
export interface Chat {
  readonly page: Page;
  /** The newest card that says this; waits for it. */
  cardSaying(words: string): Locator;
  /** Presses a button of that card, or follows its link. */
  press(card: Locator, button: string | RegExp): Promise<void>;
  /** Opens the part of a card behind a button; once more when the card was refreshed meanwhile and drawn anew. */
  unfold(card: Locator, button: string, within: string | RegExp): Promise<void>;
  /** The first of the times offered on a card, as written on its button. */
  firstTime(card: Locator): Promise<string>;
  say(words: string): Promise<void>;
}

/** Opens Teams as this person, at Chat. */
export async function chatOf(name: string, seat: Omit<Seat, 'app'> = {}): Promise<Chat> {
  const page = await seatOf(name, { ...seat, app: 'chat' });
  const chat = page.getByRole('region', { name: 'Chat with Supervision' });
  await chat.waitFor();
  const cardSaying = (words: string) => chat.locator('.card').filter({ hasText: words }).last();
  return {
    page,
    cardSaying,
    press: async (card, button) => {
      await card
        .getByRole('button', { name: button })
        .or(card.getByRole('link', { name: button }))
        .first()
        .click();
    },
    unfold: async (card, button, within) => {
      const inside = card.getByRole('button', { name: within }).first();
      for (let tries = 0; tries < 5 && !(await inside.isVisible()); tries += 1) {
        await card.getByRole('button', { name: button }).first().click();
        await inside.waitFor({ timeout: 2000 }).catch(() => undefined);
      }
      await inside.click();
    },
    firstTime: async (card) =>
      (
        await card
          .getByRole('button', { name: /\d\d:\d\d(:|$)/ })
          .first()
          .innerText()
      ).trim(),
    say: async (words) => {
      await chat.getByRole('textbox', { name: 'Write to Supervision' }).fill(words);
      await chat.getByRole('button', { name: 'Send' }).click();
    },
  };
}

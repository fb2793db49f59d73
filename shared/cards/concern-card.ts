import { type AdaptiveCard, card, heading, open, text } from './card.ts';

/** The lock-screen line. */
export const concernNotification = 'Somebody has asked for your help about supervision';

/** Tells that a concern about supervision waits; what it is about, and whose it is, is read in the app only (D11). */
export function concernCard(link: string): AdaptiveCard {
  return card(
    [
      heading('Somebody has asked for your help about supervision'),
      text('It is kept in Supervision, where only you and the people it concerns can read it.'),
    ],
    [open('Read it', link)],
  );
}

import { hinderedDialogCard } from '../../../shared/cards/book-dialog-card.ts';
import type { AdaptiveCard } from '../../../shared/cards/card.ts';
import type { Ports } from '../../ports/index.ts';
import type { ExtensionAnswer, ExtensionAsked } from './extension-turn.ts';

/** A card in the dialog. */
export const shown = (card: AdaptiveCard): ExtensionAnswer => ({ is: 'card', title: 'Supervision', card });

/** Why there is nothing to be done here, with a way on. */
export function hindered({ links }: Pick<Ports, 'links'>, title: string, words: string): ExtensionAnswer {
  return shown(hinderedDialogCard(title, words, null, links.to('')));
}

/** What stood in the way of a step, with the same step to try again; twice is once. */
export function tryAgain({ links }: Pick<Ports, 'links'>, words: string, { data }: ExtensionAsked): ExtensionAnswer {
  return shown(hinderedDialogCard('Something is in the way', words, { title: 'Try again', data }, links.to('')));
}

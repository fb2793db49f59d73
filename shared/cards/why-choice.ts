import { capital } from '../domain/capital.ts';
import type { CardElement } from './card.ts';

/** Asks for one reason of a closed list, the first being chosen; nothing about health or a child can be said with it. `id` = the input's, its own within the card. */
export function whyChoice(id: string, reasons: readonly string[]): CardElement {
  return {
    type: 'Input.ChoiceSet',
    id,
    label: 'Why',
    style: 'compact',
    value: reasons[0] ?? '',
    choices: reasons.map((reason) => ({ title: capital(reason), value: reason })),
  };
}

import { type CardElement, quiet, text } from './card.ts';

export interface ContactLine {
  readonly label: string;
  readonly name: string;
  readonly how: string;
}

/** The one line that comes before everything else (design D10). */
export const ACT_AND_REFER_FIRST = 'Child at risk now? Act and refer first, write later.';

/** The line with the school's own contacts, as a warning at the foot or head of a card. */
export function actAndReferFirst(contacts: readonly ContactLine[]): CardElement {
  const lines = contacts.map((contact) => quiet(`${contact.label}: ${contact.name}. ${contact.how}.`));
  return { type: 'Container', style: 'warning', spacing: 'Medium', items: [text(ACT_AND_REFER_FIRST), ...lines] };
}

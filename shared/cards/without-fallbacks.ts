import type { AdaptiveCard, CardAction, CardElement } from './card.ts';

function action(one: CardAction): CardAction {
  if (one.type === 'Action.ShowCard') {
    const { card } = one;
    return { ...one, card: { ...card, body: card.body.map(element), actions: card.actions.map(action) } };
  }
  if (one.type !== 'Action.Execute') return one;
  const { fallback: _, ...own } = one;
  return own;
}

function element(one: CardElement): CardElement {
  if (one.type === 'ActionSet') return { ...one, actions: one.actions.map(action) };
  return one.type === 'Container' ? { ...one, items: one.items.map(element) } : one;
}

/** The same card without what clients older than Universal Actions would press instead: half the bytes of its buttons. */
export function withoutFallbacks(made: AdaptiveCard): AdaptiveCard {
  return { ...made, body: made.body.map(element), actions: made.actions.map(action) };
}

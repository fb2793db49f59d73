/** The content type of an adaptive card. */
export const CARD = 'application/vnd.microsoft.card.adaptive';

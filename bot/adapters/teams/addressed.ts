import type { CardJson } from '../../ports/messenger.ts';

/**
 * A card whose `refresh` names its one reader: Teams refreshes by itself only for people it names (platform facts E4), so that an old card says
 * what became of it. `mri` is the reader's Teams id, `29:…`.
 */
export function addressed(card: CardJson, mri: string): CardJson {
  const { refresh } = card;
  return typeof refresh === 'object' && refresh !== null ? { ...card, refresh: { ...refresh, userIds: [mri] } } : card;
}

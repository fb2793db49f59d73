import type { LetterLog } from '../../ports/letter-log.ts';
import { itemOf, versionOf } from './list-rows.ts';
import { momentTo } from './lists/cells.ts';
import { LETTER_PREFIX, sentLetters } from './lists/sent-letters.ts';
import type { Store } from './store.ts';

/** The proof of letters, over the list `Reminders`: one write to claim, one to settle. */
export function createLetterLog(store: Store): LetterLog {
  return {
    claim: async (letter) => {
      const claim = { ...letter, posted: null, sentAt: null };
      const placing = { folder: [letter.school], extra: { SchoolKey: letter.school } };
      const id = await store.writer.claim(sentLetters, claim, placing);
      return id === null ? null : { value: claim, version: versionOf({ id, eTag: '*' }) };
    },
    settle: async (claim, posted, at) => {
      const cells = { ActivityId: posted, ...(posted === 'sent' ? { SentAt: momentTo(at) } : {}) };
      await store.writer.patch(sentLetters, itemOf(claim.version).id, cells, '*');
    },
    to: async (person) => {
      const rows = await store.reader.where('app', sentLetters, 'RecipientId', person);
      const letters = rows.map((stored) => stored.value).filter((letter) => letter.key.startsWith(LETTER_PREFIX));
      return letters.sort((one, other) => one.claimedAt.epochMilliseconds - other.claimedAt.epochMilliseconds);
    },
  };
}

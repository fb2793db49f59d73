import { z } from 'zod';
import type { LetterClaim } from '../../../ports/letter-log.ts';
import { momentCell, momentOrNull, momentTo, textCell, textOrNull } from './cells.ts';
import type { ListMapping } from './list-definition.ts';
import { reminders } from './reminders.ts';

/** Keys of letters; no reminder's key begins so. */
export const LETTER_PREFIX = 'mail|';

const POSTED = [
  'sent',
  'refused',
  'no mailbox',
  'bad address',
  'too big',
  'busy',
  'unsure',
] as const satisfies readonly LetterClaim['posted'][];

const row = z.object({
  ReminderKey: z.string(),
  RecipientId: textCell,
  About: textCell,
  SchoolKey: textCell,
  ClaimedAt: momentCell,
  SentAt: momentOrNull,
  ActivityId: textOrNull,
});

/** Letters in the list `Reminders`: without a kind, a stage or an outcome, so that no reminder run takes them for its own. What became of one stands in `ActivityId`. */
export const sentLetters: ListMapping<LetterClaim> = {
  ...reminders,
  wholeWhen: null,
  titleOf: () => 'Calendar file by e-mail',
  keyOf: (letter) => letter.key,
  toFields: (letter) => ({
    ReminderKey: letter.key,
    RecipientId: letter.recipient,
    About: letter.about,
    SchoolKey: letter.school,
    Subject: 'letter',
    ClaimedAt: letter.claimedAt.toString(),
    SentAt: momentTo(letter.sentAt),
    ActivityId: letter.posted,
  }),
  fromFields: (fields) => {
    const cells = row.parse(fields);
    return {
      key: cells.ReminderKey,
      recipient: cells.RecipientId,
      about: cells.About,
      school: cells.SchoolKey,
      claimedAt: cells.ClaimedAt,
      sentAt: cells.SentAt,
      posted: POSTED.find((one) => one === cells.ActivityId) ?? null,
    };
  },
};

import { digestCard, digestNotification, movedOnCard } from '../../shared/cards/digest-card.ts';
import { REMINDER_KINDS } from '../../shared/domain/reminders/reminder.ts';
import { ANSWER_CARDS } from './sample-answer-cards.ts';
import { CONTACTS, LINK, type SampleCards } from './sample-card.ts';
import { SAMPLE_ITEMS } from './sample-items.ts';
import { SESSION_CARDS } from './sample-session-cards.ts';
import { TOLD_CARDS } from './sample-told-cards.ts';

const digestOf = (kinds: readonly (keyof typeof SAMPLE_ITEMS)[], state: number, said: string | null = null) =>
  digestCard({
    on: '2026-11-23',
    day: 'Mon 23 Nov 2026',
    items: kinds.flatMap((kind, number) => {
      const item = SAMPLE_ITEMS[kind][state]?.({ number, digest: '2026-11-23' });
      return item === undefined ? [] : [{ item, isNew: number === 0 }];
    }),
    said,
    contacts: CONTACTS,
    link: LINK,
    preferencesLink: LINK,
  });

/** Every message of the bot besides the items of the daily card, by the function that makes it. */
export const SAMPLE_CARDS: SampleCards = {
  digestCard: [
    {
      when: 'On school days at the school’s time, when something is new: everything in one card',
      card: digestOf(
        ['not-filed', 'supervision', 'awaiting-signature', 'action-due', 'prepare', 'contract-review', 'cover-needed'],
        0,
        'Nadia Rahman is not free then. Choose another time.',
      ),
      notification: digestNotification(7),
    },
    {
      when: 'The same card once everything on it is done',
      card: digestOf(['supervision'], 1),
      notification: digestNotification(0),
    },
  ],
  movedOnCard: [
    { when: 'An older card, once a newer one has come', card: movedOnCard('24 Nov 2026', LINK), notification: null },
  ],
  ...ANSWER_CARDS,
  ...SESSION_CARDS,
  ...TOLD_CARDS,
};

/** Each kind of item on the daily card, as it waits and as it is done. */
export const SAMPLE_DIGESTS = REMINDER_KINDS.map((kind) => ({
  kind,
  items: SAMPLE_ITEMS[kind].map((sample, number) => sample({ number, digest: '2026-11-23' })),
}));

import type { AdaptiveCard } from '../../../shared/cards/card.ts';
import { countWaiting, digestCard, digestNotification } from '../../../shared/cards/digest-card.ts';
import { londonDateOf, writtenDate } from '../../../shared/domain/dates.ts';
import type { Digest, DigestItem } from '../../../shared/domain/reminders/digest.ts';
import { reminderKey } from '../../../shared/domain/reminders/reminder.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { DigestReading } from './digest-reading.ts';
import { ITEM_MAKERS } from './items/item-makers.ts';

/** A person's card of the day with its lock-screen line, and which of its matters are still to be done. */
export interface DigestCard {
  readonly card: AdaptiveCard;
  readonly notification: string;
  /** Keys of the reminders whose matter is still open. */
  readonly open: ReadonlySet<string>;
}

/** What a card can share with others of the same run, and what it says besides. */
export interface DigestExtras {
  /** Shared by the cards of a run, so that nothing is read twice. */
  readonly reading?: DigestReading;
  /** What became of the press this card answers, when it was not what was asked for. */
  readonly said?: string;
}

/**
 * The card of a person's reminders of a day, as their matters stand now: what is done says so, what is nothing to them any more is left out.
 * Adults' names and dates only; no child and no note text (D11). Rejects with `StoreError`.
 */
export async function makeDigest(
  ports: Ports,
  reader: Pick<Actor, 'person' | 'now'>,
  digest: Digest,
  extras: DigestExtras = {},
): Promise<DigestCard> {
  const reading = extras.reading ?? new DigestReading(ports, reader.now);
  const today = londonDateOf(reader.now);
  const on = digest.on.toString();
  const made = await Promise.all(
    digest.items.map(async ({ reminder, isNew }: DigestItem, number) => {
      const make = ITEM_MAKERS[reminder.kind];
      const item = await make({ reading, reminder, reader: reader.person, today, place: { number, digest: on } });
      return item === null ? null : { key: reminderKey(reminder), item, isNew };
    }),
  );
  const shown = made.filter((each) => each !== null);
  const waiting = shown.filter(({ item }) => item.tone !== 'done');
  const home = await reading.school(reader.person.schools[0] ?? '');
  return {
    card: digestCard({
      on,
      day: `${digest.on.toLocaleString('en-GB', { weekday: 'short' })} ${writtenDate(digest.on)}`,
      items: [...waiting, ...shown.filter(({ item }) => item.tone === 'done')],
      said: extras.said ?? null,
      contacts: home?.contacts ?? [],
      link: ports.links.to(''),
      preferencesLink: ports.links.to('my/reminders'),
    }),
    notification: digestNotification(countWaiting(waiting.map(({ item }) => item))),
    open: new Set(waiting.map(({ key }) => key)),
  };
}

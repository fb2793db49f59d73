import { noteCard } from '../../../shared/cards/answers.ts';
import type { AdaptiveCard } from '../../../shared/cards/card.ts';
import type { Digest } from '../../../shared/domain/reminders/digest.ts';
import { reminderKey } from '../../../shared/domain/reminders/reminder.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { cardSubject, reminderCard } from '../reminder-card.ts';
import { snoozeOf } from '../snoozes.ts';

/** A person's card of the day with its lock-screen line, and which of its matters are still to be done. */
export interface DigestCard {
  readonly card: AdaptiveCard;
  readonly notification: string;
  /** Keys of the reminders whose matter is still open. */
  readonly open: ReadonlySet<string>;
}

/** The card of a person's reminders of a day, as their matters stand now. Rejects with `StoreError`. */
export async function makeDigest(
  ports: Ports,
  reader: Pick<Actor, 'person' | 'now'>,
  digest: Digest,
): Promise<DigestCard> {
  const open = new Set<string>();
  let first: Pick<DigestCard, 'card' | 'notification'> | null = null;
  for (const { reminder } of digest.items) {
    const stored = reminder.arrangement === null ? null : await ports.register.arrangement(reminder.arrangement);
    const subject = stored === null ? null : await cardSubject(ports, { ...reader, token: null }, stored.value);
    if (subject === null) continue;
    const snooze = await snoozeOf(ports, subject.arrangement.key, digest.recipient);
    const made = reminderCard(ports, reader, subject, reminder, digest.recipient, snooze);
    if (made.isOpen) open.add(reminderKey(reminder));
    first ??= made;
  }
  const nothing = noteCard('Supervision', 'Open Supervision to see what needs you.', ports.links.to(''));
  return { card: first?.card ?? nothing, notification: first?.notification ?? 'Supervision', open };
}

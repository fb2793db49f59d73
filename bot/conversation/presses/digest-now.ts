import { movedOnCard } from '../../../shared/cards/digest-card.ts';
import { Temporal, writtenDate } from '../../../shared/domain/dates.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { digestOf } from '../../use-cases/reminders/digest-of.ts';
import { makeDigest } from '../../use-cases/reminders/make-digest.ts';
import type { Reply } from '../turn.ts';
import type { PressData } from './press-data.ts';

/** The day a card says it is of; null for anything that is no date. */
function dayIn(text: string | undefined): Temporal.PlainDate | null {
  try {
    return text === undefined ? null : Temporal.PlainDate.from(text);
  } catch {
    return null;
  }
}

/**
 * A digest as it stands now, for the person asking: after a press, and when Teams refreshes an old card. Which matters are on it is read from
 * the proof of what this person was sent. `unchanged` while the card is only just being sent; null when no card ever was.
 */
export async function digestNow(
  ports: Ports,
  actor: Actor,
  { card, data }: PressData,
  said: string | null,
): Promise<Reply | 'unchanged' | null> {
  const claims = await ports.reminders.of(actor.person.id);
  const found = digestOf(claims, { activityId: card, on: dayIn(data.digest) });
  if (found === null) return null;
  if (found.is === 'under way') return 'unchanged';
  if (found.is === 'moved on') {
    return { card: movedOnCard(writtenDate(found.to), ports.links.to(''), said), notification: 'Supervision' };
  }
  return makeDigest(ports, actor, found.digest, said === null ? {} : { said });
}

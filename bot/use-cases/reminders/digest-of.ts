import { londonDateOf, type PlainDate, Temporal } from '../../../shared/domain/dates.ts';
import { byUrgency, matterOf } from '../../../shared/domain/reminders/by-urgency.ts';
import type { Digest } from '../../../shared/domain/reminders/digest.ts';
import type { ReminderClaim } from '../../../shared/domain/reminders/reminder.ts';

/** A card in somebody's chat: by the message it lies in, or by its day where the message does not say. */
export interface SentCard {
  readonly activityId: string | null;
  readonly on: PlainDate | null;
}

/** A card as the proof of what was sent tells it. */
export type FoundDigest =
  | { readonly is: 'this one'; readonly digest: Digest }
  /** An older card, or one that no row holds, because its run died and sent it again: the newest is of this day. */
  | { readonly is: 'moved on'; readonly to: PlainDate }
  /** Just being sent: what it holds is not settled yet. */
  | { readonly is: 'under way' };

const dayOf = (claim: ReminderClaim): PlainDate => londonDateOf(claim.sentAt ?? claim.claimedAt);

function byTime(a: ReminderClaim, b: ReminderClaim): number {
  return a.claimedAt.epochMilliseconds - b.claimedAt.epochMilliseconds;
}

/** Of several rows about one matter the latest. */
function latestOfEach(claims: readonly ReminderClaim[]): ReminderClaim[] {
  const found = new Map<string, ReminderClaim>();
  for (const claim of [...claims].sort(byTime)) found.set(matterOf(claim), claim);
  return [...found.values()];
}

/** The rows of the newest card, and what is still open from earlier ones. */
function itemsOf(sent: readonly ReminderClaim[], asked: ReminderClaim): Digest['items'] {
  const on = dayOf(asked);
  const rows = sent.filter((claim) => claim.activityId === asked.activityId || claim.outcome === 'sent');
  return byUrgency(latestOfEach(rows), on, () => false).map((reminder) => ({
    reminder,
    isNew: reminder.activityId === asked.activityId && Temporal.PlainDate.compare(dayOf(reminder), on) === 0,
  }));
}

/**
 * What stands on a person's card, from the proof of what they were sent. Whoever presses says only which card they mean, never what is on it.
 * null when no card was ever sent to them.
 */
export function digestOf(claims: readonly ReminderClaim[], card: SentCard): FoundDigest | null {
  const sent = claims.filter(({ activityId }) => activityId !== null && activityId !== '').sort(byTime);
  const newest = sent.at(-1);
  const isUnderWay = claims.some(({ outcome }) => outcome === 'claimed');
  const asked =
    card.activityId === null
      ? sent.findLast((claim) => card.on !== null && Temporal.PlainDate.compare(dayOf(claim), card.on) === 0)
      : sent.findLast((claim) => claim.activityId === card.activityId);
  if (asked === undefined && isUnderWay) return { is: 'under way' };
  if (newest === undefined) return null;
  if (asked === undefined || asked.activityId !== newest.activityId) return { is: 'moved on', to: dayOf(newest) };
  return {
    is: 'this one',
    digest: { recipient: asked.recipient, on: dayOf(asked), items: itemsOf(sent, asked) },
  };
}

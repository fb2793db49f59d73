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
export interface FoundDigest {
  readonly digest: Digest;
  /** The day of the person's newest card, when this is an older one. */
  readonly movedTo: PlainDate | null;
}

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

/**
 * What stands on a person's card, from the proof of what they were sent: the rows of that message, and on the newest one also what is still
 * open from earlier ones. null when no such card was sent to them. Whoever presses says only which card they mean, never what is on it.
 */
export function digestOf(claims: readonly ReminderClaim[], card: SentCard): FoundDigest | null {
  const sent = claims.filter((claim) => claim.activityId !== null && claim.activityId !== '').sort(byTime);
  const newest = sent.at(-1);
  const asked =
    sent.find((claim) => claim.activityId === card.activityId) ??
    sent.findLast((claim) => card.on !== null && Temporal.PlainDate.compare(dayOf(claim), card.on) === 0);
  if (newest === undefined || asked === undefined) return null;
  const on = dayOf(asked);
  const isNewest = asked.activityId === newest.activityId;
  const rows = sent.filter((claim) => claim.activityId === asked.activityId || (isNewest && claim.outcome === 'sent'));
  const ordered = byUrgency(latestOfEach(rows), on, () => false);
  return {
    digest: {
      recipient: asked.recipient,
      on,
      items: ordered.map((reminder) => ({
        reminder,
        isNew: reminder.activityId === asked.activityId && Temporal.PlainDate.compare(dayOf(reminder), on) === 0,
      })),
    },
    movedTo: isNewest ? null : dayOf(newest),
  };
}

import { type Instant, londonDateOf } from '../../../shared/domain/dates.ts';
import type { PersonId } from '../../../shared/domain/people/person.ts';
import { matterOf } from '../../../shared/domain/reminders/by-urgency.ts';
import type { Reminder, ReminderClaim } from '../../../shared/domain/reminders/reminder.ts';
import { reminderKey } from '../../../shared/domain/reminders/reminder.ts';
import type { ReminderProof } from '../../ports/reminder-log.ts';
import type { Versioned } from '../../ports/versioned.ts';

export type Claim = Versioned<ReminderClaim>;

/** A claim older than this whose run left it unfinished is taken over. */
const GIVEN_UP_AFTER_MINUTES = 2;

/** What one person's card of the day is made of. */
export interface PlannedDigest {
  readonly recipient: PersonId;
  /** Called for and not claimed by anybody, in the order of their keys: whoever has the first has the card. */
  readonly fresh: readonly Reminder[];
  /** Claimed by a run that died before it settled them. */
  readonly resumed: readonly Claim[];
  /** On earlier cards and still open. */
  readonly earlier: readonly Claim[];
}

/** Whether the run that claimed a row is taken for dead. */
function isGivenUp({ value }: Claim, at: Instant): boolean {
  return value.claimedAt.until(at).total('minutes') >= GIVEN_UP_AFTER_MINUTES;
}

function grouped<T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const one of all) {
    const known = found.get(keyOf(one));
    if (known === undefined) found.set(keyOf(one), [one]);
    else known.push(one);
  }
  return found;
}

function byKey(one: Reminder, other: Reminder): number {
  return reminderKey(one) < reminderKey(other) ? -1 : 1;
}

/** The message that went to somebody today already: what turns up later in the day is put on it, without a second message; null when there is none. */
export function cardOfToday(earlier: readonly Claim[], at: Instant): string | null {
  const today = londonDateOf(at);
  const sent = earlier.findLast(
    ({ value }) => value.sentAt !== null && value.activityId !== null && londonDateOf(value.sentAt).equals(today),
  );
  return sent?.value.activityId ?? null;
}

/**
 * Who gets a card: everybody with something new, or with something that a dead run had claimed for them. Nobody for whom another run is at work
 * just now. Matters already claimed are left out, and of the open ones those that come anew.
 */
export function planDigests(
  called: readonly Reminder[],
  proof: ReminderProof,
  unfinished: readonly Claim[],
  at: Instant,
): readonly PlannedDigest[] {
  const freshOf = grouped(
    called.filter((reminder) => !proof.isClaimed(reminderKey(reminder))),
    (reminder) => reminder.recipient,
  );
  const unfinishedOf = grouped(unfinished, (claim) => claim.value.recipient);
  const earlierOf = grouped(proof.open, (claim) => claim.value.recipient);
  return [...new Set([...freshOf.keys(), ...unfinishedOf.keys()])].flatMap((recipient) => {
    const resumed = unfinishedOf.get(recipient) ?? [];
    if (resumed.some((claim) => !isGivenUp(claim, at))) return [];
    const taken = new Set(resumed.map((claim) => claim.value.key));
    const fresh = (freshOf.get(recipient) ?? []).filter((reminder) => !taken.has(reminderKey(reminder)));
    return [{ recipient, fresh: [...fresh].sort(byKey), resumed, earlier: earlierOf.get(recipient) ?? [] }];
  });
}

/** Of the rows on earlier cards those whose matter is not on the new one with a later stage. */
export function stillOpen(earlier: readonly Claim[], now: readonly Reminder[]): readonly Claim[] {
  const anew = new Set(now.map(matterOf));
  const latest = new Map<string, Claim>();
  for (const claim of earlier) {
    const matter = matterOf(claim.value);
    const known = latest.get(matter);
    if (!anew.has(matter) && (known === undefined || known.value.stage < claim.value.stage)) latest.set(matter, claim);
  }
  return [...latest.values()];
}

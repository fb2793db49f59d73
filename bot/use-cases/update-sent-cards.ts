import type { ArrangementKey } from '../../shared/domain/arrangements/arrangement.ts';
import type { Instant } from '../../shared/domain/dates.ts';
import type { Person } from '../../shared/domain/people/person.ts';
import { matterOf } from '../../shared/domain/reminders/by-urgency.ts';
import type { ReminderClaim } from '../../shared/domain/reminders/reminder.ts';
import type { Ports } from '../ports/index.ts';
import type { ReminderProof } from '../ports/reminder-log.ts';
import { StoreError } from '../ports/store-error.ts';
import type { Versioned } from '../ports/versioned.ts';
import type { FreshStanding } from './refresh-standing.ts';
import { digestOf } from './reminders/digest-of.ts';
import { DigestReading } from './reminders/digest-reading.ts';
import { makeDigest } from './reminders/make-digest.ts';

/** The message a person was sent last; null when none is known. */
function newestCard(rows: readonly ReminderClaim[]): string | null {
  const sent = rows.filter((row) => row.activityId !== null && row.activityId !== '');
  return (
    sent.reduce<ReminderClaim | null>(
      (newest, row) =>
        newest === null || row.claimedAt.epochMilliseconds >= newest.claimedAt.epochMilliseconds ? row : newest,
      null,
    )?.activityId ?? null
  );
}

/** What becomes of a row on a card that was made anew: nothing while it is open, `superseded` when a later stage of its matter is. */
function endOf({ key, ...row }: ReminderClaim, open: ReadonlySet<string>, openMatters: ReadonlySet<string>) {
  if (open.has(key)) return null;
  return openMatters.has(matterOf(row)) ? 'superseded' : 'done';
}

async function updateCard(
  reading: DigestReading,
  person: Person,
  proof: ReminderProof,
  about: readonly Versioned<ReminderClaim>[],
): Promise<void> {
  const { ports, now } = reading;
  const rows = proof.of(person.id);
  const activityId = newestCard(rows);
  const found = activityId === null ? null : digestOf(rows, { activityId, on: null });
  if (activityId === null || found?.is !== 'this one') return;
  const made = await makeDigest(ports, { person, now }, found.digest, { reading });
  await ports.messenger.update(person.id, activityId, made.card);
  const openMatters = new Set(rows.filter(({ key }) => made.open.has(key)).map(matterOf));
  for (const row of about) {
    const end = endOf(row.value, made.open, openMatters);
    if (end !== null) await ports.reminders.settle(row, end, now, end === 'done' ? activityId : null);
  }
}

/**
 * Puts what stands now on every newest card that holds something about an arrangement: what is done anywhere disappears from every card, and
 * its rows are settled as `done` with the message that says so, which may be a newer one than they came with. `known` = the arrangement and its sessions as they were just read. A card that cannot be reached does not hold up the others: it is
 * noted, and refreshes itself when it is next shown.
 */
export async function updateSentCards(
  ports: Ports,
  key: ArrangementKey,
  now: Instant,
  known: FreshStanding | null = null,
): Promise<void> {
  const proof = await ports.reminders.proof();
  const about = proof.open.filter(({ value }) => value.arrangement === key);
  if (about.length === 0) return;
  const reading = new DigestReading(
    ports,
    now,
    known === null ? {} : { arrangements: new Map([[key, known.arrangement]]) },
  );
  if (known !== null) reading.keepSessions(key, known.sessions);
  const people = await reading.people([...new Set(about.map(({ value }) => value.recipient))]);
  const ends = await Promise.allSettled(
    people.map((person) =>
      updateCard(
        reading,
        person,
        proof,
        about.filter((row) => row.value.recipient === person.id),
      ),
    ),
  );
  for (const end of ends) {
    if (end.status === 'fulfilled') continue;
    if (!(end.reason instanceof StoreError)) throw end.reason;
    ports.trouble.note('bring a sent card up to date', end.reason);
  }
}

import type { ArrangementKey } from '../../shared/domain/arrangements/arrangement.ts';
import type { Instant } from '../../shared/domain/dates.ts';
import type { ReminderClaim } from '../../shared/domain/reminders/reminder.ts';
import type { Ports } from '../ports/index.ts';
import type { Versioned } from '../ports/versioned.ts';
import { cardSubject, reminderCard } from './reminder-card.ts';
import { snoozeOf } from './snoozes.ts';

/**
 * Puts what stands now on every card that was sent about an arrangement: what is done anywhere disappears from every card. Cards whose matter
 * is done are settled as `done`. One card that cannot be reached does not hold up the others; it refreshes itself when it is next shown.
 */
export async function updateSentCards(ports: Ports, key: ArrangementKey, now: Instant): Promise<void> {
  const open = await ports.reminders.openAbout(key);
  const first = open[0];
  if (first === undefined) return;
  const [asReader, stored] = await Promise.all([
    ports.register.person(first.value.recipient),
    ports.register.arrangement(key),
  ]);
  if (asReader === null || stored === null) return;
  const actor = { person: asReader, token: null, now };
  const subject = await cardSubject(ports, actor, stored.value);
  if (subject === null) return;
  const latest = latestByReader(open);
  await Promise.allSettled(
    open.map(async (sent) => {
      const snooze = await snoozeOf(ports, key, sent.value.recipient);
      const made = reminderCard(ports, actor, subject, sent.value, sent.value.recipient, snooze);
      const { activityId, recipient } = sent.value;
      if (activityId !== null && (latest.has(sent.value.key) || !made.isOpen))
        await ports.messenger.update(recipient, activityId, made.card);
      if (!made.isOpen) await ports.reminders.settle(sent, 'done', now, null);
    }),
  );
}

/** Of several cards about one matter only a reader's newest is kept up to date while it is open. */
function latestByReader(sent: readonly Versioned<ReminderClaim>[]): ReadonlySet<string> {
  const newest = new Map<string, ReminderClaim>();
  for (const { value } of sent) {
    const of = `${value.recipient}|${value.kind}`;
    const before = newest.get(of);
    if (before === undefined || value.claimedAt.epochMilliseconds >= before.claimedAt.epochMilliseconds)
      newest.set(of, value);
  }
  return new Set([...newest.values()].map((claim) => claim.key));
}

import { conversation } from '../../bot/conversation/converse.ts';
import { refreshStanding } from '../../bot/use-cases/refresh-standing.ts';
import { makeDigest } from '../../bot/use-cases/reminders/make-digest.ts';
import { londonDateOf, Temporal } from '../../shared/domain/dates.ts';
import { type Reminder, type ReminderClaim, reminderKey } from '../../shared/domain/reminders/reminder.ts';
import { actionsOf, cardText, type FoundAction } from '../conversation/card-text.ts';
import { aWorld, type MemoryWorld } from './memory-world.ts';

export const KEY = 'lantern-bay-ella';
const CARD = 'activity-1';
const ON = '2027-01-11';
export const day = (text: string) => Temporal.PlainDate.from(text);

/** Ella's supervision was due by 18 Dec 2026; Sam and Ella have both been sent a card about it this morning. */
export async function sentWorld(more: readonly Partial<Reminder>[] = []): Promise<MemoryWorld> {
  const world = aWorld({ startedOn: day('2026-09-03') });
  world.now = Temporal.Instant.from('2027-01-11T09:00:00Z');
  await refreshStanding(world, KEY, world.now);
  for (const recipient of ['ella', 'sam']) {
    for (const reminder of [{}, ...more]) sent(world, { recipient, ...reminder });
  }
  return world;
}

/** A row of the proof: what a person was sent. */
export function sent(world: MemoryWorld, with_: Partial<ReminderClaim> = {}): ReminderClaim {
  const reminder: Reminder = {
    recipient: 'ella',
    kind: 'supervision',
    stage: 15,
    arrangement: KEY,
    supervisee: 'ella',
    about: null,
    school: 'lantern-bay',
    dueOn: day('2026-12-18'),
    ...with_,
  };
  const at = Temporal.Instant.from('2027-01-11T08:00:00Z');
  return world.reminders.shelf.set({
    claimedAt: at,
    sentAt: at,
    activityId: CARD,
    outcome: 'sent',
    ...with_,
    ...reminder,
    key: reminderKey(reminder),
  }).value;
}

/** Presses and refreshes of the sent card, answered in words. */
export function bot(world: MemoryWorld) {
  const converse = conversation(world, (error) => {
    throw error;
  });
  const press = async (person: string, verb: string, data: Record<string, string> = {}, card: string | null = CARD) => {
    const reply = await converse({ kind: 'press', person, verb, data: { digest: ON, ...data }, card });
    return cardText(reply?.card);
  };
  return { press, refresh: (person: string, card?: string | null) => press(person, 'refresh-digest', {}, card) };
}

/** What a button of the person's card carries. */
export async function buttonOf(world: MemoryWorld, person: string, verb: string): Promise<FoundAction> {
  const reminder = sent(world, { recipient: person });
  const reader = { person: world.as(person).person, now: world.now };
  const { card } = await makeDigest(world, reader, {
    recipient: person,
    on: londonDateOf(world.now),
    items: [{ reminder, isNew: true }],
  });
  const found = actionsOf(card).find((action) => action.verb === verb);
  if (found === undefined) throw new Error(`no button ${verb}`);
  return found;
}

import { describe, expect, it } from 'vitest';
import { refreshStanding } from '../../bot/use-cases/refresh-standing.ts';
import { makeDigest } from '../../bot/use-cases/reminders/make-digest.ts';
import { londonDateOf, Temporal } from '../../shared/domain/dates.ts';
import type { Reminder } from '../../shared/domain/reminders/reminder.ts';
import { aWorld, type MemoryWorld } from '../builders/memory-world.ts';
import { cardText } from './card-text.ts';

const KEY = 'lantern-bay-ella';
const day = (text: string) => Temporal.PlainDate.from(text);

/** Ella's supervision was due by 18 Dec 2026 and nothing was ever held. */
async function overdueWorld(): Promise<MemoryWorld> {
  const world = aWorld({ startedOn: day('2026-09-03') });
  world.now = Temporal.Instant.from('2027-01-11T09:00:00Z');
  await refreshStanding(world, KEY, world.now);
  return world;
}

const aReminder = (with_: Partial<Reminder> = {}): Reminder => ({
  recipient: 'ella',
  kind: 'supervision',
  stage: 15,
  arrangement: KEY,
  supervisee: 'ella',
  about: null,
  school: 'lantern-bay',
  dueOn: day('2026-12-18'),
  ...with_,
});

async function digestOf(world: MemoryWorld, person: string, reminders: readonly Reminder[]) {
  const reader = { person: world.as(person).person, now: world.now };
  const items = reminders.map((reminder) => ({ reminder, isNew: true }));
  return makeDigest(world, reader, { recipient: person, on: londonDateOf(world.now), items });
}

describe('a digest card', () => {
  it('says what is due, whose, since when, why, and offers three times', async () => {
    const made = await digestOf(await overdueWorld(), 'ella', [aReminder()]);
    const said = cardText(made.card);
    expect(said).toContain('Your supervision with Sam is overdue');
    expect(said).toContain('Overdue since');
    expect(said).toContain('J-34');
  });
});

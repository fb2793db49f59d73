import { describe, expect, it } from 'vitest';
import { bookSession } from '../../bot/use-cases/book-session.ts';
import { readTrust } from '../../bot/use-cases/read-trust-facts.ts';
import { refreshEveryStanding } from '../../bot/use-cases/refresh-every-standing.ts';
import { runReminders } from '../../bot/use-cases/run-reminders.ts';
import { sendDueReminders } from '../../bot/use-cases/send-due-reminders.ts';
import { Temporal } from '../../shared/domain/dates.ts';
import { aWorld, type MemoryWorld } from '../builders/memory-world.ts';
import { cardText } from './card-text.ts';

const KEY = 'lantern-bay-ella';
/** Ella's first half term ended on Fri 23 Oct 2026; stage +8 falls on Sat 31 Oct in the break and moves to Mon 2 Nov. */
const STAGE_EIGHT = Temporal.Instant.from('2026-11-02T08:30:00Z');

function worldAt(at: Temporal.Instant): MemoryWorld {
  const world = aWorld({ startedOn: Temporal.PlainDate.from('2026-09-03') });
  world.now = at;
  world.settings.set('school|lantern-bay', {
    reminders: { goLiveOn: '2025-09-01' },
    policyReviewedOn: '2026-09-01',
  });
  // The lead would hear that nobody supervises Sam; here it is about Sam and Ella.
  world.register.absenceShelf.set({
    key: 'away',
    person: 'sid',
    fromOn: Temporal.PlainDate.from('2026-09-01'),
    toOn: Temporal.PlainDate.from('2027-07-01'),
  });
  return world;
}

const recipients = (world: MemoryWorld) => world.messenger.sent.map((each) => each.to).sort();

describe('the day’s run', () => {
  it('sends an overdue reminder to supervisee and supervisor, once, with proof', async () => {
    const world = worldAt(STAGE_EIGHT);
    expect(await runReminders(world)).toMatchObject({ called: 2, sent: 2, failed: 0 });
    expect(recipients(world)).toEqual(['ella', 'sam']);
    expect(new Set(world.messenger.sent.map((each) => each.notification))).toEqual(
      new Set(['One thing needs you in Supervision']),
    );
    for (const { value } of world.reminders.shelf.all())
      expect(value).toMatchObject({ outcome: 'sent', stage: 8, activityId: expect.stringContaining('activity') });
  });

  it('finds nothing to do a second time, in this instance or another', async () => {
    const world = worldAt(STAGE_EIGHT);
    await runReminders(world);
    expect(await runReminders(world)).toBeNull();
    expect(world.messenger.sent).toHaveLength(2);
  });

  it('in three instances at once sends each card once', async () => {
    const world = worldAt(STAGE_EIGHT);
    await Promise.all([runReminders(world), runReminders(world), runReminders(world)]);
    expect(recipients(world)).toEqual(['ella', 'sam']);
  });

  it('even when the whole run is repeated, claims keep it to once', async () => {
    const world = worldAt(STAGE_EIGHT);
    const trust = await readTrust(world);
    const facts = { ...trust, arrangements: await refreshEveryStanding(world, trust, world.now) };
    await Promise.all([sendDueReminders(world, facts, world.now), sendDueReminders(world, facts, world.now)]);
    await sendDueReminders(world, facts, world.now);
    expect(recipients(world)).toEqual(['ella', 'sam']);
  });

  it.each([
    ['a Sunday', '2026-11-01T09:00:00Z'],
    ['a day in the break', '2026-10-28T09:00:00Z'],
    ['a minute before eight', '2026-11-02T07:59:00Z'],
    ['the evening', '2026-11-02T17:30:00Z'],
  ])('does not run on %s', async (_name, at) => {
    const world = worldAt(Temporal.Instant.from(at));
    expect(await runReminders(world)).toBeNull();
    expect(world.messenger.sent).toEqual([]);
  });

  it('runs at eight in the morning, in summer time too', async () => {
    expect(await runReminders(worldAt(Temporal.Instant.from('2026-11-02T08:00:00Z')))).not.toBeNull();
    expect(await runReminders(worldAt(Temporal.Instant.from('2026-10-20T07:00:00Z')))).not.toBeNull();
    expect(await runReminders(worldAt(Temporal.Instant.from('2026-10-20T06:59:00Z')))).toBeNull();
  });

  it('notes who cannot be reached, and does not try them again for the same stage', async () => {
    const world = worldAt(STAGE_EIGHT);
    world.messenger.notInstalledFor.add('ella');
    expect(await runReminders(world)).toMatchObject({ sent: 1, notInstalled: 1 });
    const facts = await readTrust(world);
    expect(await sendDueReminders(world, facts, world.now)).toMatchObject({ sent: 0, already: 2 });
  });

  it('takes up what a killed run had claimed and not sent', async () => {
    const world = worldAt(STAGE_EIGHT);
    world.weather.fail('unavailable', 'send card');
    expect(await runReminders(world)).toMatchObject({ sent: 0, failed: 2 });
    world.weather.clear();
    const facts = await readTrust(world);
    expect(await sendDueReminders(world, facts, world.now.add({ minutes: 1 }))).toMatchObject({ sent: 0 });
    await sendDueReminders(world, facts, world.now.add({ minutes: 2 }));
    expect(recipients(world)).toEqual(['ella', 'sam']);
  });

  it('skips who has put it off, until that date', async () => {
    const world = worldAt(STAGE_EIGHT);
    await world.settings.put(
      `snooze|${KEY}|ella`,
      JSON.stringify({ untilOn: '2026-11-03', reason: 'school need', count: 1 }),
    );
    await runReminders(world);
    expect(recipients(world)).toEqual(['sam']);
  });
});

describe('what is done anywhere', () => {
  it('is shown on every card that was sent, and settles it', async () => {
    const world = worldAt(STAGE_EIGHT);
    await runReminders(world);
    const booked = await bookSession(world, world.as('ella'), KEY, {
      key: 'a-key-of-the-tab',
      startsAt: '2026-11-04T10:00:00Z',
    });
    expect(booked.ok).toBe(true);
    const last = world.messenger.updated.filter((each) => each.to === 'sam').at(-1);
    expect(cardText(last?.card)).toContain('a time is proposed');
  });
});

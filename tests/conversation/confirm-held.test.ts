import { describe, expect, it } from 'vitest';
import { recordMet } from '../../bot/use-cases/record-met.ts';
import { runReminders } from '../../bot/use-cases/run-reminders.ts';
import { Temporal } from '../../shared/domain/dates.ts';
import { aSession } from '../builders/a-session.ts';
import { aWorld, type MemoryWorld } from '../builders/memory-world.ts';
import { granted } from '../builders/outcome.ts';

const KEY = 'lantern-bay-ella';
const day = (text: string) => Temporal.PlainDate.from(text);

/** Runs every morning of some days; the days on which somebody was asked to confirm. */
async function askedOn(world: MemoryWorld, from: string, days: number): Promise<string[]> {
  for (let one = 0; one < days; one += 1) {
    const on = day(from).add({ days: one });
    world.now = on.toZonedDateTime({ timeZone: 'Europe/London', plainTime: '08:30' }).toInstant();
    await runReminders(world);
  }
  const rows = world.reminders.shelf.all().map(({ value }) => value);
  return rows
    .filter(({ kind }) => kind === 'confirm-held')
    .map(({ recipient, stage, claimedAt }) => `${claimedAt.toString().slice(0, 10)} ${stage} ${recipient}`);
}

describe('“already met” is confirmed by the other side', () => {
  it('a day and a week after it was said, however long ago they met', async () => {
    const world = aWorld({ startedOn: day('2026-09-03'), contractSignedOn: day('2026-09-10') });
    world.now = Temporal.Instant.from('2026-11-11T15:00:00Z');
    granted(await recordMet(world, world.as('ella'), KEY, day('2026-10-14')));
    expect(await askedOn(world, '2026-11-11', 12)).toEqual(['2026-11-12 1 sam', '2026-11-18 7 sam']);
  });
  it('counted from the saying also for a session that had been booked by the same person', async () => {
    const world = aWorld({ startedOn: day('2026-09-03'), contractSignedOn: day('2026-09-10') });
    const booked = { status: 'booked' as const, proposedBy: 'ella', acceptedBy: ['ella', 'sam'] };
    const { key } = world.plan(aSession('2026-10-14T10:00:00Z', booked));
    const before = Temporal.Instant.from('2026-09-20T10:00:00Z');
    await world.audit.append({ arrangement: KEY, at: before, by: 'ella', event: 'session booked', about: key });
    world.now = Temporal.Instant.from('2026-11-11T15:00:00Z');
    granted(await recordMet(world, world.as('ella'), KEY, day('2026-10-14')));
    expect(await askedOn(world, '2026-11-11', 12)).toEqual(['2026-11-12 1 sam', '2026-11-18 7 sam']);
  });
  it('and no more once it is confirmed', async () => {
    const world = aWorld({ startedOn: day('2026-09-03'), contractSignedOn: day('2026-09-10') });
    world.now = Temporal.Instant.from('2026-11-11T15:00:00Z');
    for (const who of ['ella', 'sam']) granted(await recordMet(world, world.as(who), KEY, day('2026-10-14')));
    expect(await askedOn(world, '2026-11-11', 12)).toEqual([]);
  });
});

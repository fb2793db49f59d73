import { describe, expect, it } from 'vitest';
import { runReminders } from '../../bot/use-cases/run-reminders.ts';
import { Temporal } from '../../shared/domain/dates.ts';
import { aPerson } from '../builders/a-person.ts';
import { aSchool, aSchoolCalendar } from '../builders/a-school.ts';
import { aSession } from '../builders/a-session.ts';
import { anArrangement } from '../builders/an-arrangement.ts';
import { aWorld, type MemoryWorld } from '../builders/memory-world.ts';
import { cardText } from './card-text.ts';

const KEY = 'lantern-bay-ella';
const on = (day: string) => Temporal.PlainDate.from(day);
const LIVE = { goLiveOn: '2025-09-01' };

/** Ella and Sam; what others would hear is left out by their being away. Her first half term ended on 23 October. */
function quietWorld(reminders: object = LIVE): MemoryWorld {
  const world = aWorld({ startedOn: on('2026-09-03') });
  world.settings.set('school|lantern-bay', { reminders, policyReviewedOn: '2026-09-01' });
  for (const person of ['sid', 'lou', 'tess']) {
    const [fromOn, toOn] = [on('2026-08-01'), on('2027-07-31')];
    world.register.absenceShelf.set({ key: `away-${person}`, person, fromOn, toOn });
  }
  return world;
}

/** Runs at a time of a day; what was sent then, as `person: stages`. */
async function runAt(world: MemoryWorld, moment: string): Promise<readonly string[]> {
  world.now = Temporal.PlainDateTime.from(moment).toZonedDateTime('Europe/London').toInstant();
  const before = world.messenger.sent.length;
  await runReminders(world);
  return world.messenger.sent.slice(before).map(({ to, activityId }) => {
    const rows = world.reminders.shelf.all().filter(({ value }) => value.activityId === activityId);
    return `${to}: ${rows
      .map(({ value }) => `${value.kind} ${value.stage}`)
      .sort()
      .join(', ')}`;
  });
}

/** Runs on every day between at half past eight; `day person: stages`. */
async function runDays(world: MemoryWorld, from: string, to: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (let day = on(from); Temporal.PlainDate.compare(day, to) <= 0; day = day.add({ days: 1 }))
    for (const sent of await runAt(world, `${day}T08:30`)) found.push(`${day} ${sent}`);
  return found;
}

describe('when cards go out', () => {
  it('at the hour the school chose, and not before', async () => {
    const world = quietWorld({ ...LIVE, sendAt: '09:15' });
    expect(await runAt(world, '2026-11-02T09:14')).toEqual([]);
    expect(await runAt(world, '2026-11-02T09:15')).toHaveLength(2);
  });

  it('never after the school’s evening; what was missed is caught up once, with the latest stage only', async () => {
    const world = quietWorld();
    expect(await runAt(world, '2026-10-22T08:30')).toEqual([]);
    // Nothing runs until the tenth: +8 and +15 have passed.
    expect(await runAt(world, '2026-11-10T17:30')).toEqual([]);
    expect(await runAt(world, '2026-11-11T08:30')).toEqual(['ella: supervision 15', 'sam: supervision 15']);
    expect(await runAt(world, '2026-11-12T08:30')).toEqual([]);
  });

  it('nothing is caught up where nothing had ever run', async () => {
    expect(await runAt(quietWorld(), '2026-11-11T08:30')).toEqual([]);
  });

  it('to somebody who chose a time of their own at that time, to the others at the school’s', async () => {
    const world = quietWorld();
    world.settings.set('person|ella', { remindAt: '12:00' });
    expect(await runAt(world, '2026-11-02T08:30')).toEqual(['sam: supervision 8']);
    expect(await runAt(world, '2026-11-02T11:59')).toEqual([]);
    expect(await runAt(world, '2026-11-02T12:00')).toEqual(['ella: supervision 8']);
  });

  it('once a week to who wants it so: the week’s matters on one card', async () => {
    const world = quietWorld();
    world.settings.set('person|ella', { weeklyOn: 4 });
    expect(await runDays(world, '2026-10-22', '2026-11-10')).toEqual([
      '2026-10-22 ella: supervision -3',
      '2026-11-02 sam: supervision 8',
      '2026-11-05 ella: supervision 8',
      '2026-11-09 sam: supervision 15',
    ]);
  });
});

describe('a school begins silent', () => {
  it('nothing before its go-live day, and nothing where no day is chosen', async () => {
    expect(await runDays(quietWorld({ goLiveOn: null }), '2026-11-02', '2026-11-09')).toEqual([]);
    expect(await runDays(quietWorld({ goLiveOn: '2026-11-10' }), '2026-11-02', '2026-11-09')).toEqual([]);
  });

  it('at go-live nothing older while no last session is entered; once one is, its clock counts', async () => {
    const world = quietWorld({ goLiveOn: '2026-11-03' });
    expect(await runDays(world, '2026-11-03', '2026-11-20')).toEqual([]);
    world.plan(aSession('2026-09-15T14:00:00Z', { key: 's-old', status: 'held', recordState: 'shared' }));
    world.plan(aSession('2026-10-20T14:00:00Z', { key: 's-last', status: 'held', recordState: 'shared' }));
    // Held in the first half term: the second ends on 18 December.
    expect(await runDays(world, '2026-12-03', '2026-12-05')).toEqual([
      '2026-12-04 ella: supervision -14',
      '2026-12-04 sam: supervision -14',
    ]);
  });

  it('work dated before go-live is not held against anybody', async () => {
    const world = quietWorld({ goLiveOn: '2026-11-03' });
    world.plan(aSession('2026-11-02T14:00:00Z', { key: 's-before', status: 'held' }));
    world.plan(aSession('2026-11-04T14:00:00Z', { key: 's-after', status: 'held' }));
    expect(await runDays(world, '2026-11-03', '2026-11-05')).toEqual(['2026-11-05 sam: record-unwritten 1']);
  });
});

describe('what was put off', () => {
  const snoozed = (untilOn: string) => JSON.stringify({ untilOn, reason: 'school need', count: 1 });

  it('stays away until its day and comes back on it, though no stage falls there', async () => {
    const world = quietWorld();
    await runAt(world, '2026-11-02T08:30');
    await world.settings.put(`snooze|${KEY}|ella`, snoozed('2026-11-12'));
    expect(await runDays(world, '2026-11-03', '2026-11-13')).toEqual([
      '2026-11-09 sam: supervision 15',
      '2026-11-12 ella: supervision 20',
    ]);
  });

  it('on a Saturday comes back on the Monday, once', async () => {
    const world = quietWorld();
    await runAt(world, '2026-11-02T08:30');
    await runAt(world, '2026-11-12T08:30');
    await world.settings.put(`snooze|${KEY}|ella`, snoozed('2026-11-14'));
    const back = await runDays(world, '2026-11-13', '2026-11-18');
    expect(back).toEqual(['2026-11-16 ella: supervision 24']);
  });

  it('does not come back once it is booked', async () => {
    const world = quietWorld();
    await runAt(world, '2026-11-02T08:30');
    await world.settings.put(`snooze|${KEY}|ella`, snoozed('2026-11-12'));
    world.plan(aSession('2026-11-19T14:00:00Z'));
    expect(await runDays(world, '2026-11-12', '2026-11-13')).toEqual([]);
  });
});

describe('one card', () => {
  it('holds what is new and what is still open from before, and the older card says where it went', async () => {
    const world = quietWorld();
    await runAt(world, '2026-11-02T08:30');
    const [older] = world.messenger.sent.filter(({ to }) => to === 'sam');
    world.plan(aSession('2026-11-03T14:00:00Z', { key: 's-9', status: 'held', formality: 'ad hoc' }));
    expect(await runAt(world, '2026-11-04T08:30')).toEqual(['sam: record-unwritten 1']);
    const card = cardText(world.messenger.sent.at(-1)?.card);
    expect(card).toContain('overdue');
    const replaced = world.messenger.updated.find(({ activityId }) => activityId === older?.activityId);
    expect(cardText(replaced?.card)).toContain('moved on');
  });

  it('is not sent when nothing is new', async () => {
    const world = quietWorld();
    await runAt(world, '2026-11-02T08:30');
    expect(await runDays(world, '2026-11-03', '2026-11-06')).toEqual([]);
  });

  it('of a person of two schools goes out at the earlier hour with both schools’ matters', async () => {
    const world = quietWorld({ ...LIVE, sendAt: '10:00' });
    world.register.schoolShelf.set(aSchool({ key: 'ashgrove', name: 'Ashgrove', safeguardingLead: 'sid' }));
    world.register.calendarShelf.set({ school: 'ashgrove', calendar: aSchoolCalendar() });
    world.settings.set('school|ashgrove', { reminders: { ...LIVE, sendAt: '08:00' }, policyReviewedOn: '2026-09-01' });
    world.add(aPerson({ id: 'ash', schools: ['ashgrove'] }));
    world.register.absenceShelf.set({ key: 'away-otto', person: 'otto', fromOn: on('2026-08-01'), toOn: null });
    world.arrange(
      anArrangement({ key: 'ashgrove-ash', school: 'ashgrove', supervisees: ['ash'], startedOn: on('2026-09-03') }),
    );
    expect((await runAt(world, '2026-11-02T08:30')).toSorted()).toEqual([
      'ash: supervision 8',
      'sam: supervision 8, supervision 8',
    ]);
    expect(await runAt(world, '2026-11-02T10:30')).toEqual(['ella: supervision 8']);
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { type Reminder, reminderKey } from '../../shared/domain/reminders/reminder.ts';
import { aSchool } from '../builders/a-school.ts';
import { type LocalService, OID, provisionedService } from './local-service.ts';
import { at, freshKey, on, WORLDS, type World } from './worlds.ts';

const NOW = at('2026-11-23T08:00:00Z');
const LATER = at('2026-11-23T08:20:00Z');

function aReminder(with_: Partial<Reminder> = {}): Reminder {
  return {
    recipient: OID.sam,
    kind: 'supervision',
    stage: -3,
    arrangement: freshKey('a'),
    supervisee: OID.ella,
    about: null,
    school: 'lantern-bay',
    dueOn: on('2026-11-26'),
    ...with_,
  };
}

describe.each(WORLDS)('The reminder log %s', (_where, begin) => {
  let world: World;
  beforeAll(async () => {
    world = await begin();
  });
  const log = () => world.ports.reminders;

  it('gives a claim once', async () => {
    const reminder = aReminder();
    const claim = await log().claim(reminder, NOW);
    expect(claim?.value).toMatchObject({ ...reminder, key: reminderKey(reminder), claimedAt: NOW, outcome: 'claimed' });
    expect(await log().claim(reminder, LATER)).toBeNull();
  });

  it('gives a claim to one of five that ask at once', async () => {
    const reminder = aReminder();
    const claims = await Promise.all([1, 2, 3, 4, 5].map(() => log().claim(reminder, NOW)));
    expect(claims.filter((claim) => claim !== null)).toHaveLength(1);
  });

  it('does not give a claim that is finished', async () => {
    const reminder = aReminder();
    const claim = await log().claim(reminder, NOW);
    if (claim === null) throw new Error('the claim was refused');
    await log().settle(claim, 'sent', LATER, 'activity-1');
    expect(await log().claim(reminder, LATER)).toBeNull();
  });

  it('keeps proof of what was sent, and of what became of it', async () => {
    const reminder = aReminder({ kind: 'contract-review', stage: 1, supervisee: null });
    const claim = await log().claim(reminder, NOW);
    if (claim === null) throw new Error('the claim was refused');
    await log().settle(claim, 'sent', LATER, 'activity-2');
    const [open] = await log().openAbout(reminder.arrangement ?? '');
    expect(open?.value).toMatchObject({ ...reminder, sentAt: LATER, activityId: 'activity-2', outcome: 'sent' });
    if (open === undefined) throw new Error('nothing is open');
    await log().settle(open, 'done', LATER, null);
    expect(await log().openAbout(reminder.arrangement ?? '')).toEqual([]);
    const [proof] = (await log().of(OID.sam)).filter((each) => each.key === reminderKey(reminder));
    expect(proof).toMatchObject({ outcome: 'done', activityId: 'activity-2', sentAt: LATER });
  });

  it('shows unfinished claims until they are settled, and lets one take each over', async () => {
    const reminder = aReminder();
    await log().claim(reminder, NOW);
    const unfinished = (await log().unfinished()).find((each) => each.value.key === reminderKey(reminder));
    if (unfinished === undefined) throw new Error('the claim is not among the unfinished');
    const takers = await Promise.all([log().takeOver(unfinished, LATER), log().takeOver(unfinished, LATER)]);
    const [mine] = takers.filter((taker) => taker !== null);
    expect(takers.filter((taker) => taker !== null)).toHaveLength(1);
    if (mine === undefined || mine === null) throw new Error('nobody took it over');
    await log().settle(mine, 'failed', LATER, null);
    expect((await log().unfinished()).map((each) => each.value.key)).not.toContain(reminderKey(reminder));
  });

  it('lists what a person was sent, latest first', async () => {
    const older = aReminder({ recipient: OID.lou });
    const newer = aReminder({ recipient: OID.lou });
    await log().claim(older, NOW);
    await log().claim(newer, LATER);
    expect((await log().of(OID.lou)).map((each) => each.key)).toEqual([reminderKey(newer), reminderKey(older)]);
  });

  it('knows every key that was claimed, also those that came since it last looked', async () => {
    const before = aReminder();
    await log().claim(before, NOW);
    expect((await log().proof()).isClaimed(reminderKey(before))).toBe(true);
    const since = aReminder();
    await log().claim(since, NOW);
    expect((await log().proof()).isClaimed(reminderKey(since))).toBe(true);
  });
});

describe('The reminder log’s price', () => {
  let service: LocalService;
  beforeAll(async () => {
    service = await provisionedService();
    await service.ports.register.saveSchool(aSchool());
    await service.ports.reminders.claim(aReminder(), NOW);
    await service.ports.reminders.proof();
  });
  const unitsSince = (sequence: number) =>
    service.tenant.requests.since(sequence).reduce((sum, request) => sum + request.units, 0);

  it('is at most 4 units for a reminder claimed and settled', async () => {
    const before = service.tenant.requests.last();
    const claim = await service.ports.reminders.claim(aReminder(), NOW);
    if (claim === null) throw new Error('the claim was refused');
    await service.ports.reminders.settle(claim, 'sent', LATER, 'activity');
    expect(unitsSince(before)).toBeLessThanOrEqual(4);
  });

  it('is 1 unit for what was claimed since last time', async () => {
    const before = service.tenant.requests.last();
    await service.ports.reminders.proof();
    expect(unitsSince(before)).toBe(1);
  });
});

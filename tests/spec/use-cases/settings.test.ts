import { beforeEach, describe, expect, it } from 'vitest';
import { readTrust } from '../../../bot/use-cases/read-trust-facts.ts';
import { changeSchoolSettings } from '../../../bot/use-cases/settings/change-school-settings.ts';
import { changeMyReminders, readMyReminders } from '../../../bot/use-cases/settings/my-reminders.ts';
import { previewReminders } from '../../../bot/use-cases/settings/preview-reminders.ts';
import { readSchoolSettingsPage } from '../../../bot/use-cases/settings/school-settings-page.ts';
import { schoolSettingsOf } from '../../../bot/use-cases/steps/settings-of.ts';
import type { ChangeSchoolSettings, SchoolSettingsView } from '../../../shared/contract/settings.ts';
import { Temporal } from '../../../shared/domain/dates.ts';
import { dutyOf, isWanted } from '../../../shared/domain/reminders/duty.ts';
import { REMINDER_KINDS } from '../../../shared/domain/reminders/reminder.ts';
import { aSchool } from '../../builders/a-school.ts';
import { aWorld, type MemoryWorld } from '../../builders/memory-world.ts';
import { granted, refusalOf } from '../../builders/outcome.ts';

const SCHOOL = 'lantern-bay';
let world: MemoryWorld;
beforeEach(() => {
  world = aWorld();
});

async function page(): Promise<SchoolSettingsView> {
  return granted(await readSchoolSettingsPage(world, world.as('sid'), SCHOOL));
}
async function change(asked: Omit<ChangeSchoolSettings, 'version'>, who = 'sid') {
  return changeSchoolSettings(world, world.as(who), SCHOOL, { version: (await page()).version, ...asked });
}

describe('a school’s settings', () => {
  it('are refused to everybody but its lead, its head, trust leads and administrators', async () => {
    for (const who of ['sam', 'ella', 'lou', 'otto', 'team', 'audrey', 'stranger']) {
      const actor = world.as(who);
      expect(refusalOf(await readSchoolSettingsPage(world, actor, SCHOOL)), who).toBe('not-allowed');
      const asked = { version: null, reminders: { sendAt: '09:00' } };
      expect(refusalOf(await changeSchoolSettings(world, actor, SCHOOL, asked)), who).toBe('not-allowed');
      expect(refusalOf(await previewReminders(world, actor, SCHOOL, '2026-11-23')), who).toBe('not-allowed');
    }
    for (const who of ['sid', 'hana', 'tess', 'adam']) {
      expect((await readSchoolSettingsPage(world, world.as(who), SCHOOL)).ok, who).toBe(true);
    }
    expect(refusalOf(await readSchoolSettingsPage(world, world.as('tess'), 'nowhere'))).toBe('not-found');
  });

  it('show what the policy leaves open, and say nothing was chosen', async () => {
    const { positions, reminders } = await page();
    expect(positions.map(({ id, value, since }) => [id, value, since])).toEqual([
      ['counting-sessions', 'one-to-one', null],
    ]);
    expect(reminders).toMatchObject({ sendAt: '08:00', until: '17:30', goLiveOn: '2025-09-01' });
  });

  it('are changed piece by piece, kept with who and since when, and written to a trail', async () => {
    const after = granted(await change({ positions: [{ id: 'counting-sessions', value: 'one-to-one, group' }] }));
    expect(after.positions[0]).toMatchObject({
      value: 'one-to-one, group',
      usual: 'one-to-one',
      since: { on: '2026-11-23' },
    });
    expect(after.reminders.goLiveOn).toBe('2025-09-01');
    expect(after.changes.map(({ what }) => what)).toEqual([
      'Which held sessions satisfy the clock: One-to-one and group sessions',
    ]);
    const quiet = granted(await change({ reminders: { sendAt: '09:15', goLiveOn: null } }, 'hana'));
    expect(quiet.reminders).toMatchObject({ sendAt: '09:15', until: '17:30', goLiveOn: null });
    expect(quiet.changes.map(({ what }) => what).slice(0, 2)).toEqual([
      'Reminders begin on: nothing',
      'Reminders go out from: 09:15',
    ]);
    expect(world.audit.events().filter((event) => event === 'setting changed')).toHaveLength(3);
    expect((await schoolSettingsOf(world, SCHOOL)).choices).toHaveLength(1);
  });

  it('changed twice to the same are changed once', async () => {
    await change({ positions: [{ id: 'counting-sessions', value: 'one-to-one, group' }] });
    await change({ positions: [{ id: 'counting-sessions', value: 'one-to-one, group' }] });
    expect((await schoolSettingsOf(world, SCHOOL)).choices).toHaveLength(1);
    expect(world.audit.events().filter((event) => event === 'setting changed')).toHaveLength(1);
  });

  it('refuse the field that is wrong, and nothing is changed', async () => {
    const wrong: readonly (readonly [Omit<ChangeSchoolSettings, 'version'>, string])[] = [
      [{ positions: [{ id: 'counting-sessions', value: 'clinical' }] }, 'positions.counting-sessions'],
      [{ reminders: { sendAt: '06:59' } }, 'reminders.sendAt'],
      [{ reminders: { sendAt: '17:30' } }, 'reminders.sendAt'],
      [{ reminders: { until: '18:01' } }, 'reminders.until'],
      [{ reminders: { until: '08:00' } }, 'reminders.until'],
      [{ reminders: { snoozeLimit: -1 } }, 'reminders.snoozeLimit'],
      [{ reminders: { snoozeLimit: 11 } }, 'reminders.snoozeLimit'],
      [{ reminders: { snoozeDays: 0 } }, 'reminders.snoozeDays'],
      [{ reminders: { snoozeDays: 2.5 } }, 'reminders.snoozeDays'],
      [{ reminders: { goLiveOn: '2026-11-22' } }, 'reminders.goLiveOn'],
      [{ policyReviewedOn: '2026-11-24' }, 'policyReviewedOn'],
    ];
    const before = await page();
    for (const [asked, field] of wrong) expect(refusalOf(await change(asked))).toBe(`invalid-field ${field}`);
    const closed = { positions: [{ id: 'half-term', value: 'six weeks' }] };
    expect(refusalOf(await change(closed))).toBe('unknown-field positions.half-term');
    expect(await page()).toEqual(before);
  });

  it('accept the bounds: seven o’clock, six o’clock, today', async () => {
    const reminders = { sendAt: '07:00', until: '18:00', goLiveOn: '2026-11-23', snoozeLimit: 0, snoozeDays: 42 };
    expect(granted(await change({ reminders, policyReviewedOn: '2026-11-23' })).reminders).toEqual(reminders);
  });

  it('are not overwritten by somebody who looked before', async () => {
    const { version } = await page();
    await change({ reminders: { sendAt: '09:00' } });
    const late = await changeSchoolSettings(world, world.as('hana'), SCHOOL, {
      version,
      reminders: { sendAt: '10:00' },
    });
    expect(refusalOf(late)).toBe('stale-version version');
    expect((await page()).reminders.sendAt).toBe('09:00');
  });

  it('are told to be broken where they are, and stand at their defaults', async () => {
    world.settings.set(`school|${SCHOOL}`, { reminders: { sendAt: 'early' }, ours: 1 });
    expect(await page()).toMatchObject({ broken: ['reminders.sendAt'], reminders: { sendAt: '08:00' } });
    await change({ reminders: { until: '16:00' } });
    const kept = JSON.parse((await world.settings.get(`school|${SCHOOL}`)) ?? '{}');
    expect(kept).toMatchObject({ ours: 1, reminders: { sendAt: '08:00', until: '16:00' } });
  });

  it('reach the clocks of the school’s arrangements', async () => {
    await change({ positions: [{ id: 'counting-sessions', value: 'one-to-one, group' }] });
    const { facts, arrangements } = await readTrust(world);
    expect(facts.schools[0]?.rules?.jmat?.clocks.counts).toEqual(['one-to-one', 'group']);
    expect(arrangements[0]?.value.choices).toHaveLength(1);
  });

  it('ask River Tees for the numbers its policy does not give', async () => {
    world.register.schoolShelf.set(aSchool({ policy: 'river-tees' }));
    const { positions, reviews } = await page();
    const open = positions.filter((position) => position.value === null).map((position) => position.id);
    expect(open).toEqual(['policy-review', 'sample-audit-months', 'repeated-cancellations']);
    expect(reviews.map(({ id, nextOn }) => [id, nextOn])).toEqual([
      ['policyReviewedOn', null],
      ['actionPlansSampledOn', null],
    ]);
    const after = granted(
      await change({
        positions: [
          { id: 'sample-audit-months', value: 3 },
          { id: 'policy-review', value: 'every six months' },
        ],
        policyReviewedOn: '2026-08-31',
        actionPlansSampledOn: '2026-09-30',
      }),
    );
    expect(after.reviews.map(({ nextOn }) => nextOn)).toEqual(['2027-02-28', '2026-12-30']);
  });
});

describe('the preview of a day', () => {
  it('says kinds and people, and nothing on a day without school', async () => {
    const seen = granted(await previewReminders(world, world.as('sid'), SCHOOL, '2026-11-22'));
    expect(seen).toMatchObject({ isSchoolDay: false, nextSchoolDayOn: '2026-11-23', kinds: [], people: [] });
    const december = granted(await previewReminders(world, world.as('sid'), SCHOOL, '2026-12-07'));
    expect(december.isSchoolDay).toBe(true);
    const supervision = december.kinds.find(({ kind }) => kind === 'supervision');
    expect(supervision?.count).toBeGreaterThan(0);
    expect(december.people.map(({ id }) => id)).toEqual(expect.arrayContaining(['ella', 'sam']));
  });

  it('refuses a day that is none, or too far away', async () => {
    for (const text of ['', 'tomorrow', '2026-02-30', '2028-11-23']) {
      expect(refusalOf(await previewReminders(world, world.as('sid'), SCHOOL, text)), text).toBe('invalid-field on');
    }
  });
});

describe('my reminders', () => {
  const mine = (asked: Partial<Parameters<typeof changeMyReminders>[2]>, who = 'ella') =>
    changeMyReminders(world, world.as(who), { remindAt: null, weeklyOn: null, offKinds: [], ...asked });

  it('come at a time within the school’s hours, the last minute left out', async () => {
    for (const remindAt of ['07:59', '17:30', '23:00']) {
      expect(refusalOf(await mine({ remindAt })), remindAt).toBe('invalid-field remindAt');
    }
    for (const remindAt of ['08:00', '17:29']) {
      expect(granted(await mine({ remindAt })).remindAt).toBe(remindAt);
    }
  });

  it('can be switched off where they are no duty, and nowhere else', async () => {
    for (const kind of REMINDER_KINDS.filter((one) => dutyOf(one) !== null)) {
      expect(refusalOf(await mine({ offKinds: [kind] })), kind).toBe('not-allowed offKinds');
      expect(isWanted(kind, [kind])).toBe(true);
    }
    expect(refusalOf(await mine({ offKinds: ['gossip'] }))).toBe('invalid-field offKinds');
    const after = granted(await mine({ offKinds: ['prepare'], weeklyOn: 5 }));
    expect(after.kinds.filter(({ isOn }) => !isOn).map(({ id }) => id)).toEqual(['prepare']);
    expect(isWanted('prepare', ['prepare'])).toBe(false);
    expect(isWanted('prepare', [])).toBe(true);
  });

  it('are each person’s own', async () => {
    await mine({ weeklyOn: 1 }, 'ella');
    expect(granted(await readMyReminders(world, world.as('ella'))).weeklyOn).toBe(1);
    expect(granted(await readMyReminders(world, world.as('sam'))).weeklyOn).toBeNull();
  });

  it('say whether the school has begun to send', async () => {
    expect(granted(await readMyReminders(world, world.as('ella'))).school.isLive).toBe(true);
    world.now = Temporal.Instant.from('2025-08-31T12:00:00Z');
    expect(granted(await readMyReminders(world, world.as('ella'))).school.isLive).toBe(false);
  });
});

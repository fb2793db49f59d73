import { describe, expect, it } from 'vitest';
import { checkImport } from '../../../bot/use-cases/import/run-import.ts';
import { readHome } from '../../../bot/use-cases/read-home.ts';
import { readSession } from '../../../bot/use-cases/read-session.ts';
import { refreshStanding } from '../../../bot/use-cases/refresh-standing.ts';
import { readSchoolCalendar, saveSchoolCalendar } from '../../../bot/use-cases/school-calendar.ts';
import { previewReminders } from '../../../bot/use-cases/settings/preview-reminders.ts';
import { readSchoolSettingsPage } from '../../../bot/use-cases/settings/school-settings-page.ts';
import { readTrustCalendar, saveTrustCalendar } from '../../../bot/use-cases/trust-calendar.ts';
import { datesView } from '../../../bot/use-cases/views/calendar-view.ts';
import { aSchoolCalendar } from '../../builders/a-school.ts';
import { aWorkbook } from '../../builders/a-workbook.ts';
import type { MemoryWorld } from '../../builders/memory-world.ts';
import { granted } from '../../builders/outcome.ts';
import { bringAllIn, emptyTrust, mail, pair, person } from './import-desk.ts';

const NAMES = Array.from({ length: 12 }, (_, at) => `p${at}`);
const TODAY = '2026-11-23';

/** A school that begins today with twelve people supervised by its lead, each last met on this day; null = nobody knows. */
async function firstDay(heldOn: string | null): Promise<MemoryWorld> {
  const world = emptyTrust(...NAMES);
  world.register.calendarShelf.set({ school: 'lantern-bay', calendar: aSchoolCalendar() });
  world.settings.set('school|lantern-bay', { reminders: { goLiveOn: TODAY } });
  const file = await aWorkbook({
    people: NAMES.map((name) => person(name)),
    arrangements: NAMES.map((name) => pair(name, 'sid', { startedOn: '02/09/2025' })),
    contracts: NAMES.map((name) => pair(name, 'sid', { signedOn: '10/09/2025' })),
    sessions: heldOn === null ? [] : NAMES.map((name) => pair(name, 'sid', { heldOn })),
  });
  expect((await bringAllIn(world, 'sid', file)).problems).toEqual([]);
  return world;
}

/** What is said to a lead about the school as a whole, once, and not about what was brought in. */
const OF_THE_SCHOOL = ['policy-review', 'supervisor-unsupervised'];

const kindsOn = async (world: MemoryWorld, day: string) => {
  const preview = granted(await previewReminders(world, world.as('sid'), 'lantern-bay', day));
  return Object.fromEntries(
    preview.kinds.flatMap(({ kind, count }) => (OF_THE_SCHOOL.includes(kind) && count === 1 ? [] : [[kind, count]])),
  );
};
const states = (world: MemoryWorld) =>
  new Set(world.register.arrangementShelf.all().map((one) => one.value.standing.dueState));

describe('the first day with what was brought in', () => {
  it('is true and quiet where everybody met this half term: nothing is due, nothing is sent, nothing is to be written', async () => {
    const world = await firstDay('10/11/2026');
    expect(states(world)).toEqual(new Set(['ok']));
    for (const day of [TODAY, '2026-11-24', '2026-11-25', '2026-11-27', '2026-11-30']) {
      expect(await kindsOn(world, day), day).toEqual({});
    }
    const home = granted(await readHome(world, world.as('sid')));
    expect(JSON.stringify(home)).not.toMatch(/write record|sign record/);
    const [session] = world.register.sessionShelf.all();
    const page = granted(await readSession(world, world.as('sid'), session?.value.key ?? ''));
    expect([page.flags, page.session.recordState]).toEqual([[], 'signed on paper']);
  });

  it('shows who is overdue by the dates that were brought in, and asks about them at the stages from then on', async () => {
    const world = await firstDay('15/09/2026');
    world.settings.set('school|lantern-bay', { reminders: { goLiveOn: TODAY } });
    expect(states(world)).not.toContain('no calendar');
    const counts = await kindsOn(world, TODAY);
    expect(counts).not.toHaveProperty('record-unwritten');
    expect(counts).not.toHaveProperty('contract-missing');
    expect(counts).not.toHaveProperty('awaiting-signature');
  });

  it('is quiet about what nobody has entered: no date is guessed', async () => {
    const world = await firstDay(null);
    for (const day of [TODAY, '2026-11-24', '2026-11-27']) expect(await kindsOn(world, day), day).toEqual({});
  });
});

describe('term dates that are entered after the sheet', () => {
  it.each(['the school’s', 'the trust’s'])('make the register true at once (%s)', async (whose) => {
    const world = await firstDay('10/11/2026');
    const none = { terms: [], closures: [] };
    const isTrust = whose === 'the trust’s';
    const own = isTrust ? { ...none, fromTrust: { openOn: [] } } : none;
    world.register.calendarShelf.set({ school: 'lantern-bay', calendar: own });
    const arrangements = world.register.arrangementShelf.all();
    for (const { value } of arrangements) await refreshStanding(world, value.key, world.now);
    expect(states(world)).toEqual(new Set(['no calendar']));
    const { terms, closures } = datesView(aSchoolCalendar());
    const actor = world.as('tess');
    if (isTrust) {
      const { version } = granted(await readTrustCalendar(world, actor));
      granted(await saveTrustCalendar(world, actor, { terms, closures, version }));
    } else {
      const { version } = granted(await readSchoolCalendar(world, actor, 'lantern-bay'));
      granted(await saveSchoolCalendar(world, actor, 'lantern-bay', { terms, closures, version }));
    }
    expect(states(world)).toEqual(new Set(['ok']));
  });
});

describe('a school that is not live yet', () => {
  const beginning = async (world: MemoryWorld) =>
    granted(await readSchoolSettingsPage(world, world.as('sid'), 'lantern-bay')).beginning;
  const silent = async (goLiveOn: string | null) => {
    const world = await firstDay('10/11/2026');
    world.settings.set('school|lantern-bay', { reminders: { goLiveOn } });
    return world;
  };

  it.each([null, '2026-11-24'])('is told what it has and what it has not (%s)', async (goLiveOn) => {
    const world = await silent(goLiveOn);
    expect(await beginning(world)).toMatchObject({
      people: 17,
      arrangements: 12,
      withoutSession: 0,
      withoutContract: 0,
      datesUntilOn: '2027-07-21',
    });
    const year = aSchoolCalendar();
    const later = year.terms.slice(1).map((term) => ({ ...term, startOn: term.startOn.add({ months: 2 }) }));
    for (const terms of [[], later]) {
      world.register.calendarShelf.set({ school: 'lantern-bay', calendar: { ...year, terms } });
      expect(await beginning(world)).toMatchObject({ datesUntilOn: null });
    }
  });

  it('is told no more once it is', async () => {
    expect(await beginning(await silent(TODAY))).toBeNull();
  });
});

describe('somebody with two addresses', () => {
  it('is the one the directory knows under both', async () => {
    const world = emptyTrust('ella');
    const before = { ...world.as('sid').person, id: 'oid-ella', name: 'Ella', email: mail('ella.old') };
    world.add(before);
    const file = await aWorkbook({ people: [person('ella')] });
    expect(granted(await checkImport(world, world.as('tess'), file)).people).toMatchObject({ added: 0, changed: 1 });
    await bringAllIn(world, 'tess', file);
    expect(world.register.personShelf.all().filter(({ value }) => value.name === 'Ella')).toHaveLength(1);
    const after = world.register.personShelf.get('oid-ella')?.value;
    expect(after).toEqual({ ...before, email: mail('ella'), jobTitle: 'Deputy DSL' });
  });
});

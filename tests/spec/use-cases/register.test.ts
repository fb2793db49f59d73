import { beforeEach, describe, expect, it } from 'vitest';
import { readRegister } from '../../../bot/use-cases/read-register.ts';
import { readTrust } from '../../../bot/use-cases/read-trust-facts.ts';
import { refreshEveryStanding } from '../../../bot/use-cases/refresh-every-standing.ts';
import { refreshStanding } from '../../../bot/use-cases/refresh-standing.ts';
import { exportRegister } from '../../../bot/use-cases/register/export-register.ts';
import { readOverview } from '../../../bot/use-cases/register/read-overview.ts';
import { REGISTER_COLUMNS } from '../../../bot/use-cases/register/register-sheet.ts';
import { type RegisterAsked, registerExport } from '../../../shared/contract/oversight.ts';
import type { Arrangement, ArrangementStanding } from '../../../shared/domain/arrangements/arrangement.ts';
import { NOTHING_YET } from '../../../shared/domain/arrangements/new-arrangement.ts';
import { Temporal } from '../../../shared/domain/dates.ts';
import type { Happening } from '../../../shared/domain/oversight/happening.ts';
import { aPerson } from '../../builders/a-person.ts';
import { aSchool, aSchoolCalendar } from '../../builders/a-school.ts';
import { anArrangement } from '../../builders/an-arrangement.ts';
import { aWorld, type MemoryWorld } from '../../builders/memory-world.ts';
import { granted, refusalOf } from '../../builders/outcome.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const held = (on: string): Happening => ({ on: day(on), what: 'held', by: null, reason: null, attended: null });
const missed = (on: string): Happening => ({
  ...held(on),
  what: 'missed',
  by: 'supervisee',
  reason: 'person unavailable',
});

/** Lantern Bay and Ashgrove on Monday 23 November 2026, with an arrangement for each name. */
function aTrust(): MemoryWorld {
  const world = aWorld({ standing: { ...NOTHING_YET, contractState: 'ok' } });
  world.register.schoolShelf.set(aSchool({ key: 'ashgrove', name: 'Ashgrove Academy' }));
  world.register.calendarShelf.set({ school: 'ashgrove', calendar: aSchoolCalendar() });
  return world;
}
function pair(
  world: MemoryWorld,
  key: string,
  standing: Partial<ArrangementStanding>,
  more: Partial<Arrangement> = {},
) {
  world.add(aPerson({ id: key, name: key, jobTitle: 'Pastoral lead', schools: ['ashgrove'] }));
  return world.arrange(
    anArrangement({
      key: `a-${key}`,
      school: 'ashgrove',
      supervisees: [key],
      standing: { ...NOTHING_YET, contractState: 'ok', ...standing },
      ...more,
    }),
  );
}

describe('the register in pages', () => {
  let world: MemoryWorld;
  beforeEach(() => {
    world = aTrust();
  });
  const read = async (asked: RegisterAsked = {}, who = 'tess', school: string | null = null) =>
    granted(await readRegister(world, world.as(who), school, asked));
  const keys = async (asked: RegisterAsked) => (await read(asked)).arrangements.map(({ key }) => key);

  it('is refused to everybody but leads, page, overview and export alike', async () => {
    const asked = registerExport.parse({ format: 'csv' });
    for (const who of ['sam', 'ella', 'lou', 'hana', 'team', 'audrey', 'adam', 'stranger']) {
      expect(refusalOf(await readRegister(world, world.as(who), null))).toBe('not-allowed');
      expect(refusalOf(await readOverview(world, world.as(who), null, 0))).toBe('not-allowed');
      expect(refusalOf(await exportRegister(world, world.as(who), asked))).toBe('not-allowed');
    }
    const theirs = { ...asked, school: 'ashgrove' };
    expect(refusalOf(await exportRegister(world, world.as('sid'), theirs))).toBe('not-allowed');
    expect(refusalOf(await readOverview(world, world.as('sid'), 'ashgrove', 0))).toBe('not-allowed');
  });

  it('gives a school lead their own school only, in rows, counts, roles and schools', async () => {
    pair(world, 'noor', { dueState: 'overdue' });
    const page = await read({}, 'sid');
    expect(page.arrangements.map(({ school }) => school.key)).toEqual(['lantern-bay']);
    expect([page.total, page.roles, page.schools.length]).toEqual([1, ['Designated safeguarding lead'], 1]);
    expect(page.counts.find(({ state }) => state === 'overdue')?.count).toBe(0);
  });

  it('comes in pages of fifty, each arrangement once, whatever it is sorted by', async () => {
    for (let at = 0; at < 110; at += 1) pair(world, `p${at}`, { dueState: 'ok' });
    for (const sort of ['who', 'school', 'role', 'due', 'held', 'next', 'contract'] as const) {
      const seen = new Set<string>();
      const sizes: number[] = [];
      for (const page of [0, 1, 2, 3]) {
        const { arrangements, total } = await read({ sort, page });
        expect(total).toBe(111);
        sizes.push(arrangements.length);
        for (const { key } of arrangements) seen.add(key);
      }
      expect([seen.size, sizes]).toEqual([111, [50, 50, 11, 0]]);
    }
  });

  it('finds by every word, in any order, without capitals and accents', async () => {
    pair(world, 'noor', {});
    world.add(aPerson({ id: 'noor', name: 'Zoë Amári', jobTitle: 'Pastoral lead' }));
    expect(await keys({ find: 'AMARI zoe' })).toEqual(['a-noor']);
    expect(await keys({ find: 'pastoral ashgrove' })).toEqual(['a-noor']);
    expect(await keys({ find: 'zoe lantern' })).toEqual([]);
    expect(await keys({ find: '  ' })).toHaveLength(2);
  });

  it('narrows down to every state, and counts them whatever state is shown', async () => {
    pair(world, 'late', { dueState: 'overdue', nextDueOn: day('2026-11-20') });
    pair(world, 'unsigned', { recordsUnsigned: 1 });
    pair(world, 'unfiled', { decisionsUnfiled: 2 });
    pair(world, 'acts', { overdueActions: 1 });
    pair(world, 'cover', { coverState: 'needed' });
    pair(world, 'clockless', { dueState: 'no clock' });
    pair(world, 'risk', { dueState: 'due soon', nextDueOn: day('2026-12-01') });
    const found = async (state: RegisterAsked['state']) => keys({ state, sort: 'who' });
    expect(await found('overdue')).toEqual(['a-late']);
    expect(await found('unsigned')).toEqual(['a-unsigned']);
    expect(await found('unfiled')).toEqual(['a-unfiled']);
    expect(await found('actions')).toEqual(['a-acts']);
    expect(await found('cover')).toEqual(['a-cover']);
    expect(await found('other')).toEqual(['a-clockless']);
    expect(await found('at risk')).toEqual(['a-late', 'a-risk']);
    const { counts } = await read({ state: 'cover' });
    expect(counts.find(({ state }) => state === 'at risk')?.count).toBe(2);
  });

  it('leaves out what has ended, from the day after, unless it is asked for', async () => {
    pair(world, 'today', {}, { endedOn: day('2026-11-23') });
    pair(world, 'gone', {}, { endedOn: day('2026-11-22') });
    expect((await keys({ sort: 'who' })).includes('a-today')).toBe(true);
    expect((await keys({ sort: 'who' })).includes('a-gone')).toBe(false);
    expect(await keys({ state: 'ended' })).toEqual(['a-gone']);
  });

  it('shows of a half term what was held and missed in it, and who had nothing', async () => {
    pair(world, 'seen', { lately: [held('2026-09-14'), missed('2026-10-12'), held('2026-11-10')] });
    pair(world, 'unseen', { lately: [held('2026-11-10')] });
    pair(world, 'new', {}, { startedOn: day('2026-11-16') });
    const page = await read({ period: '2026/1', sort: 'who' });
    const ofSeen = page.arrangements.find(({ key }) => key === 'a-seen');
    expect(ofSeen?.lately).toEqual([
      { on: '2026-09-14', what: 'held' },
      { on: '2026-10-12', what: 'missed', by: 'supervisee', reason: 'person unavailable' },
    ]);
    expect(page.arrangements.map(({ key }) => key)).not.toContain('a-new');
    expect(await keys({ period: '2026/1', state: 'none held', role: 'Pastoral lead' })).toEqual(['a-unseen']);
  });

  it('says who is away until when, and never why', async () => {
    world.register.absenceShelf.set({ key: 'x', person: 'sam', fromOn: day('2026-11-01'), toOn: null });
    world.register.absenceShelf.set({ key: 'y', person: 'ella', fromOn: day('2026-11-24'), toOn: null });
    const [row] = (await read()).arrangements;
    expect(row?.away).toEqual([{ name: 'Sam', untilOn: null }]);
  });
});

describe('the overview', () => {
  it('tells schools by role and half term, those with most overdue first', async () => {
    const world = aTrust();
    pair(world, 'noor', { dueState: 'overdue', nextDueOn: day('2026-11-20'), lately: [held('2026-09-14')] });
    pair(world, 'omar', { lately: [missed('2026-11-10')] });
    const view = granted(await readOverview(world, world.as('tess'), null, 0));
    expect(view.schools.map(({ key, overdue }) => [key, overdue])).toEqual([
      ['ashgrove', 1],
      ['lantern-bay', 0],
    ]);
    const at = view.halfTerms.findIndex(({ key }) => key === '2026/1');
    const [ashgrove] = view.schools;
    expect(ashgrove?.tallies.slice(at)).toEqual([
      [2, 1, 0],
      [2, 0, 1],
    ]);
    expect(ashgrove?.roles.map(({ role, tallies }) => [role, tallies[at]])).toEqual([['Pastoral lead', [2, 1, 0]]]);
    expect(view.forecast).toMatchObject({
      overdue: 1,
      totalAtRisk: 1,
      atRisk: [{ who: ['noor'], outlook: 'overdue' }],
    });
  });
});

describe('the register to take away', () => {
  const exported = async (world: MemoryWorld, asked: object, who = 'tess') =>
    granted(await exportRegister(world, world.as(who), registerExport.parse(asked)));

  it('holds exactly the lines that are asked for, on all pages, in their order', async () => {
    const world = aTrust();
    for (let at = 0; at < 60; at += 1) pair(world, `p${at}`, { dueState: 'overdue' });
    const file = await exported(world, { format: 'csv', state: 'overdue', sort: 'who', isDescending: true });
    const lines = new TextDecoder().decode(file.bytes).trimEnd().split('\r\n');
    expect(lines).toHaveLength(61);
    expect(lines[0]).toBe(REGISTER_COLUMNS.map(({ title }) => title).join(','));
    expect(lines[1]).toContain('p59');
    expect(file.name).toBe('supervision-register-2026-11-23.csv');
  });

  it('can be read back as a workbook, dates as dates', async () => {
    const world = aTrust();
    pair(world, 'noor', { nextDueOn: day('2026-12-01'), lately: [missed('2026-11-10')] });
    const file = await exported(world, { format: 'xlsx', school: 'ashgrove' });
    const [sheet] = granted(await world.sheets.read(file.bytes, file.name));
    const cells = new Map(REGISTER_COLUMNS.map(({ title }, at) => [title, sheet?.rows[1]?.cells[at]]));
    expect(cells.get('Due on')?.toString()).toBe('2026-12-01');
    expect(cells.get('Held and missed lately')).toBe('2026-11-10 missed (supervisee, person unavailable)');
    expect(cells.get('Next four weeks')).toBe('Nothing booked');
  });

  it('lets no cell be taken for a formula', async () => {
    const world = aTrust();
    pair(world, 'noor', {});
    world.add(aPerson({ id: 'noor', name: '=HYPERLINK("x")', schools: ['ashgrove'] }));
    const text = new TextDecoder().decode((await exported(world, { format: 'csv', school: 'ashgrove' })).bytes);
    expect(text).toContain(`"'=HYPERLINK(""x"")"`);
  });
});

describe('a row that somebody with more rights has changed by hand', () => {
  const tampered: ArrangementStanding = {
    ...NOTHING_YET,
    dueState: 'ok',
    decisionsUnfiled: 9,
    halfTermState: 'held',
    lately: [held('2026-11-20')],
  };

  it('says the truth again after the morning’s run, and after the next change', async () => {
    for (const repaired of ['run', 'change']) {
      const world = aWorld();
      const { key } = world.arrange(anArrangement({ interval: { months: 1 }, standing: tampered }));
      if (repaired === 'run') await refreshEveryStanding(world, await readTrust(world), world.now);
      else await refreshStanding(world, key, world.now, true);
      const standing = world.register.arrangementShelf.get(key)?.value.standing;
      expect([standing?.dueState, standing?.halfTermState, standing?.lately, standing?.decisionsUnfiled]).toEqual([
        'overdue',
        'nothing yet',
        undefined,
        undefined,
      ]);
    }
  });
});

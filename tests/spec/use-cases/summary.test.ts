import { beforeEach, describe, expect, it } from 'vitest';
import { exportSummary } from '../../../bot/use-cases/summary/export-summary.ts';
import { readSummary } from '../../../bot/use-cases/summary/read-summary.ts';
import type { SummaryQuery } from '../../../shared/contract/summary.ts';
import { NOTHING_YET } from '../../../shared/domain/arrangements/new-arrangement.ts';
import { Temporal } from '../../../shared/domain/dates.ts';
import type { CaseDiscussion } from '../../../shared/domain/records/record.ts';
import { aPerson } from '../../builders/a-person.ts';
import { aSchool, aSchoolCalendar } from '../../builders/a-school.ts';
import { anArrangement } from '../../builders/an-arrangement.ts';
import { aWorld, type MemoryWorld } from '../../builders/memory-world.ts';
import { granted, refusalOf } from '../../builders/outcome.ts';

const SCHOOL = 'lantern-bay';
const on = (date: string) => Temporal.PlainDate.from(date);
const ALL: SummaryQuery = { school: null, period: null };
let world: MemoryWorld;
beforeEach(() => {
  world = aWorld();
  world.register.calendarShelf.set({ school: SCHOOL, calendar: aSchoolCalendar() });
  const lately = [{ on: on('2026-09-10'), what: 'held', by: null, reason: null, attended: null, minutes: 75 } as const];
  world.arrange(anArrangement({ standing: { ...NOTHING_YET, lately, heldCount: 1, overdueActions: 2 } }));
});

function discussion(at: number): CaseDiscussion {
  return {
    key: `case-${at}`,
    arrangement: 'lantern-bay-ella',
    session: null,
    record: 'r-1',
    formId: 'invented',
    formVersion: 1,
    childReference: 'LB-SECRET',
    plan: 'CP',
    direction: 'worse',
    discussedOn: on('2026-11-10'),
    decision: 'A secret decision.',
    answers: {},
    text: 'A secret text.',
    signatures: [],
    seal: null,
    filedIn: null,
    filedOn: null,
    filedBy: null,
  };
}
const discuss = (count: number) => {
  for (let at = 0; at < count; at += 1) world.records.caseShelf.set(discussion(at));
};
const partsFor = async (who: string, asked = ALL) => granted(await readSummary(world, world.as(who), asked)).parts;
const rowsOf = async (who: string, title: RegExp, asked = ALL) =>
  (await partsFor(who, asked)).find((part) => title.test(part.title))?.rows;

describe('the summary', () => {
  it.each(['sam', 'ella', 'lou', 'team', 'audrey', 'adam', 'stranger'])(
    'is refused to %s, read and exported',
    async (who) => {
      expect(refusalOf(await readSummary(world, world.as(who), ALL))).toBe('not-allowed');
      expect(refusalOf(await exportSummary(world, world.as(who), { ...ALL, format: 'rtf' }))).toBe('not-allowed');
    },
  );

  it('is of their own school for heads and leads', async () => {
    world.register.schoolShelf.set(aSchool({ key: 'ashgrove', name: 'Ashgrove' }));
    for (const who of ['hana', 'sid']) {
      expect(refusalOf(await readSummary(world, world.as(who), { ...ALL, school: 'ashgrove' }))).toBe('not-allowed');
      expect(granted(await readSummary(world, world.as(who), ALL)).schools.map(({ key }) => key)).toEqual([SCHOOL]);
    }
    expect(granted(await readSummary(world, world.as('tess'), ALL)).schools).toHaveLength(2);
  });

  it('counts the school year first, with the time sessions took, and asks what figures do not say', async () => {
    const { period, periods, questions } = granted(await readSummary(world, world.as('hana'), ALL));
    expect(period).toEqual({ key: 'year/2026', name: 'School year 2026 to 2027' });
    expect(periods.slice(0, 3).map(({ key }) => key)).toEqual(['year/2026', '2026/2', '2026/1']);
    expect(questions.length).toBeGreaterThan(3);
    expect((await rowsOf('hana', /happen/))?.map((row) => row.slice(1))).toEqual([
      ['1 of 1 (100%)', '1', '0', '0', '1 h 15 min'],
      ['0 of 1 (0%)', '0', '0', '0', '0 min'],
      ['1 of 1 (100%)', '1', '0', '0', '1 h 15 min'],
    ]);
    expect(await rowsOf('hana', /today/)).toContainEqual(['Of these past their day', '2']);
  });

  it('is of one half term where that is asked for, and of none that nobody kept', async () => {
    const asked = { school: SCHOOL, period: '2026/2' };
    expect(await rowsOf('hana', /happen/, asked)).toHaveLength(1);
    expect(granted(await readSummary(world, world.as('hana'), asked)).questions).toEqual([]);
    expect(refusalOf(await readSummary(world, world.as('hana'), { ...asked, period: '2019/2' }))).toBe('not-found');
  });

  it('stands also where a school has no term dates yet', async () => {
    world.register.calendarShelf.set({ school: SCHOOL, calendar: { terms: [], closures: [] } });
    expect(granted(await readSummary(world, world.as('hana'), ALL)).period.name).toBe('Today');
  });

  it('counts who needs supervision and has nobody, and who is said to need none', async () => {
    world.add(aPerson({ id: 'cora', jobTitle: 'Pastoral Lead' }));
    const before = await rowsOf('hana', /lacks it/);
    world.add(aPerson({ id: 'dora', jobTitle: 'Pastoral Lead' }));
    const after = await rowsOf('hana', /lacks it/);
    const without = (rows: typeof before) => Number(rows?.find(([what]) => what?.includes('safeguarding'))?.[1]);
    expect(without(after) - without(before)).toBe(1);
  });

  it('says which way cases go over the whole trust only, to trust leads only, and not of fewer than five', async () => {
    discuss(5);
    expect(await rowsOf('tess', /children/)).toContainEqual(['Autumn 2 2026', '0', '0', '5']);
    for (const who of ['sid', 'hana']) expect(await rowsOf(who, /children/)).toBeUndefined();
    expect(await rowsOf('tess', /children/, { school: SCHOOL, period: null })).toBeUndefined();
  });

  it('hides which way four cases go', async () => {
    discuss(4);
    expect(await rowsOf('tess', /children/)).toContainEqual(['Autumn 2 2026', 'fewer than 5', '–', '–']);
  });

  it('names nobody and nothing of what was said, on the page and in the files', async () => {
    discuss(6);
    const text = JSON.stringify(granted(await readSummary(world, world.as('tess'), ALL)));
    const file = granted(await exportSummary(world, world.as('tess'), { ...ALL, format: 'rtf' }));
    for (const written of [text, new TextDecoder().decode(file.bytes)]) {
      for (const hidden of ['Ella', 'Sam', 'SECRET', 'secret']) expect(written).not.toContain(hidden);
    }
  });

  it('is taken away as a text with room for answers, in signs every word processor reads, and as a workbook', async () => {
    world.register.schoolShelf.set(aSchool({ name: 'St {Éanna}’s \\ School' }));
    const file = granted(await exportSummary(world, world.as('hana'), { school: SCHOOL, period: null, format: 'rtf' }));
    expect([file.name, file.type]).toEqual(['supervision-summary-2026-11-23.rtf', 'application/rtf']);
    const text = new TextDecoder().decode(file.bytes);
    expect(text.startsWith('{\\rtf1')).toBe(true);
    expect(text).toContain('St \\{\\u201?anna\\}\\u8217?s \\\\ School');
    expect([...text].every((sign) => sign.charCodeAt(0) < 128)).toBe(true);
    expect(text.replaceAll(/\\[\\{}]/g, '').split('{').length).toBe(text.replaceAll(/\\[\\{}]/g, '').split('}').length);
    const book = granted(await exportSummary(world, world.as('hana'), { ...ALL, format: 'xlsx' }));
    expect(book.name).toBe('supervision-summary-2026-11-23.xlsx');
    expect(book.bytes.length).toBeGreaterThan(1000);
  });
});

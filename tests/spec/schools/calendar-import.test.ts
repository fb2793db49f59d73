import { beforeEach, describe, expect, it } from 'vitest';
import { calendarTemplate } from '../../../bot/use-cases/calendar-import/calendar-template.ts';
import { importCalendar } from '../../../bot/use-cases/calendar-import/import-calendar.ts';
import { atLondon, Temporal } from '../../../shared/domain/dates.ts';
import { TRUST_CALENDAR } from '../../../shared/domain/schools/own-calendar.ts';
import { aWorld, type MemoryWorld } from '../../builders/memory-world.ts';
import { granted, refusalOf } from '../../builders/outcome.ts';

const SCHOOL = 'lantern-bay';
let world: MemoryWorld;

beforeEach(() => {
  world = aWorld();
});

const file = (name: string, text: string) => ({ name, content: Buffer.from(text).toString('base64') });
const csv = (...lines: readonly string[]) => file('dates.csv', lines.join('\r\n'));
type Event = readonly [summary: string, from: string, until?: string, ...more: string[]];

/** A calendar file of whole days; `until` is the last day, as people think of it. */
function ics(...events: readonly Event[]) {
  const day = (text: string) => text.replaceAll('-', '');
  const after = (text: string) => day(new Date(Date.parse(text) + 86_400_000).toISOString().slice(0, 10));
  const lines = events.flatMap(([summary, from, until, ...more]) => [
    'BEGIN:VEVENT',
    `UID:${summary}-${from}`,
    'DTSTAMP:20260101T000000Z',
    `DTSTART;VALUE=DATE:${day(from)}`,
    ...(until === undefined ? [] : [`DTEND;VALUE=DATE:${after(until)}`]),
    `SUMMARY:${summary}`,
    ...more,
    'END:VEVENT',
  ]);
  const text = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Invented//EN', ...lines, 'END:VCALENDAR'];
  return file('dates.ics', text.join('\r\n'));
}

const importing = async (handed: ReturnType<typeof file>, who = 'hana') =>
  importCalendar(world, world.as(who), SCHOOL, handed);
const imported = async (handed: ReturnType<typeof file>) => {
  const read = granted(await importing(handed));
  const terms = read.terms.map(({ name, startOn, endOn, halfTermStartOn, halfTermEndOn }) =>
    [name, startOn, endOn, halfTermStartOn ?? '-', halfTermEndOn ?? '-'].join(' '),
  );
  return { ...read, terms };
};
const AUTUMN = 'Autumn 2026 2026-09-02 2026-12-18 2026-10-26 2026-10-30';

describe('term dates from a file', () => {
  it.each(['sam', 'ella', 'lou', 'team', 'audrey', 'otto', 'stranger'])('are not for %s to look at', async (who) => {
    expect(refusalOf(await importing(csv('What,First day', 'INSET day,2/9/2026'), who))).toBe('not-allowed');
  });

  it.each(['hana', 'sid', 'otto'])('for the trust are not for %s', async (who) => {
    const handed = csv('What,First day', 'INSET day,2/9/2026');
    expect(refusalOf(await importCalendar(world, world.as(who), TRUST_CALENDAR, handed))).toBe('not-allowed');
    expect(granted(await importCalendar(world, world.as('tess'), TRUST_CALENDAR, handed)).closures).toHaveLength(1);
  });

  it('change nothing by being looked at', async () => {
    granted(await importing(csv('What,First day', 'INSET day,2/9/2026')));
    expect(world.weather.asked.filter((asked) => asked.startsWith('write'))).toEqual([]);
  });

  it.each([
    ['a letter', file('letter.ics', 'Dear parents')],
    ['a calendar without events', file('dates.ics', 'BEGIN:VCALENDAR\r\nEND:VCALENDAR')],
    ['a sheet of something else', csv('Name,Room', 'Ella,4')],
    ['a calendar of something else', ics(['Parents’ evening', '2026-10-14'])],
    ['nothing', file('dates.csv', '')],
    ['half a file', { name: 'dates.csv', content: 'V2hhd' }],
  ])('cannot be had from %s, which is said', async (_what, handed) => {
    expect(refusalOf(await importing(handed))).toBe('invalid-field file');
  });
});

describe('a sheet of term dates', () => {
  it('has a line for each term, half term and day without school, in any order, as people write dates', async () => {
    const read = await imported(
      csv(
        'Term dates of Lantern Bay',
        'What,Name,First day,Last day',
        'Half term,,26/10/2026,30 Oct 2026',
        'INSET day,,27/11/26,',
        'Term,Autumn 2026,2 Sep 2026,18/12/2026',
      ),
    );
    expect(read).toMatchObject({ terms: [AUTUMN], closures: ['2026-11-27'], checks: [], notUsed: [], outside: 0 });
  });

  it('may have a line a term with its half term beside it', async () => {
    const read = await imported(
      csv(
        'Term;Start;End;Half term start;Half term end',
        'Autumn 2026;02/09/2026;18/12/2026;26/10/2026;30/10/2026',
        'Michaelmas;05/01/2027;19/03/2027;;',
      ),
    );
    expect(read.terms).toEqual([AUTUMN, 'Spring 2027 2027-01-05 2027-03-19 - -']);
    expect(read.checks).toEqual([{ isWrong: false, message: 'Spring 2027 has no half term: is it missing?' }]);
  });

  it('is told of line by line and column by column', async () => {
    const read = await imported(
      csv(
        'What,Name,First day,Last day',
        'Term,Autumn 2026,2/9/2026,18/12/2026',
        'INSET day,,31/11/2026,',
        'Sports day,,9/12/2026,',
        'Half term,,,30/10/2026',
        'Half term,,15/2/2027,19/2/2027',
        'Closed,,1/9/2026,31/12/2026',
        'Closed,,9/12/2026,8/12/2026',
      ),
    );
    expect(read.notUsed.map(({ line, column }) => [line, column])).toEqual([
      [3, 'First day'],
      [4, 'What'],
      [5, 'First day'],
      [6, null],
      [7, null],
      [8, null],
    ]);
    expect(read.notUsed[0]?.message).toBe('“31/11/2026” is not a day. Write it as 2/9/2026 or 2 Sep 2026.');
    expect(read.notUsed[3]?.message).toContain('lies in no term of this file');
    expect(read.checks[0]?.message).toContain('has no half term');
  });

  it('names an event that would never end, and goes on with the others', async () => {
    const { content } = ics(['Autumn term', '2026-09-02', '2026-12-18'], ['Half term', '2026-10-26']);
    const text = Buffer.from(content, 'base64').toString();
    const endless = text.replace('SUMMARY:Half term', 'DURATION:P999999999W\r\nSUMMARY:Half term');
    const read = await imported(file('dates.ics', endless));
    expect(read.terms).toHaveLength(1);
    expect(read.notUsed).toHaveLength(1);
  });

  it('says what is wrong between terms: an overlap must be put right, a gap is asked about', async () => {
    const read = await imported(
      csv(
        'What,Name,First day,Last day',
        'Term,Autumn 2026,2/9/2026,30/10/2026',
        'Term,Term 2,30/10/2026,18/12/2026',
        'Term,Summer 2027,12/4/2027,21/5/2027',
      ),
    );
    expect(read.checks.map(({ isWrong }) => isWrong)).toEqual([true, false]);
  });

  it('leaves out days without school outside term, at weekends and in half term, and counts the first and last', async () => {
    const read = await imported(
      csv(
        'What,Name,First day,Last day',
        'Term,Autumn 2026,2/9/2026,18/12/2026',
        'Half term,,26/10/2026,30/10/2026',
        'Bank holiday,Christmas Day,25/12/2026,',
        'INSET day,,29/10/2026,',
        'Closed,Snow,3/12/2026,7/12/2026',
      ),
    );
    expect(read.closures).toEqual(['2026-12-03', '2026-12-04', '2026-12-07']);
    expect(read.outside).toBe(2);
  });

  it('is what the template is: its own examples come back as a year without a doubt', async () => {
    const { name, content } = granted(await calendarTemplate(world, world.as('stranger')));
    const read = await imported({ name, content });
    expect([read.terms.length, read.closures.length, read.checks, read.notUsed, read.outside]).toEqual([
      3,
      3,
      [],
      [],
      0,
    ]);
    expect(read.terms.every((term) => !term.endsWith('-'))).toBe(true);
  });

  it.each([
    ['2026-11-23', '2026'],
    ['2027-05-31', '2026'],
    ['2027-06-01', '2027'],
    ['2027-08-31', '2027'],
    ['2027-09-01', '2027'],
  ])('has examples of the year that runs, from June of the next (%s)', async (day, year) => {
    const actor = { ...world.as('stranger'), now: atLondon(Temporal.PlainDate.from(day), '09:00') };
    const { name, content } = granted(await calendarTemplate(world, actor));
    expect((await imported({ name, content })).terms[0]).toContain(`Autumn ${year}`);
  });
});

describe('a calendar file of term dates', () => {
  it('may say a term by its first and its last day, its last day counted', async () => {
    const read = await imported(
      ics(
        ['Term ends', '2026-12-18'],
        ['Half term', '2026-10-26', '2026-10-30'],
        ['Autumn term begins', '2026-09-02'],
        ['INSET day', '2026-11-27', '2026-11-27'],
        ['Christmas holidays', '2026-12-21', '2027-01-03'],
        ['Parents’ evening', '2026-10-14'],
      ),
    );
    expect(read).toMatchObject({ terms: [AUTUMN], closures: ['2026-11-27'], checks: [], notUsed: [] });
    expect(read.other).toEqual({ count: 1, some: ['Parents’ evening'] });
  });

  it('may say a term in two halves; the days between are its half term', async () => {
    const halves = ics(
      ['Autumn term 1', '2026-09-02', '2026-10-23'],
      ['Autumn term 2', '2026-11-02', '2026-12-18'],
      ['Spring term 1', '2027-01-05', '2027-02-12'],
    );
    expect((await imported(halves)).terms).toEqual([AUTUMN, 'Spring 2027 2027-01-05 2027-02-12 - -']);
  });

  it('may say a half term by its first and its last day', async () => {
    const read = await imported(
      ics(
        ['Autumn term', '2026-09-02', '2026-12-18'],
        ['Half term begins', '2026-10-26'],
        ['Half term ends', '2026-10-30'],
      ),
    );
    expect(read.terms).toEqual([AUTUMN]);
  });

  it('is told of where it begins: a lonely first day, days nobody can read, days that repeat', async () => {
    const read = await imported(
      ics(
        ['Summer term starts', '2027-04-12'],
        ['INSET day', '2026-11-31'],
        ['INSET day', '2027-01-04', '2027-01-04', 'RRULE:FREQ=YEARLY'],
      ),
    );
    expect(read.notUsed.map(({ line }) => line)).toEqual([4, 10, 16]);
    expect(read.notUsed[0]?.message).toContain('no last day belongs to it');
  });

  it('means the day in London by a moment in summer time', async () => {
    const read = await imported(
      file(
        'dates.ics',
        [
          'BEGIN:VCALENDAR',
          'BEGIN:VEVENT',
          'UID:1',
          'DTSTAMP:20260101T000000Z',
          'DTSTART:20270506T230000Z',
          'DTEND:20270507T230000Z',
          'SUMMARY:School closed',
          'END:VEVENT',
          'BEGIN:VEVENT',
          'UID:2',
          'DTSTAMP:20260101T000000Z',
          'DTSTART:20270510T000000',
          'DTEND:20270511T000000',
          'SUMMARY:School closed',
          'END:VEVENT',
          'END:VCALENDAR',
        ].join('\n'),
      ),
    );
    expect(read.closures).toEqual(['2027-05-07', '2027-05-10']);
  });
});

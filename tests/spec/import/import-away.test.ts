import { describe, expect, it } from 'vitest';
import { checkImport, runImport } from '../../../bot/use-cases/import/run-import.ts';
import { aPerson } from '../../builders/a-person.ts';
import { aWorkbook, type WorkbookLines } from '../../builders/a-workbook.ts';
import type { MemoryWorld } from '../../builders/memory-world.ts';
import { granted } from '../../builders/outcome.ts';
import { bringAllIn, emptyTrust, mail, on, pair, person } from './import-desk.ts';

const TODAY = '2026-11-23';
const cover = (standsIn: string, fromOn: string, toOn: string | null = null) => ({
  ...pair('ella', 'hana'),
  standsIn: mail(standsIn),
  fromOn: on(fromOn),
  toOn: toOn === null ? null : on(toOn),
});
const absence = (who: string, fromOn: string, toOn: string | null = null) => ({
  person: mail(who),
  fromOn: on(fromOn),
  toOn: toOn === null ? null : on(toOn),
});
const ELLA: WorkbookLines = { people: [person('ella')], arrangements: [pair('ella', 'hana')] };

const withElla = async () => {
  const world = emptyTrust('ella', 'gita');
  await bringAllIn(world, 'tess', await aWorkbook(ELLA));
  return world;
};
const arrangementIn = (world: MemoryWorld) => world.register.arrangementShelf.all()[0]?.value;
const problemsOf = async (world: MemoryWorld, who: string, lines: WorkbookLines) => {
  const { problems } = granted(await checkImport(world, world.as(who), await aWorkbook(lines)));
  return problems.map(({ sheet, line, column, text }) => `${sheet} ${line} ${column}: ${text}`);
};

describe('a line about cover', () => {
  it('is not for somebody who names themselves, nor at what runs already for a head or an administrator', async () => {
    const world = await withElla();
    expect(await problemsOf(world, 'sid', { cover: [cover('sid', TODAY)] })).toEqual([
      'Cover 2 Stands in: You cannot name yourself. The supervisor, the line manager or another lead can.',
    ]);
    world.add(aPerson({ id: 'hugo', standing: ['head'] }));
    for (const who of ['hugo', 'adam']) {
      expect(await problemsOf(world, who, { cover: [cover('sid', TODAY)] }), who).toEqual([
        'Cover 2 Stands in: Who stands in here is said by the supervisor, the line manager, the school’s lead or a trust lead. Ask one of them.',
      ]);
    }
    await bringAllIn(world, 'adam', await aWorkbook({ cover: [cover('sid', TODAY)] }));
    expect(arrangementIn(world)?.cover).toEqual([]);
  });

  it('lets the stand-in in from the first day on, in the trail and among the parties; again it changes nothing', async () => {
    const world = await withElla();
    const file = await aWorkbook({ cover: [cover('sid', TODAY, '2026-12-18'), cover('otto', '2027-01-04')] });
    await bringAllIn(world, 'tess', file);
    const standing = arrangementIn(world);
    expect(standing?.cover).toEqual([
      { person: 'sid', fromOn: on(TODAY), toOn: on('2026-12-18'), access: 'given' },
      { person: 'otto', fromOn: on('2027-01-04'), toOn: null, access: 'later' },
    ]);
    const key = standing?.key ?? '';
    const parties = (await world.register.partiesIn(key)).filter(({ role }) => role === 'cover');
    expect(parties.map((one) => [one.person, one.fromOn.toString(), one.untilOn?.toString() ?? null])).toEqual([
      ['sid', TODAY, '2026-12-18'],
      ['otto', '2027-01-04', null],
    ]);
    const events = (await world.audit.of(key)).map((one) => `${one.event} ${one.about.split('|')[1] ?? ''}`);
    expect(events.slice(1)).toEqual(['cover arranged sid', 'access given sid', 'cover arranged otto']);
    const again = granted(await runImport(world, world.as('tess'), file));
    expect(again).toMatchObject({ cover: { added: 0, unchanged: 2 }, left: 0, problems: [] });
    expect(await world.audit.of(key)).toHaveLength(4);
  });

  it('may be about supervision in the same file, also from a head', async () => {
    const world = emptyTrust('ella').add(aPerson({ id: 'hugo', standing: ['head'] }));
    const found = await bringAllIn(world, 'hugo', await aWorkbook({ ...ELLA, cover: [cover('sid', TODAY)] }));
    expect(found.problems).toEqual([]);
    expect(arrangementIn(world)?.cover).toMatchObject([{ person: 'sid', access: 'given' }]);
  });

  it('may get wrong who, where and when', async () => {
    const world = (await withElla()).add(aPerson({ id: 'gone', leftOn: on('2026-08-31') }));
    await bringAllIn(world, 'tess', await aWorkbook({ cover: [cover('otto', TODAY, '2026-12-18')] }));
    const said = await problemsOf(world, 'tess', {
      cover: [
        cover('hana', TODAY),
        cover('nobody', TODAY),
        cover('gone', TODAY),
        cover('sid', '2026-09-01'),
        cover('sid', '2026-12-18', '2026-12-17'),
        cover('sid', '2026-11-02', '2026-11-22'),
        cover('otto', '2026-12-18'),
        cover('sid', '2026-12-01', '2026-12-05'),
        cover('sid', '2026-12-01', '2026-12-05'),
        cover('sid', '2026-12-05'),
        { ...cover('sid', '2027-02-01'), supervisee: mail('sid') },
        { ...cover('sid', TODAY), fromOn: 'soon' },
        { ...cover('sid', TODAY), fromOn: on('2036-11-23') },
      ],
    });
    expect(said).toEqual([
      'Cover 2 Stands in: They are in this supervision already; somebody else has to stand in.',
      'Cover 3 Stands in: There is no person with the e-mail nobody@harbourtrust.example. Add them to the sheet People.',
      'Cover 4 Stands in: Gone has left.',
      'Cover 5 From: That is before this supervision began.',
      'Cover 6 To: 17 Dec 2026 is before 18 Dec 2026, the first day.',
      'Cover 7 To: This ended on 22 Nov 2026. Leave the line out.',
      'Cover 8 From: They stand in on some of these days already. Change that on the arrangement’s page.',
      'Cover 10 null: This cover is on a line above already.',
      'Cover 11 From: They stand in on some of these days already. Change that on the arrangement’s page.',
      'Cover 12 null: These people have no arrangement of this kind: add a line to the sheet Arrangements.',
      'Cover 13 From: “soon” is not a date that exists. Write it as 23/11/2026.',
      'Cover 14 From: 23 Nov 2036 is more than two years from today. Is the year right?',
    ]);
  });

  it('may end today, and is the same line a year later', async () => {
    const world = await withElla();
    const file = await aWorkbook({ cover: [cover('sid', '2026-11-16', TODAY)] });
    expect((await bringAllIn(world, 'tess', file)).problems).toEqual([]);
    const later = { ...world.as('tess'), now: world.now.add({ hours: 24 * 300 }) };
    const again = granted(await checkImport(world, later, file));
    expect([again.problems, again.cover, again.left]).toEqual([[], { added: 0, unchanged: 1 }, 0]);
  });
});

describe('a line about an absence', () => {
  it('is for those who may change that person’s page only', async () => {
    const world = await withElla();
    expect(await problemsOf(world, 'otto', { absences: [absence('hana', TODAY)] })).toEqual([
      'Absences 2 Person: Hana belongs to Lantern Bay Primary; its lead, its head or a trust lead notes this.',
    ]);
    await bringAllIn(world, 'otto', await aWorkbook({ absences: [absence('hana', TODAY)] }));
    expect(world.register.absenceShelf.all()).toEqual([]);
  });

  it('notes when somebody is away, never why, and how their supervisions stand follows', async () => {
    const world = await withElla();
    const lines = [{ ...absence('hana', '2026-10-01'), reason: 'a family matter' }];
    const text = `Person,From,To,Reason\n${mail('hana')},01/10/2026,,a family matter\n`;
    const found = await bringAllIn(world, 'sid', {
      name: 'absences.csv',
      bytes: new TextEncoder().encode(text),
    });
    expect(found.notes.map((one) => one.text)).toEqual(['Not read in a sheet of absences: “Reason”.']);
    const [stored] = world.register.absenceShelf.all();
    expect(stored?.value).toEqual({ key: stored?.value.key, person: 'hana', fromOn: on('2026-10-01'), toOn: null });
    expect(arrangementIn(world)?.standing.coverState).toBe('needed');
    const again = granted(await runImport(world, world.as('sid'), await aWorkbook({ absences: lines })));
    expect(again).toMatchObject({ absences: { added: 0, changed: 0, unchanged: 1 }, left: 0 });
  });

  it('may say when one that is known ends, under its own key, and is asked about where it lies across another', async () => {
    const world = await withElla();
    const known = { key: 'absence-1', person: 'hana', fromOn: on('2026-11-02'), toOn: null };
    await world.register.saveAbsence(known);
    expect(await problemsOf(world, 'sid', { absences: [absence('hana', '2026-11-10', '2026-11-12')] })).toEqual([
      'Absences 2 null: Hana is away from 2 Nov 2026, end not known already. Change that on their page.',
    ]);
    const found = await bringAllIn(world, 'sid', await aWorkbook({ absences: [absence('hana', '2026-11-02', TODAY)] }));
    expect(found.problems).toEqual([]);
    expect(world.register.absenceShelf.all().map(({ value }) => value)).toEqual([{ ...known, toOn: on(TODAY) }]);
    // The day after is another absence.
    await bringAllIn(world, 'sid', await aWorkbook({ absences: [absence('hana', '2026-11-24')] }));
    expect(world.register.absenceShelf.all()).toHaveLength(2);
  });

  it('may be about somebody new, named twice, gone or unknown', async () => {
    const world = emptyTrust('ella').add(aPerson({ id: 'gone', leftOn: on('2026-08-31') }));
    const lines: WorkbookLines = {
      people: [person('ella')],
      absences: [
        absence('ella', TODAY, '2026-11-27'),
        absence('ella', '2026-11-27'),
        absence('ella', '2026-11-28'),
        absence('gone', TODAY),
        absence('elli', TODAY),
        { person: null, fromOn: on(TODAY) },
        { person: mail('sid'), fromOn: null },
      ],
    };
    expect(await problemsOf(world, 'tess', lines)).toEqual([
      'Absences 3 null: Ella is away on these days on a line above already.',
      'Absences 5 Person: Gone has left.',
      'Absences 6 Person: There is no person with the e-mail elli@harbourtrust.example. Did you mean ella@harbourtrust.example?',
      'Absences 7 Person: This is empty.',
      'Absences 8 From: This is empty.',
    ]);
    await bringAllIn(world, 'tess', await aWorkbook(lines));
    expect(world.register.absenceShelf.all().map(({ value }) => value.person)).toEqual(['oid-ella', 'oid-ella']);
  });
});

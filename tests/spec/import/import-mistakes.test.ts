import { describe, expect, it } from 'vitest';
import { checkImport } from '../../../bot/use-cases/import/run-import.ts';
import { aPerson } from '../../builders/a-person.ts';
import { aWorkbook, type WorkbookLines } from '../../builders/a-workbook.ts';
import { granted, refusalOf } from '../../builders/outcome.ts';
import { bringAllIn, emptyTrust, mail, on, pair, person } from './import-desk.ts';

describe('what a line may get wrong', () => {
  const wrong = async (lines: WorkbookLines, world = emptyTrust('ella', 'gita')) => {
    const said = granted(await checkImport(world, world.as('tess'), await aWorkbook(lines)));
    return said.problems.map(({ line, column, text }) => `${line} ${column}: ${text}`);
  };

  it('is said with its line and column, in words that help', async () => {
    const said = await wrong({
      people: [
        person('ella'),
        person('ella'),
        person('gita', { school: 'Lanterm Bay Primary' }),
        person('zed', { email: 'sid@harbourtrust.exampel' }),
        { ...person('x'), name: '' },
        person('gita', { email: 'gita at school' }),
        person('gita', {
          email: 'g@harbourtrust.example',
          trainedOn: '31/02/2026',
          standing: 'school leed',
          account: 'perhaps',
        }),
      ],
      arrangements: [
        pair('sidd', 'hana'),
        pair('sid', 'sid'),
        pair('hana', 'ella', { startedOn: 'soon', kind: 'grop', interval: 'often', minutes: 5 }),
        pair('hana', 'zed'),
        { ...pair('hana', 'sid'), supervisee: `${mail('hana')};${mail('tess')}`, kind: 'one-to-one' },
      ],
      contracts: [pair('hana', 'sid', { signedOn: on('2027-01-01') })],
      sessions: [pair('hana', 'sid', { heldOn: on('2026-01-01') })],
    });
    expect(said).toEqual([
      '3 Email: ella@harbourtrust.example is on line 2 of People already.',
      '4 School: There is no school called “Lanterm Bay Primary” here. Did you mean Lantern Bay Primary?',
      '5 Email: Nobody in the trust’s directory has the address sid@harbourtrust.exampel. Did you mean sid@harbourtrust.example?',
      '6 Name: This is empty.',
      '7 Email: “gita at school” is not an e-mail address.',
      '8 Account: Write yes or no.',
      '8 Responsibilities: “school leed” is none of: school lead, head, safeguarding team, trust lead, auditor, administrator. Did you mean school lead?',
      '8 Trained to supervise on: “31/02/2026” is not a date that exists. Write it as 23/11/2026.',
      '2 Supervisee: There is no person with the e-mail sidd@harbourtrust.example. Did you mean sid@harbourtrust.example?',
      '3 Supervisor: Sid cannot supervise themselves.',
      '4 Kind: “grop” is none of: one-to-one, group, clinical, external. Did you mean group?',
      '4 Started on: “soon” is not a date that exists. Write it as 23/11/2026.',
      '4 Minutes: Write a whole number from 15 to 240.',
      '4 Agreed interval: Write it as 6 weeks, or 2 months.',
      '5 Supervisor: There is no person with the e-mail zed@harbourtrust.example. Add them to the sheet People.',
      '6 Kind: Several people at once are a group: write group.',
      '2 Signed on: 1 Jan 2027 is still to come.',
      '2 null: These people have no arrangement of this kind: add a line to the sheet Arrangements.',
      '2 null: These people have no arrangement of this kind: add a line to the sheet Arrangements.',
    ]);
  });

  it('keeps an arrangement out whose people are, and says where to begin', async () => {
    expect(
      await wrong({
        people: [person('gita', { school: 'Nowhere' })],
        arrangements: [pair('gita', 'sid'), pair('hana', 'sid', { startedOn: on('2020-02-29') })],
        sessions: [pair('gita', 'sid', { heldOn: on('2026-10-01') })],
      }),
    ).toEqual([
      '2 School: There is no school called “Nowhere” here. There are: Lantern Bay Primary, Ashgrove Academy.',
      '2 Supervisee: First put right what is wrong with gita@harbourtrust.example in People, line 2.',
      '2 Supervisee: First put right what is wrong with gita@harbourtrust.example in People, line 2.',
    ]);
  });

  it('is said once: what goes with another line’s mistake is told apart', async () => {
    const world = emptyTrust('ella', 'gita');
    const lines: WorkbookLines = {
      people: [
        person('gita', { school: 'Lantern' }),
        person('ella', { email: 'ela@harbourtrust.example', name: 'Ella Marsh' }),
      ],
      arrangements: [pair('gita', 'sid'), pair('ella', 'sid')],
      contracts: [pair('gita', 'sid', { signedOn: '10/09/2026' })],
      absences: [{ person: mail('gita'), fromOn: '23/11/2026' }],
    };
    expect(await wrong(lines, world)).toEqual([
      '2 School: There is no school called “Lantern” here. Did you mean Lantern Bay Primary?',
      '3 Email: Nobody in the trust’s directory has the address ela@harbourtrust.example. For somebody without an account write no in the column Account.',
      '3 Supervisee: There is no person with the e-mail ella@harbourtrust.example. Is it Ella Marsh in People, line 3?',
      '2 Supervisee: First put right what is wrong with gita@harbourtrust.example in People, line 2.',
      '2 Supervisee: First put right what is wrong with gita@harbourtrust.example in People, line 2.',
      '2 Person: First put right what is wrong with gita@harbourtrust.example in People, line 2.',
    ]);
    const { problemCount, followCount } = granted(await checkImport(world, world.as('tess'), await aWorkbook(lines)));
    expect([problemCount, followCount]).toEqual([6, 3]);
  });

  it('is a line written over an example that still says so; the template’s own are passed over in silence', async () => {
    const people = [
      { ...person('ella'), name: 'Example: Ella' },
      { ...person('gita'), name: 'Example: Ada', email: 'ada.marsh@school.example' },
    ];
    expect(await wrong({ people })).toEqual([
      '2 Name: This line begins with “Example”, so it is not read. Take the word away to bring it in.',
    ]);
  });

  it('is a circle, somebody who has left, two supervisors side by side or the same people twice', async () => {
    const world = emptyTrust('ella', 'gita', 'dan').add(aPerson({ id: 'gone', leftOn: on('2026-08-31') }));
    const people = [person('ella'), person('gita'), person('dan'), person('gone')];
    const arrangements = [
      pair('ella', 'gita'),
      pair('gita', 'dan'),
      pair('dan', 'ella'),
      pair('hana', 'gone'),
      pair('ella', 'sid'),
      pair('ella', 'gita'),
      pair('hana', 'dan'),
    ];
    const sessions = [pair('dan', 'ella', { heldOn: on('2026-10-01') })];
    expect(await wrong({ people, arrangements, sessions }, world)).toEqual([
      '5 null: Gone left on 31 Aug 2026. If they are back, change that on their page first.',
      '4 Supervisor: Supervision would go round in a circle: Dan supervises Gita supervises Ella supervises Dan.',
      '5 Supervisor: Gone has left.',
      '6 Supervisor: Ella is supervised by Gita already. To change that, hand over on the arrangement’s page.',
      '7 null: The same people are on a line above already.',
      '2 null: First put right what is wrong in Arrangements, line 4.',
    ]);
  });

  it('is an account somebody has, or has not: nobody loses theirs by a word in a sheet', async () => {
    const world = emptyTrust().add(aPerson({ id: 'local:kit', name: 'Kit', email: null, contactEmail: mail('kit') }));
    const people = [person('sid', { account: 'no' }), person('kit')];
    expect(await wrong({ people }, world)).toEqual([
      '2 Account: Sid has an account: leave this empty.',
      '3 Account: Kit has no account here: write no.',
    ]);
  });

  it('is a missing column; a sheet that is something else and a column nobody knows are only said', async () => {
    const world = emptyTrust();
    const text = 'Name,Email,Shoe size\nElla,ella@harbourtrust.example,42\n';
    const csv = (name: string, said: string) => ({ name, bytes: new TextEncoder().encode(said) });
    const found = granted(await checkImport(world, world.as('tess'), csv('people.csv', text)));
    expect(found.problems).toEqual([
      { sheet: 'people', line: 1, column: 'School', text: 'This column is missing. Copy its title from the template.' },
    ]);
    expect(found.notes.map((one) => one.text)).toEqual(['Not read in a sheet of people: “Shoe size”.']);
    const other = granted(await checkImport(world, world.as('tess'), csv('lunch.csv', 'Day,Pie\nMonday,yes\n')));
    expect(other.notes.map((one) => one.text)).toEqual([
      'This sheet was not read: its columns are none of the template’s.',
    ]);
    expect(refusalOf(await checkImport(world, world.as('tess'), csv('x.csv', '')))).toBe('invalid-field file');
  });

  it('is not what the policy would rather have: that is said, and never in the way', async () => {
    const world = emptyTrust('ella', 'gita');
    const file = await aWorkbook({
      people: [person('ella'), person('gita')],
      arrangements: [pair('ella', 'gita'), pair('gita', 'ella')],
    });
    const said = await bringAllIn(world, 'tess', file);
    expect(said.problems).toEqual([]);
    expect(world.register.arrangementShelf.all()).toHaveLength(2);
    const seen = granted(await checkImport(emptyTrust('ella', 'gita'), world.as('tess'), file));
    expect(seen.notes.map((one) => one.text)).toContain('Ella and Gita would supervise each other.');
  });
});

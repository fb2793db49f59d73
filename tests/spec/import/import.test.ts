import { describe, expect, it } from 'vitest';
import { checkImport, runImport } from '../../../bot/use-cases/import/run-import.ts';
import { aPerson } from '../../builders/a-person.ts';
import { aWorkbook, type WorkbookLines } from '../../builders/a-workbook.ts';
import { granted, refusalOf } from '../../builders/outcome.ts';
import { bringAllIn, emptyTrust, mail, on, pair, person, SCHOOL } from './import-desk.ts';

const SMALL: WorkbookLines = {
  people: [
    person('ella', { trainedOn: '01/09/2025' }),
    person('gita', { lineManager: mail('ella'), jobTitle: 'Pastoral lead' }),
    { name: 'Kit Marsden', school: SCHOOL, account: 'no', jobTitle: 'Counsellor', email: 'kit@brightwater.example' },
  ],
  arrangements: [
    pair('ella', 'sid', { interval: '6 weeks', venue: 'Room 2', minutes: 45, lineManager: mail('hana') }),
    pair('gita', 'ella'),
    { ...pair('gita', 'ella'), supervisee: `${mail('gita')}; Kit Marsden`, kind: 'group', supervisor: 'Sid' },
  ],
  contracts: [pair('ella', 'sid', { signedOn: on('2026-09-10'), reviewOn: '10/09/2027' })],
  sessions: [
    pair('ella', 'sid', { heldOn: on('2026-10-07') }),
    pair('ella', 'sid', { heldOn: '11/11/2026' }),
    pair('gita', 'ella', { heldOn: '2026-11-20' }),
  ],
};

describe('who may bring a sheet in', () => {
  it.each(['stranger', 'nobody'])('is not %s, and the file is not even opened', async (who) => {
    const world = emptyTrust();
    const refused = refusalOf(await checkImport(world, world.as(who), { name: 'x', bytes: new Uint8Array([1]) }));
    expect(refused).toBe('not-allowed');
    expect(refusalOf(await runImport(world, world.as(who), await aWorkbook(SMALL)))).toBe('not-allowed');
    expect(world.weather.asked.filter((one) => one.startsWith('write'))).toEqual([]);
  });

  it.each(['tess', 'adam', 'sid', 'hana'])('is %s, for Lantern Bay', async (who) => {
    const world = emptyTrust('ella', 'gita');
    const found = granted(await checkImport(world, world.as(who), await aWorkbook(SMALL)));
    expect([found.problems, found.people.added, found.arrangements.added]).toEqual([[], 3, 3]);
  });

  it('is not the lead of another school: each line is refused, and nothing is written', async () => {
    const world = emptyTrust('ella', 'gita');
    const file = await aWorkbook({ people: [person('ella')], arrangements: [pair('sid', 'hana')] });
    const said = granted(await runImport(world, world.as('otto'), file));
    expect(said.problems.map(({ sheet, line, column }) => [sheet, line, column])).toEqual([
      ['People', 2, 'School'],
      ['Arrangements', 2, 'School'],
    ]);
    expect(said.left).toBe(0);
    expect(world.register.personShelf.get('oid-ella')).toBeNull();
    expect(world.register.arrangementShelf.all()).toEqual([]);
  });

  it.each([
    ['sid', 'trust lead'],
    ['hana', 'administrator'],
    ['sid', 'auditor'],
    ['hana', 'safeguarding team'],
  ])('lets %s give nobody the responsibility of %s, not even to themselves', async (who, role) => {
    const world = emptyTrust('ella');
    const file = await aWorkbook({ people: [person('ella', { standing: role }), person(who, { standing: role })] });
    const said = await bringAllIn(world, who, file);
    expect(said.problems.map(({ line, column }) => [line, column])).toContainEqual([2, 'Responsibilities']);
    expect(said.problems.map(({ line, column }) => [line, column])).toContainEqual([3, 'Responsibilities']);
    expect(world.register.personShelf.get('oid-ella')).toBeNull();
    expect(world.register.personShelf.get(who)?.value.standing).not.toContain(role);
  });

  it('lets a trust lead give them, and a head make a lead of their school, written down in the school’s trail', async () => {
    const world = emptyTrust('ella', 'gita');
    await bringAllIn(world, 'tess', await aWorkbook({ people: [person('ella', { standing: 'auditor' })] }));
    await bringAllIn(world, 'hana', await aWorkbook({ people: [person('gita', { standing: 'DSL' })] }));
    expect(world.register.personShelf.get('oid-ella')?.value.standing).toEqual(['auditor']);
    expect(world.register.personShelf.get('oid-gita')?.value.standing).toEqual(['school lead']);
    expect((await world.audit.of('school|lantern-bay')).map((one) => one.about)).toEqual([
      'people.oid-ella=auditor',
      'people.oid-gita=school lead',
    ]);
  });
});

describe('a file', () => {
  it('is first only looked at: what would be added is said, nothing is written', async () => {
    const world = emptyTrust('ella', 'gita');
    const found = granted(await checkImport(world, world.as('sid'), await aWorkbook(SMALL)));
    expect(found).toMatchObject({
      people: { added: 3, changed: 0, unchanged: 0 },
      arrangements: { added: 3, unchanged: 0 },
      contracts: { added: 1, unchanged: 0 },
      sessions: { added: 3, unchanged: 0 },
      left: 6,
    });
    expect(found.added).toContain('Ella, supervised by Sid (Lantern Bay Primary)');
    expect(world.weather.asked.filter((one) => one.startsWith('write'))).toEqual([]);
  });

  it('brings people, arrangements, contracts and last sessions in; handed in again it changes nothing', async () => {
    const world = emptyTrust('ella', 'gita');
    const file = await aWorkbook(SMALL);
    await bringAllIn(world, 'sid', file);
    const ella = world.register.personShelf.get('oid-ella')?.value;
    expect(ella).toMatchObject({
      email: mail('ella'),
      schools: ['lantern-bay'],
      supervisionTrainedOn: on('2025-09-01'),
    });
    expect(world.register.personShelf.get('oid-gita')?.value.lineManager).toBe('oid-ella');
    const all = world.register.arrangementShelf.all().map((one) => one.value);
    const own = all.find((one) => one.supervisors.includes('sid') && one.kind === 'one-to-one');
    expect(own).toMatchObject({
      supervisees: ['oid-ella'],
      interval: { weeks: 6 },
      durationMinutes: 45,
      lineManager: 'hana',
      contractSignedOn: on('2026-09-10'),
      contractReviewOn: on('2027-09-10'),
      standing: { lastHeldOn: on('2026-11-11'), heldCount: 2, recordsUnsigned: 0, contractState: 'ok' },
    });
    expect((await world.register.partiesIn(own?.key ?? '')).map(({ role }) => role).sort()).toEqual([
      'line manager',
      'supervisee',
      'supervisor',
    ]);
    const before = [...world.weather.asked];
    const again = granted(await runImport(world, world.as('sid'), file));
    expect(again).toMatchObject({
      people: { added: 0, changed: 0, unchanged: 3 },
      arrangements: { added: 0, unchanged: 3 },
      contracts: { added: 0, unchanged: 1 },
      sessions: { added: 0, unchanged: 3 },
      left: 0,
    });
    expect(world.weather.asked.slice(before.length).filter((one) => one.startsWith('write'))).toEqual([]);
  });

  it('changes what it says differently about somebody and leaves what it does not say', async () => {
    const world = emptyTrust();
    world.add(aPerson({ id: 'ella', jobTitle: 'Teacher', lineManager: 'hana', schools: ['lantern-bay', 'ashgrove'] }));
    const file = await aWorkbook({
      people: [{ name: 'Ella Marsh', email: mail('ELLA').toUpperCase(), school: SCHOOL }],
    });
    const found = granted(await checkImport(world, world.as('tess'), file));
    expect([found.people, found.changed]).toEqual([{ added: 0, changed: 1, unchanged: 0 }, ['Ella Marsh: name']]);
    await bringAllIn(world, 'tess', file);
    expect(world.register.personShelf.get('ella')?.value).toMatchObject({
      name: 'Ella Marsh',
      jobTitle: 'Teacher',
      lineManager: 'hana',
      schools: ['lantern-bay', 'ashgrove'],
    });
  });

  it('asks for Object IDs where the directory may not be read, and takes nobody else’s', async () => {
    const id = '1b4e28ba-2fa1-41d2-883f-0016d3cca427';
    const world = emptyTrust('ella');
    const file = await aWorkbook({ people: [person('ella', { objectId: id }), person('gita')] });
    const open = granted(await checkImport(world, world.as('tess'), file));
    expect(open.problems[0]).toMatchObject({ line: 2, column: 'Object ID' });
    world.directory.isPermitted = false;
    const closed = await bringAllIn(world, 'tess', file);
    expect(closed.problems).toEqual([
      {
        sheet: 'People',
        line: 3,
        column: 'Object ID',
        text: 'This service may not look people up in the trust’s directory. Fill in the column Object ID.',
      },
    ]);
    expect(world.register.personShelf.get(id)?.value.name).toBe('Ella');
  });

  it('may be a csv file as Entra gives its users out', async () => {
    const world = emptyTrust();
    const text = `displayName,userPrincipalName,jobTitle,id,School\nElla Marsh,${mail('ella')},DSL,1b4e28ba-2fa1-41d2-883f-0016d3cca427,lantern-bay\n`;
    world.directory.isPermitted = false;
    const said = await bringAllIn(world, 'tess', { name: 'users.csv', bytes: new TextEncoder().encode(text) });
    expect([said.problems, said.people.unchanged]).toEqual([[], 1]);
  });
});

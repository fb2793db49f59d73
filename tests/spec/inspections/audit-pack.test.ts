import { beforeEach, describe, expect, it } from 'vitest';
import { exportAuditPack, exportInspectionPack } from '../../../bot/use-cases/export/export-audit-pack.ts';
import { readOpenings } from '../../../bot/use-cases/read-openings.ts';
import { aPerson } from '../../builders/a-person.ts';
import { anArrangement } from '../../builders/an-arrangement.ts';
import type { MemoryWorld } from '../../builders/memory-world.ts';
import { granted, refusalOf } from '../../builders/outcome.ts';
import { aCase, anAction, aRecord } from '../../contract/contents.ts';
import { on } from '../../contract/worlds.ts';
import { ASKED, allowed, eventsOf, inspectedWorld, KEY, later } from './inspected-world.ts';

const SCHOOL = 'lantern-bay';
type Line = Readonly<Record<string, unknown>>;
type Tables = Readonly<Record<string, readonly Line[]>>;
const PROOF = [
  'About this pack',
  'Arrangements',
  'Contracts',
  'Sessions',
  'Signatures',
  'Seals',
  'Actions in numbers',
  'Access log',
];

let world: MemoryWorld;
beforeEach(() => {
  world = inspectedWorld();
});
const tablesIn = (bytes: Uint8Array): Tables =>
  (JSON.parse(new TextDecoder().decode(bytes)) as { tables: Tables }).tables;
const ofSchool = (who: string, school = SCHOOL) => exportAuditPack(world, world.as(who), school, 'json');
const schoolTables = async (who = 'tess') => tablesIn(granted(await ofSchool(who)).bytes);
const ofInspection = (who = 'audrey', content = false) =>
  exportInspectionPack(world, world.as(who), ASKED.key, { format: 'json', content });
const inspectionTables = async (content = false) => tablesIn(granted(await ofInspection('audrey', content)).bytes);
const said = (tables: Tables, what: string) => tables['About this pack']?.find((one) => one.What === what)?.Says;

describe('the audit pack of a school', () => {
  it.each(['sam', 'ella', 'lou', 'otto', 'hana', 'team', 'adam', 'stranger'])('is not for %s', async (who) => {
    expect(refusalOf(await ofSchool(who))).toBe('not-allowed');
    expect(await eventsOf(world)).not.toContain('exported');
  });

  it('is not for who has left, and not of a school that is not theirs', async () => {
    world.add(aPerson({ id: 'gone', standing: ['trust lead'], leftOn: on('2026-11-22') }));
    expect(refusalOf(await ofSchool('gone'))).toBe('not-allowed');
    expect(refusalOf(await ofSchool('audrey', 'ashgrove'))).toBe('not-allowed');
    expect(refusalOf(await ofSchool('tess', 'nowhere'))).toBe('not-found');
  });

  it.each(['tess', 'sid', 'audrey'])('holds facts and proof for %s, and nothing that was said', async (who) => {
    const tables = await schoolTables(who);
    expect(Object.keys(tables)).toEqual(PROOF);
    const text = JSON.stringify(tables);
    for (const word of ['Invented', 'Lines', 'Child 14', 'One remark']) expect(text, word).not.toContain(word);
    expect(said(tables, 'Taken on')).toBe('2026-11-23');
  });

  it('is written down before it is handed over, where both parties see it, once a day for each who takes it', async () => {
    await schoolTables('audrey');
    await schoolTables('audrey');
    await schoolTables('tess');
    for (const party of ['sam', 'ella']) {
      const { openings } = granted(await readOpenings(world, world.as(party), KEY));
      expect(openings.map(({ by, event, about }) => [by, event, about])).toEqual([
        ['Tess', 'exported', 'audit pack'],
        ['Audrey', 'exported', 'audit pack'],
      ]);
    }
    later(world, 24);
    await schoolTables('audrey');
    expect((await eventsOf(world)).filter((event) => event === 'exported')).toHaveLength(3);
  });

  it('is not handed over when it cannot be written down', async () => {
    world.weather.fail('unavailable', 'Audit');
    await expect(ofSchool('tess')).rejects.toThrow('Audit');
  });

  it('names who has signed and whose name is missing, by which day and how', async () => {
    const [record] = world.records.recordShelf.all();
    if (record === undefined) throw new Error('no record');
    const [signature] = record.value.signatures;
    if (signature === undefined) throw new Error('no signature');
    world.records.recordShelf.set({
      ...record.value,
      signatures: [{ ...signature, person: 'sam' }],
      signers: [
        { person: 'sam', role: 'supervisor' },
        { person: 'ella', role: 'supervisee' },
      ],
    });
    const lines = (await schoolTables()).Signatures ?? [];
    expect(lines.map((one) => [one.Person, one.As, one['Signed on'], one.How])).toEqual([
      ['Sam', 'supervisor', '2026-11-23', 'on screen'],
      ['Ella', 'supervisee', null, 'missing'],
    ]);
  });

  it('counts a name on paper, unless the paper no longer holds', async () => {
    const note = {
      ...{ signedOn: on('2026-11-20'), signedBy: ['ella'], keptWhere: 'the safe', notedBy: 'sam' },
      ...{ notedByName: 'Sam', notedAt: world.now, contentHash: 'c' },
    };
    const signers = [{ person: 'ella', role: 'supervisee' as const }];
    const show = async (isVoid: boolean) => {
      const paper = [isVoid ? { ...note, isVoid: true as const } : note];
      world.records.recordShelf.set(aRecord(KEY, { key: 'r-1', signatures: [], signers, paper }));
      return (await schoolTables()).Signatures?.map((one) => one.How);
    };
    expect(await show(false)).toEqual(['on paper']);
    expect(await show(true)).toEqual(['missing']);
  });

  it('does not say which further form somebody filled in, as their inspection does', async () => {
    world.records.recordShelf.set(
      aRecord(KEY, { key: 'r-x', kind: 'further', formId: 'jmat-urgent-request', formVersion: 1 }),
    );
    const formOf = (tables: Tables) => tables.Signatures?.find((one) => one.Record === 'r-x')?.Form;
    expect(formOf(await schoolTables())).toBeNull();
    await allowed(world);
    expect(formOf(await inspectionTables())).toEqual(expect.any(String));
  });

  it('does not say so by a key either, nor by what somebody signed it as', async () => {
    const key = `${KEY}-x-jmat-disclosure-1`;
    const asked = [{ person: 'ella', role: 'person concerned' as const }];
    const form = { formId: 'jmat-disclosure', formVersion: 1, status: 'signed' as const, signers: asked };
    world.records.recordShelf.set(aRecord(KEY, { key, kind: 'further', ...form }));
    const correction = { of: key, addedAt: world.now, signers: asked };
    world.records.recordShelf.set(aRecord(KEY, { key: `${key}-a-press-0001`, kind: 'addendum', ...form, correction }));
    for (const about of [key, `${key}-a-press-0001`])
      await world.audit.append({ arrangement: KEY, at: world.now, by: 'sam', event: 'record shared', about });
    const tables = await schoolTables();
    for (const word of ['disclosure', 'person concerned']) expect(JSON.stringify(tables)).not.toContain(word);
    expect(tables['Access log']?.map((one) => one.About).slice(0, 2)).toEqual([`${KEY}-x`, `${KEY}-x-a-press-0001`]);
    expect(tables.Seals?.map((one) => one.Key)).toEqual(expect.arrayContaining([`${KEY}-x`, `${KEY}-x-a-press-0001`]));
    await allowed(world);
    expect(JSON.stringify(await inspectionTables())).toContain('jmat-disclosure-1');
  });

  it('says of a seal that is not whole what is amiss, and counts it in front', async () => {
    world.records.caseShelf.set(aCase(KEY, 'r-1', { key: 'r-1.case-1', seal: null, answers: {} }));
    world.records.recordShelf.set(aRecord(KEY, { key: 'r-1', status: 'signed', signatures: [] }));
    const tables = await schoolTables();
    expect(tables.Seals?.map((one) => [one.Key, one.Is])).toEqual([['r-1', 'it is signed but has no seal']]);
    expect(said(tables, 'Seals checked')).toBe('1, of which 1 are not: see Seals');
  });

  it('counts actions without their words', async () => {
    world.records.actionShelf.set(
      anAction(KEY, { key: 'late', category: 'other', referral: null, dueOn: on('2026-11-22') }),
    );
    expect((await schoolTables())['Actions in numbers']).toMatchObject([
      { Arrangement: KEY, Open: 2, Overdue: 1, Done: 0, 'Referrals not made': 1 },
    ]);
  });

  it('holds what runs or ended in the last two years, of this school alone', async () => {
    world.arrange(anArrangement({ key: 'old', endedOn: on('2024-11-22') }));
    world.arrange(anArrangement({ key: 'lately', endedOn: on('2024-11-23') }));
    world.arrange(anArrangement({ key: 'elsewhere', school: 'ashgrove' }));
    expect((await schoolTables()).Arrangements?.map((one) => one.Key)).toEqual([KEY, 'lately']);
  });

  it('tells nobody of an inspection that its people are not to be told of yet', async () => {
    await allowed(world, { putOff: 'allegation' });
    granted(await ofInspection());
    const by = (tables: Tables) => tables['Access log']?.map((one) => one.By);
    expect(by(await schoolTables('sid'))).toEqual(['Sid']);
    expect(by(await inspectionTables())).toContain('Audrey');
    later(world, 24 * 31);
    expect(by(await schoolTables('sid'))).toContain('Audrey');
  });
});

describe('the audit pack of an inspection', () => {
  it('is nobody’s but its reader’s, and theirs only while it runs', async () => {
    await allowed(world);
    for (const who of ['sam', 'ella', 'lou', 'sid', 'tess', 'otto', 'hana', 'team', 'adam', 'stranger'])
      expect(refusalOf(await ofInspection(who))).toBe('not-found');
    later(world, 24 * 7);
    expect(refusalOf(await ofInspection())).toBe('not-allowed');
    expect(await eventsOf(world)).not.toContain('exported');
  });

  it('holds no word that was written unless that is asked for', async () => {
    await allowed(world);
    expect(Object.keys(await inspectionTables())).toEqual(PROOF);
  });

  it.each([
    ['records', ['Records', 'Actions']],
    ['case discussions', ['Case discussions']],
    ['records and case discussions', ['Records', 'Actions', 'Case discussions']],
  ] as const)('holds what was written as far as its scope grants: %s', async (scope, written) => {
    await allowed(world, { scope });
    const tables = await inspectionTables(true);
    expect(Object.keys(tables)).toEqual([...PROOF, ...written]);
    for (const name of written) expect(tables[name]).not.toEqual([]);
    expect(said(tables, 'May read')).toBe(scope);
  });

  it('is an opening that both parties see', async () => {
    await allowed(world);
    granted(await ofInspection());
    for (const party of ['sam', 'ella']) {
      const { openings } = granted(await readOpenings(world, world.as(party), KEY));
      expect(openings[0]).toMatchObject({ by: 'Audrey', event: 'exported, for an inspection' });
    }
  });

  it('is a workbook with the same tables, and a name without anybody’s', async () => {
    await allowed(world);
    const file = granted(
      await exportInspectionPack(world, world.as('audrey'), ASKED.key, { format: 'xlsx', content: true }),
    );
    const sheets = granted(await world.sheets.read(file.bytes, file.name));
    expect(sheets.map(({ name }) => name)).toEqual([...PROOF, 'Records', 'Actions']);
    expect(file.name).toBe('supervision-audit-pack-2026-11-23.xlsx');
  });
});

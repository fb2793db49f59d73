import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inspectionKeeper } from '../../bot/use-cases/inspections/keep-inspections.ts';
import type { Arrangement } from '../../shared/domain/arrangements/arrangement.ts';
import { active, approved, ended, ending } from '../../shared/domain/inspections/inspection-moves.ts';
import { aSchool } from '../builders/a-school.ts';
import { anInspection } from '../builders/an-inspection.ts';
import { aCase, anAction, aRecord } from './contents.ts';
import { type LocalService, OID, personOf, provisionedService, type Who } from './local-service.ts';
import { at, freshKey, on, pair, WORLDS, type World } from './worlds.ts';

const NOW = at('2026-11-23T09:00:00Z');

describe.each(WORLDS)('inspections %s', (_name, makeWorld) => {
  let world: World;
  let arrangement: Arrangement;
  const asked = (with_ = {}) =>
    anInspection({ key: freshKey('i'), arrangement: arrangement.key, reader: OID.stranger, ...with_ });
  beforeAll(async () => {
    world = await makeWorld();
  });
  beforeEach(async () => {
    arrangement = pair();
    await world.ports.register.createArrangement(arrangement);
  });

  /** What the stranger gets of records, case discussions and actions. */
  async function readable() {
    const reader = await world.as('stranger');
    const { records } = world.ports;
    return {
      records: (await records.recordsOf(reader, arrangement.key)).length,
      cases: (await world.ports.caseReferences.discussionsOf(reader, arrangement.key)).length,
      actions: (await records.actionsOf(reader, arrangement.key)).length,
    };
  }
  /** A record with a case and an action in the arrangement's folder, and a record in a session's own. */
  async function filled() {
    const place = { school: arrangement.school, arrangement: arrangement.key };
    const record = aRecord(arrangement.key);
    const { records } = world.ports;
    await records.createRecord(place, record);
    await records.createCaseDiscussion(place, aCase(arrangement.key, record.key));
    await records.createAction(place, anAction(arrangement.key));
    const session = freshKey('s');
    await records.openSession({ ...place, session }, [OID.sam, OID.ella]);
    await records.createRecord({ ...place, session }, aRecord(arrangement.key, { session }));
    return session;
  }

  it('keep every field, are made once, and are found by what they are about', async () => {
    const { inspections } = world.ports;
    const one = asked({ putOff: { reason: 'police', by: null, untilOn: null }, purpose: 'Two\nlines' });
    const first = await inspections.create(one);
    expect(first.done && first.stored.value).toEqual(one);
    expect((await inspections.create({ ...one, days: 1 })).done).toBe(false);
    const stored = await inspections.one(one.key);
    if (stored === null) expect.fail('it is not there');
    const allowed = { ...approved(one, OID.tess, NOW), told: [OID.sam], note: 'Said' };
    const changed = await inspections.update(stored, allowed);
    expect(changed.done && changed.stored.value).toEqual(allowed);
    expect((await inspections.update(stored, ended(allowed, NOW))).done).toBe(false);
    expect((await inspections.of(arrangement.key)).map(({ value }) => value.key)).toEqual([one.key]);
    expect((await inspections.by(OID.stranger)).map(({ value }) => value.key)).toContain(one.key);
  });

  it('are open until nothing is left to do', async () => {
    const { inspections } = world.ports;
    const one = await inspections.create(active(approved(asked(), OID.tess, NOW)));
    if (!one.done) expect.fail('it was there');
    const isOpen = async () => (await inspections.open()).some(({ value }) => value.key === one.stored.value.key);
    expect(await isOpen()).toBe(true);
    const after = await inspections.update(one.stored, ended(one.stored.value, NOW));
    expect(await isOpen()).toBe(true);
    if (after.done) await inspections.update(after.stored, { ...after.stored.value, toldAt: NOW });
    expect(await isOpen()).toBe(false);
  });

  it.each([
    ['records', { records: 2, cases: 0, actions: 1 }],
    ['case discussions', { records: 0, cases: 1, actions: 0 }],
    ['records and case discussions', { records: 2, cases: 1, actions: 1 }],
  ] as const)('let the reader read %s and nothing else, and nothing once shut out', async (scope, expected) => {
    await filled();
    const nothing = { records: 0, cases: 0, actions: 0 };
    expect(await readable()).toEqual(nothing);
    const inspection = approved(asked({ scope }), OID.tess, NOW);
    for (const _again of [1, 2]) await world.ports.inspections.letIn(inspection);
    expect(await readable()).toEqual(expected);
    for (const _again of [1, 2]) await world.ports.inspections.shutOut(inspection);
    expect(await readable()).toEqual(nothing);
    expect(await world.ports.records.recordsOf(await world.as('ella'), arrangement.key)).toHaveLength(2);
  });

  it('are gone from SharePoint at the service’s first look after an outage, and given again where a session was held since', async () => {
    await filled();
    const { ports } = world;
    const over = { ...active(approved(asked(), OID.tess, at('2020-01-01T09:00:00Z'))), toldAt: NOW };
    const runs = { ...over, key: freshKey('i'), reader: OID.lou, untilOn: on('2099-01-01') };
    for (const one of [over, runs]) {
      await ports.inspections.create(one);
      await ports.inspections.letIn(one);
    }
    await filled();
    expect((await readable()).records).toBeGreaterThan(2);
    await inspectionKeeper(ports)();
    expect(await readable()).toEqual({ records: 0, cases: 0, actions: 0 });
    expect((await ports.inspections.one(over.key))?.value.state).toBe('ended');
    expect(await ports.records.recordsOf(await world.as('lou'), arrangement.key)).toHaveLength(4);
    await ports.inspections.shutOut(runs);
  });

  it('survive a folder that is put right by a service that remembers nothing', async () => {
    const session = await filled();
    const inspection = active(approved(asked(), OID.tess, NOW));
    await world.ports.inspections.create({ ...inspection, toldAt: NOW });
    await world.ports.inspections.letIn(inspection);
    const place = { school: arrangement.school, arrangement: arrangement.key, session };
    await world.afresh().records.openSession(place, [OID.sam, OID.ella]);
    expect((await readable()).records).toBe(2);
    await world.ports.inspections.shutOut(inspection);
    expect((await readable()).records).toBe(0);
  });

  it('end after the last day, counted in London', () => {
    const inspection = approved(asked({ days: 1 }), OID.tess, at('2026-06-30T22:59:00Z'));
    expect(inspection.untilOn).toEqual(on('2026-06-30'));
  });
});

describe('letting in and shutting out', () => {
  const FAULTS = [
    { match: 'sharepoint POST', status: 503 },
    { match: 'sharepoint GET', status: 503 },
    { match: 'sharepoint POST', status: 429 },
    { match: 'graph PATCH', status: 503 },
  ] as const;

  let service: LocalService;
  beforeAll(async () => {
    service = await provisionedService({ patienceMs: 0 });
    await service.ports.register.saveSchool(aSchool({ head: OID.lou, safeguardingLead: OID.sid }));
    for (const who of Object.keys(OID) as Who[]) await service.ports.register.savePerson(personOf(who));
  });

  it.each(FAULTS)(
    'with $match refused ($status) lets nobody stay in half way, and is finished by the next look',
    async (fault) => {
      const { ports, tenant } = service;
      const arrangement = pair();
      await ports.register.createArrangement(arrangement);
      await ports.records.createRecord(
        { school: arrangement.school, arrangement: arrangement.key },
        aRecord(arrangement.key),
      );
      const row = anInspection({ key: freshKey('i'), arrangement: arrangement.key, reader: OID.stranger });
      const now = await ports.clock.now();
      const early = now.subtract({ hours: 1 });
      await ports.inspections.create({ ...approved({ ...row, days: 28 }, OID.tess, early), toldAt: now });
      const reads = async () => (await ports.records.recordsOf(await service.as('stranger'), arrangement.key)).length;
      const state = async () => (await ports.inspections.one(row.key))?.value.state;

      tenant.faults.set([fault]);
      await inspectionKeeper(service.another())();
      tenant.faults.set([]);
      expect(await state()).toBe('approved');
      await inspectionKeeper(service.another())();
      expect([await state(), await reads()]).toEqual(['active', 1]);

      const stands = await ports.inspections.one(row.key);
      if (stands === null) expect.fail('it is gone');
      await ports.inspections.update(stands, ending(stands.value, OID.tess, now));
      tenant.faults.set([fault]);
      await inspectionKeeper(service.another())();
      tenant.faults.set([]);
      expect(await state()).toBe('active');
      await inspectionKeeper(service.another())();
      expect([await state(), await reads()]).toEqual(['ended', 0]);
      const events = (await ports.audit.of(arrangement.key)).map(({ event }) => event);
      expect(events.filter((event) => event === 'access given' || event === 'access removed')).toEqual([
        'access given',
        'access removed',
      ]);
    },
  );
});

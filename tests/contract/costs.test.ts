import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../bot/ports/actor.ts';
import { aSchool } from '../builders/a-school.ts';
import { aRecord } from './contents.ts';
import { type LocalService, OID, personOf, provisionedService } from './local-service.ts';
import { freshKey, pair } from './worlds.ts';

describe('What the store’s work costs in resource units', () => {
  let service: LocalService;
  let sam: Actor;
  let place: { school: string; arrangement: string };
  beforeAll(async () => {
    service = await provisionedService();
    const { register } = service.ports;
    await register.saveSchool(aSchool({ head: OID.lou, safeguardingLead: OID.sid }));
    for (const who of ['sam', 'ella'] as const) await register.savePerson(personOf(who));
    const arrangement = pair();
    await register.createArrangement(arrangement);
    place = { school: arrangement.school, arrangement: arrangement.key };
    sam = await service.as('sam');
    await service.ports.records.recordsOf(sam, arrangement.key);
  });

  /** What the tenant charged, which must be what the transport counted. */
  async function cost(act: () => Promise<unknown>): Promise<{ units: number; requests: number }> {
    const before = service.tenant.requests.last();
    service.ports.transport.takeCounts();
    await act();
    const asked = service.tenant.requests.since(before).filter((request) => request.service !== 'entra');
    const units = asked.reduce((sum, request) => sum + request.units, 0);
    expect(service.ports.transport.counts().units, 'as counted by the transport').toBe(units);
    return { units, requests: asked.length };
  }

  it('a record created: 5', async () => {
    expect((await cost(() => service.ports.records.createRecord(place, aRecord(place.arrangement)))).units).toBe(5);
  });

  it('a save while typing: 3, in one PATCH and one GET', async () => {
    const made = await service.ports.records.createRecord(place, aRecord(place.arrangement));
    if (!made.done) throw new Error('refused');
    const next = { ...made.stored.value, answers: { q1: 'typed' } };
    expect(await cost(() => service.ports.records.updateRecord(made.stored, next))).toEqual({ units: 3, requests: 2 });
  });

  it('a save that finds somebody else was first: at most 5', async () => {
    const made = await service.ports.records.createRecord(place, aRecord(place.arrangement));
    if (!made.done) throw new Error('refused');
    const { stored } = made;
    await service.ports.records.updateRecord(stored, { ...stored.value, answers: { q1: 'first' } });
    const late = { ...stored.value, answers: { q1: 'late' } };
    expect((await cost(() => service.ports.records.updateRecord(stored, late))).units).toBeLessThanOrEqual(5);
  });

  it('a record read by its key: 2', async () => {
    expect((await cost(() => service.ports.records.record(sam, 'r-unknown'))).units).toBe(2);
  });

  it('a person met a moment ago: nothing', async () => {
    await service.ports.register.person(OID.sam);
    expect(await cost(() => service.ports.register.person(OID.sam))).toEqual({ units: 0, requests: 0 });
  });

  it('several arrangements by key: one request to Graph for twenty', async () => {
    const keys = Array.from({ length: 20 }, () => freshKey('a'));
    service.ports.transport.takeCounts();
    await service.ports.register.arrangements(keys);
    expect(service.ports.transport.counts()).toMatchObject({ requests: 1, units: 40 });
  });

  it('ten reads at once on somebody’s behalf: one token', async () => {
    const ella = await service.as('ella');
    const before = service.tenant.requests.last();
    await Promise.all(Array.from({ length: 10 }, () => service.ports.records.recordsOf(ella, place.arrangement)));
    const tokens = service.tenant.requests.since(before).filter((request) => request.service === 'entra');
    expect(tokens).toHaveLength(1);
  });
});

import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../bot/ports/actor.ts';
import { aSchool } from '../builders/a-school.ts';
import { failureOf } from '../builders/outcome.ts';
import type { Fault } from '../tenant/core/faults.ts';
import { aRecord } from './contents.ts';
import { type LocalService, OID, personOf, provisionedService } from './local-service.ts';
import { pair } from './worlds.ts';

const FORM = 'AddValidateUpdateItemUsingPath';

describe('When Microsoft 365 misbehaves', () => {
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
  });
  beforeEach(() => service.tenant.faults.set([]));

  const spoil = (...faults: Fault[]) => service.tenant.faults.set(faults);
  const count = async (key: string) =>
    (await service.ports.records.recordsOf(sam, place.arrangement)).filter((each) => each.value.key === key).length;

  describe('a create is made once and only once', () => {
    const passing: [string, Fault][] = [
      ['after 429 with Retry-After', { match: FORM, times: 1, status: 429, retryAfterSeconds: 2 }],
      ['after 503', { match: FORM, times: 2, status: 503 }],
      ['when the connection is cut before the first step', { match: FORM, times: 1, drop: 'before' }],
      ['when the answer to the first step is lost', { match: FORM, times: 1, drop: 'after' }],
      ['when the connection is cut before the second step', { match: 'graph PATCH', times: 1, drop: 'before' }],
      ['when the answer to the second step is lost', { match: 'graph PATCH', times: 1, drop: 'after' }],
      ['when reading back fails for a while', { match: 'graph GET', times: 2, status: 504 }],
    ];
    it.each(passing)('%s', async (_when, fault) => {
      spoil(fault);
      const record = aRecord(place.arrangement);
      const outcome = await service.ports.records.createRecord(place, record);
      expect(outcome).toMatchObject({ done: true, stored: { value: record } });
      expect(service.tenant.faults.list(), 'the fault happened').toEqual([]);
      expect(await count(record.key)).toBe(1);
    });

    it('when its maker died halfway: whoever tries again finishes it', async () => {
      const record = aRecord(place.arrangement);
      spoil({ match: 'graph PATCH', status: 503 });
      await failureOf(service.ports.records.createRecord(place, record));
      spoil();
      expect(await service.ports.records.record(sam, record.key)).toBeNull();
      const outcome = await service.another().records.createRecord(place, record);
      expect(outcome).toMatchObject({ done: true, stored: { value: record } });
      expect(await count(record.key)).toBe(1);
    });

    it('also at a list’s root, when the answer is lost', async () => {
      spoil({ match: 'graph POST', times: 1, drop: 'after' });
      const outcome = await service.ports.state.put('conversation|lost', 'value', null, null);
      expect(outcome).toMatchObject({ done: true, stored: { value: 'value' } });
      expect(await service.ports.state.put('conversation|lost', 'other', null, null)).toMatchObject({ done: false });
    });
  });

  describe('an update', () => {
    it('whose answer is lost is known to be done', async () => {
      const made = await service.ports.records.createRecord(place, aRecord(place.arrangement));
      if (!made.done) throw new Error('refused');
      spoil({ match: 'graph PATCH', times: 1, drop: 'after' });
      const next = { ...made.stored.value, answers: { q1: 'typed' } };
      const saved = await service.ports.records.updateRecord(made.stored, next);
      expect(saved).toMatchObject({ done: true, stored: { value: { answers: { q1: 'typed' } } } });
    });

    it('from a stale ETag loses, even when it would write the very same', async () => {
      const made = await service.ports.records.createRecord(place, aRecord(place.arrangement));
      if (!made.done) throw new Error('refused');
      const next = { ...made.stored.value, answers: { q1: 'same' } };
      expect(await service.ports.records.updateRecord(made.stored, next)).toMatchObject({ done: true });
      expect(await service.another().records.updateRecord(made.stored, next)).toMatchObject({ done: false });
    });

    it('succeeds when the ETag moved without anything having changed', async () => {
      const made = await service.ports.records.createRecord(place, aRecord(place.arrangement));
      if (!made.done) throw new Error('refused');
      const { graphPath } = await service.ports.store.addresses.of('Supervision records');
      const [id] = made.stored.version.split('|');
      await service.ports.graph.request({
        caller: 'app',
        method: 'PATCH',
        path: `${graphPath}/items/${id}/fields`,
        body: { Title: 'Touched' },
      });
      const next = { ...made.stored.value, answers: { q1: 'mine' } };
      expect(await service.ports.records.updateRecord(made.stored, next)).toMatchObject({ done: true });
    });
  });

  describe('an arrangement whose creation is cut short', () => {
    it('leaves nothing open, and is finished by the next try', async () => {
      const arrangement = pair();
      spoil({ match: 'addroleassignment', status: 503 });
      await failureOf(service.ports.register.createArrangement(arrangement));
      spoil();
      expect(await service.ports.register.arrangement(arrangement.key)).toBeNull();
      const again = service.another();
      const stored = await again.register.createArrangement(arrangement);
      const made = await again.records.createRecord(
        { ...place, arrangement: arrangement.key },
        aRecord(arrangement.key),
      );
      expect(stored.value).toEqual(arrangement);
      expect(made.done).toBe(true);
      expect(await again.records.recordsOf(await service.as('ella'), arrangement.key)).toHaveLength(1);
    });
  });

  describe('after patience', () => {
    it('a read says `throttled`, and for how long', async () => {
      spoil({ match: 'graph GET', status: 429, retryAfterSeconds: 60 });
      const failure = await failureOf(service.another().records.recordsOf(sam, place.arrangement));
      expect(failure).toMatchObject({ kind: 'throttled', retryAfterSeconds: 60 });
    });

    it('a read says `unavailable` when the tenant is down', async () => {
      spoil({ drop: 'before' });
      expect(await failureOf(service.another().register.schools())).toMatchObject({ kind: 'unavailable' });
    });

    it('a read on somebody’s behalf says `refused` when Entra does not know their token', async () => {
      const forged = { ...sam, token: 'forged.token.here' };
      expect(await failureOf(service.ports.records.recordsOf(forged, place.arrangement))).toMatchObject({
        kind: 'refused',
      });
    });
  });

  it('names in no error what was written or about whom', async () => {
    spoil({ match: 'graph PATCH', status: 400 });
    const record = aRecord(place.arrangement, { text: 'Secret words' });
    const failure = await failureOf(service.ports.records.createRecord(place, record));
    expect(`${failure.message} ${failure.doing}`).not.toMatch(/Secret|Sam|lantern/);
    expect(failure).toMatchObject({ kind: 'refused', status: 400 });
  });
});

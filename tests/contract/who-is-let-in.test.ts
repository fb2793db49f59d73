import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { auditTrail } from '../../bot/adapters/sharepoint/lists/audit-trail.ts';
import {
  evaluationInvitations,
  evaluationRounds,
  evaluations,
} from '../../bot/adapters/sharepoint/lists/evaluations.ts';
import { serviceState } from '../../bot/adapters/sharepoint/lists/service-state.ts';
import { settings } from '../../bot/adapters/sharepoint/lists/settings.ts';
import { StoreError } from '../../bot/ports/store-error.ts';
import { arrangeCover } from '../../bot/use-cases/arrange-cover.ts';
import type { Arrangement } from '../../shared/domain/arrangements/arrangement.ts';
import { Temporal } from '../../shared/domain/dates.ts';
import { aSchool } from '../builders/a-school.ts';
import { refusalOf } from '../builders/outcome.ts';
import { aConcern, aRecord } from './contents.ts';
import { type LocalService, OID, personOf, provisionedService, type Who } from './local-service.ts';
import { pair } from './worlds.ts';

const EVERYBODY = Object.keys(OID) as Who[];
const DAY = Temporal.PlainDate.from('2026-11-23');

describe('Who is let into a closed folder of SharePoint', () => {
  let service: LocalService;
  let arrangement: Arrangement;
  beforeAll(async () => {
    service = await provisionedService();
    const { register } = service.ports;
    await register.saveSchool(aSchool({ head: OID.lou, safeguardingLead: OID.sid }));
    for (const who of EVERYBODY) await register.savePerson(personOf(who));
    const { ports } = service;
    const round = { key: 'round-one', school: 'lantern-bay', formId: 'river-tees-audit', formVersion: 1 };
    const open = { ...round, opensOn: DAY, closesOn: DAY.add({ days: 7 }), openedBy: OID.sid };
    await ports.evaluations.openRound(open);
    await ports.evaluations.invite(open.key, OID.ella);
    await ports.evaluations.handIn(open, OID.ella, { q1: 4 }, DAY);
    await ports.settings.put(`person|${OID.ella}`, '{"remindAt":"07:30"}');
    await ports.state.put('welcomed|somebody', 'yes', null, null);
    const at = Temporal.Instant.from('2026-11-23T09:00:00Z');
    await ports.audit.append({ arrangement: 'none', at, by: OID.ella, event: 'record shared', about: 'none-r' });
  });
  beforeEach(async () => {
    service.tenant.faults.set([]);
    arrangement = pair();
    await service.ports.register.createArrangement(arrangement);
    const place = { school: arrangement.school, arrangement: arrangement.key };
    await service.ports.records.createRecord(place, aRecord(arrangement.key));
  });

  /** Who gets rows that hold this text when they ask Graph for the list themselves, going round the service. */
  async function readersOf(title: string, text: string): Promise<readonly Who[]> {
    const { graphPath } = await service.ports.store.addresses.of(title);
    const found: Who[] = [];
    for (const who of EVERYBODY) {
      const answer = await service.direct(who, 'graph', `/v1.0${graphPath}/items?$expand=fields`);
      if (answer.ok && (await answer.text()).includes(`"ArrangementKey":"${text}"`)) found.push(who);
    }
    return found;
  }
  const readers = () => readersOf('Supervision records', arrangement.key);

  it('is not whoever asks for an arrangement under a key that is taken', async () => {
    const stolen = { ...arrangement, supervisors: [OID.sid], supervisees: [OID.stranger] };
    const stands = await service.another().register.createArrangement(stolen);
    expect(stands.value.supervisors).toEqual([OID.sam]);
    expect(await readers()).toEqual(['sam', 'ella']);
  });

  it('is not a lead who names herself in capital letters as the stand-in', async () => {
    const { ports } = service;
    // SharePoint compares text without regard to case.
    const lead = { ...personOf('sid'), id: 'abcdef00-0000-4000-8000-000000000005' };
    await ports.register.savePerson(lead);
    const actor = { ...(await service.as('sid')), person: lead };
    const cover = (person: string) => arrangeCover(ports, actor, arrangement.key, { person, fromOn: '2026-11-23' });
    expect(refusalOf(await cover(lead.id))).toBe('not-allowed');
    expect(await readers()).toEqual(['sam', 'ella']);
    expect(refusalOf(await cover(lead.id.toUpperCase()))).toBe('invalid-field person');
    expect(await readers()).toEqual(['sam', 'ella']);
  });

  it('is nobody for a key that differs in its letters’ case, which names nothing', async () => {
    const { register, settings: kept } = service.another();
    const shouted = arrangement.key.toUpperCase();
    expect(await register.arrangement(shouted)).toBeNull();
    expect(await register.arrangements([shouted, 'nothing'])).toEqual([]);
    expect(await kept.get(`PERSON|${OID.ella}`)).toBeNull();
    expect((await register.arrangement(arrangement.key))?.value.key).toBe(arrangement.key);
  });

  it('is not whoever raises a concern under a key that is taken, and nobody loses theirs', async () => {
    const { records } = service.ports;
    const place = { school: arrangement.school, arrangement: arrangement.key };
    const concern = aConcern(arrangement.key, { key: `concern-${arrangement.key}` });
    expect((await records.createConcern(place, concern, [OID.ella, OID.lou])).done).toBe(true);
    const again = await service.another().records.createConcern(place, concern, [OID.stranger]);
    expect(again.done).toBe(false);
    expect(await readersOf('Concerns about supervision', arrangement.key)).toEqual(['ella', 'lou']);
  });

  it('is whom a concern goes on to, even when the connection is cut in between', async () => {
    const { records } = service.ports;
    const place = { school: arrangement.school, arrangement: arrangement.key };
    const concern = aConcern(arrangement.key, { key: `concern-${arrangement.key}` });
    const made = await records.createConcern(place, concern, [OID.ella, OID.lou]);
    if (!made.done) throw new Error('the key was free');
    const next = { ...concern, addressee: OID.tess };
    service.tenant.faults.set([{ match: 'graph PATCH', status: 503 }]);
    await expect(records.updateConcern(place, made.stored, next, [OID.ella, OID.tess])).rejects.toThrow(StoreError);
    service.tenant.faults.set([]);
    expect(await readersOf('Concerns about supervision', arrangement.key)).toContain('lou');
    expect((await records.updateConcern(place, made.stored, next, [OID.ella, OID.tess])).done).toBe(true);
    expect(await readersOf('Concerns about supervision', arrangement.key)).toEqual(['ella', 'tess']);
  });

  it('gives the children an arrangement follows to its people, and to nobody who leads', async () => {
    const child = {
      key: `${arrangement.key}-k1`,
      arrangement: arrangement.key,
      reference: 'LB-014',
      plan: 'CIN' as const,
      sinceOn: DAY,
      closedOn: null,
      lastDiscussedOn: null,
    };
    const place = { school: arrangement.school, arrangement: arrangement.key };
    expect((await service.ports.caseReferences.follow(place, child)).done).toBe(true);
    expect(await readersOf('Case references', arrangement.key)).toEqual(['sam', 'ella']);
  });

  it.each([evaluations, evaluationRounds, evaluationInvitations, settings, serviceState, auditTrail])(
    'is nobody at all, of $title, and the list of people is not everybody’s',
    async (list) => {
      const { title } = list;
      expect((await service.ports.store.reader.everyFact(list, [list.key])).length).toBeGreaterThan(0);
      const open: Who[] = [];
      for (const who of EVERYBODY) {
        const { graphPath } = await service.ports.store.addresses.of(title);
        const answer = await service.direct(who, 'graph', `/v1.0${graphPath}/items?$expand=fields`);
        if (answer.ok && !(await answer.text()).includes('"value":[]')) open.push(who);
      }
      expect(open).toEqual([]);
      const { graphPath } = await service.ports.store.addresses.of('People');
      const people = await service.direct('stranger', 'graph', `/v1.0${graphPath}/items?$expand=fields`);
      expect(people.ok ? await people.text() : '').not.toContain('"Email"');
    },
  );

  it('is no stand-in whose cover is over, even when the connection is cut before the row says so', async () => {
    const { register } = service.ports;
    const entry = { person: OID.stranger, fromOn: DAY, toOn: DAY };
    const open = { ...arrangement, cover: [{ ...entry, access: 'given' as const }] };
    const stored = await register.arrangement(arrangement.key);
    if (stored === null) throw new Error('there is no such arrangement');
    const given = await register.updateArrangement(stored, open);
    expect(await readers()).toEqual(['sam', 'ella', 'stranger']);
    if (!given.done) throw new Error('nobody else was at it');
    const over = { ...open, cover: [{ ...entry, access: 'over' as const }] };
    service.tenant.faults.set([{ match: 'graph PATCH', status: 503 }]);
    await expect(register.updateArrangement(given.stored, over)).rejects.toThrow(StoreError);
    service.tenant.faults.set([]);
    expect(await readers()).toEqual(['sam', 'ella']);
    expect((await register.arrangement(arrangement.key))?.value.cover[0]?.access).toBe('given');
    expect((await register.updateArrangement(given.stored, over)).done).toBe(true);
    expect(await readers()).toEqual(['sam', 'ella']);
  });

  it('is still the stand-in when somebody else changed the cover a moment before', async () => {
    const { register } = service.ports;
    const entry = { person: OID.stranger, fromOn: DAY, toOn: DAY };
    const open = { ...arrangement, cover: [{ ...entry, access: 'given' as const }] };
    const stored = await register.arrangement(arrangement.key);
    if (stored === null) throw new Error('there is no such arrangement');
    const given = await register.updateArrangement(stored, open);
    if (!given.done) throw new Error('nobody else was at it');
    expect((await register.updateArrangement(given.stored, { ...open, venue: 'Library' })).done).toBe(true);
    const late = await register.updateArrangement(given.stored, { ...open, cover: [] });
    expect(late.done).toBe(false);
    expect(await readers()).toEqual(['sam', 'ella', 'stranger']);
  });

  it('is who comes back after another process took them out', async () => {
    const other = service.another();
    const entry = { person: OID.stranger, fromOn: DAY, toOn: DAY, access: 'given' as const };
    const here = await other.register.arrangement(arrangement.key);
    if (here === null) throw new Error('there is no such arrangement');
    const given = await other.register.updateArrangement(here, { ...arrangement, cover: [entry] });
    if (!given.done) throw new Error('nobody else was at it');
    const taken = await other.register.updateArrangement(given.stored, { ...arrangement, cover: [] });
    if (!taken.done) throw new Error('nobody else was at it');
    expect(await readers()).toEqual(['sam', 'ella']);
    expect((await other.register.updateArrangement(taken.stored, { ...arrangement, cover: [entry] })).done).toBe(true);
    expect(await readers()).toEqual(['sam', 'ella', 'stranger']);
  });
});

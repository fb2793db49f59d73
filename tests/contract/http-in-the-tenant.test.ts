import { beforeAll, describe, expect, it } from 'vitest';
import { anArrangement } from '../builders/an-arrangement.ts';
import { type LocalService, OID } from './local-service.ts';
import { mondayService, setClock } from './monday-service.ts';
import { askerOf } from './service-app.ts';

const KEY = 'lantern-bay-ella';
const SECRET = 'A calm half term, and a hard week in it.';
let service: LocalService;
let ask: ReturnType<typeof askerOf>;

beforeAll(async () => {
  service = await mondayService();
  const { register } = service.ports;
  const arrangement = anArrangement({ supervisors: [OID.sam], supervisees: [OID.ella], lineManager: OID.lou });
  await register.createArrangement(arrangement);
  const roles = [
    ['sam', 'supervisor'],
    ['ella', 'supervisee'],
    ['lou', 'line manager'],
  ] as const;
  for (const [who, role] of roles) {
    const key = `${KEY}|${OID[who]}|${role}`;
    const { startedOn: fromOn } = arrangement;
    await register.saveParty({ key, person: OID[who], arrangement: KEY, role, fromOn, untilOn: null });
  }
  ask = askerOf(service);
});

describe('one supervision in the local tenant, over HTTP', () => {
  it('is booked, accepted, held, written, signed by both, and read by nobody else', { timeout: 60_000 }, async () => {
    const press = { key: 'press-0001', startsAt: '2026-11-24T14:00:00Z' };
    const booked = await ask('sam', 'POST', `/arrangements/${KEY}/sessions`, press);
    expect([booked.status, booked.body.session?.status]).toEqual([200, 'proposed']);
    const again = await ask('sam', 'POST', `/arrangements/${KEY}/sessions`, press);
    expect(again.body.session.key).toBe(booked.body.session.key);
    const session = `/sessions/${booked.body.session.key}`;
    expect((await ask('ella', 'POST', `${session}/accept`, {})).body.session.status).toBe('booked');

    await setClock(service, '2026-11-24T15:30:00Z');
    expect((await ask('sam', 'GET', '/home')).body.owed.map((one: { kind: string }) => one.kind)).toContain(
      'confirm held',
    );
    expect((await ask('sam', 'POST', `${session}/held`, {})).body.session.status).toBe('held');
    const begun = (await ask('sam', 'POST', `${session}/record`, {})).body;
    const record = `/records/${begun.key}`;
    expect((await ask('ella', 'GET', record)).status).toBe(404);

    const answers = { 'success-stories': SECRET, 'case-1': 'Case A is improving.', nonsense: 'x' };
    const saved = (await ask('sam', 'PATCH', record, { version: begun.version, answers })).body;
    expect(saved.refused.map((one: { field: string }) => one.field)).toEqual(['nonsense']);
    const shared = (await ask('sam', 'POST', `${record}/share`, { version: saved.version })).body;
    expect([shared.status, shared.cases.length]).toEqual(['shared', 1]);

    for (const who of ['lou', 'sid', 'tess', 'stranger'] as const) {
      expect((await ask(who, 'GET', record)).status).toBe(404);
      expect((await ask(who, 'GET', session)).text).not.toContain(SECRET);
    }
    const seen = (await ask('ella', 'GET', session)).body.record;
    expect(seen.answers['success-stories']).toBe(SECRET);
    const signing = { version: seen.version, contentHash: seen.contentHash };
    expect((await ask('ella', 'POST', `${record}/sign`, signing)).body.status).toBe('awaiting signatures');
    const sealed = (await ask('sam', 'POST', `${record}/sign`, signing)).body;
    expect([sealed.status, sealed.waitingFor]).toEqual(['signed', []]);

    const row = (await ask('tess', 'GET', '/register')).body.arrangements[0];
    expect([row.lastHeldOn, row.recordsUnsigned]).toEqual(['2026-11-24', 0]);
    const openings = (await ask('ella', 'GET', `/arrangements/${KEY}/openings`)).body.openings;
    expect(openings.map((one: { event: string }) => one.event)).toContain('record opened');
  });
});

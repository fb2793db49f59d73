import { beforeAll, describe, expect, it } from 'vitest';
import { aSchool, aSchoolCalendar } from '../builders/a-school.ts';
import { anArrangement } from '../builders/an-arrangement.ts';
import { mintUserToken } from '../tenant/entra/mint.ts';
import { type LocalService, OID, ORIGIN, personOf, provisionedService, type Who } from './local-service.ts';
import { serviceApp } from './service-app.ts';

const KEY = 'lantern-bay-ella';
const SECRET = 'A calm half term, and a hard week in it.';
let service: LocalService;
let app: ReturnType<typeof serviceApp>;

async function ask(who: Who, method: string, path: string, body?: unknown) {
  const headers = { authorization: `Bearer ${await mintUserToken(service.tenant, OID[who], 'api')}` };
  const response = await app.request(
    path,
    body === undefined ? { method, headers } : { method, headers, body: JSON.stringify(body) },
  );
  const text = await response.text();
  return { status: response.status, text, body: text.startsWith('{') ? JSON.parse(text) : {} };
}

const setClock = (now: string) =>
  service.tenant.app().request(`${ORIGIN}/_local/clock`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ now }),
  });

beforeAll(async () => {
  service = await provisionedService();
  const { register } = service.ports;
  await setClock('2026-11-23T09:00:00Z');
  await register.saveSchool(aSchool({ head: OID.tess, safeguardingLead: OID.ella }));
  const calendar = await register.calendarOf('lantern-bay');
  await register.saveCalendar('lantern-bay', aSchoolCalendar(), calendar.version);
  for (const who of ['sam', 'ella', 'lou', 'tess', 'sid', 'stranger'] as const)
    await register.savePerson(personOf(who));
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
  app = serviceApp(service);
});

describe('one supervision in the local tenant, over HTTP', () => {
  it('is booked, accepted, held, written, signed by both, and read by nobody else', { timeout: 60_000 }, async () => {
    const press = { key: 'press-0001', startsAt: '2026-11-24T14:00:00Z' };
    const booked = await ask('sam', 'POST', `/api/arrangements/${KEY}/sessions`, press);
    expect([booked.status, booked.body.session?.status]).toEqual([200, 'proposed']);
    const again = await ask('sam', 'POST', `/api/arrangements/${KEY}/sessions`, press);
    expect(again.body.session.key).toBe(booked.body.session.key);
    const session = `/api/sessions/${booked.body.session.key}`;
    expect((await ask('ella', 'POST', `${session}/accept`, {})).body.session.status).toBe('booked');

    await setClock('2026-11-24T15:30:00Z');
    expect((await ask('sam', 'GET', '/api/home')).body.owed.map((one: { kind: string }) => one.kind)).toContain(
      'confirm held',
    );
    expect((await ask('sam', 'POST', `${session}/held`, {})).body.session.status).toBe('held');
    const begun = (await ask('sam', 'POST', `${session}/record`, {})).body;
    const record = `/api/records/${begun.key}`;
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

    const row = (await ask('tess', 'GET', '/api/register')).body.arrangements[0];
    expect([row.lastHeldOn, row.recordsUnsigned]).toEqual(['2026-11-24', 0]);
    const openings = (await ask('ella', 'GET', `/api/arrangements/${KEY}/openings`)).body.openings;
    expect(openings.map((one: { event: string }) => one.event)).toContain('record opened');
  });
});

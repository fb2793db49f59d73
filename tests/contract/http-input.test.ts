import { Writable } from 'node:stream';
import { pino } from 'pino';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aSession } from '../builders/a-session.ts';
import { aWorld, type MemoryWorld } from '../builders/memory-world.ts';
import { httpClient, type TestIssuer, testIssuer } from './http-client.ts';

const KEY = 'lantern-bay-ella';
const SESSIONS = `/api/arrangements/${KEY}/sessions`;
const GOOD = { key: 'press-0001', startsAt: '2026-11-24T14:00:00Z' };
let issuer: TestIssuer;
let world: MemoryWorld;

beforeAll(async () => {
  issuer = await testIssuer();
});
beforeEach(() => {
  world = aWorld();
  world.plan(aSession('2026-11-23T07:00:00Z'));
});

const ask = (who: string, method: string, path: string, body?: unknown) =>
  httpClient(world, issuer).ask(who, method, path, body);

describe('bad input names its field', () => {
  const action = { session: `${KEY}-s1`, text: 'x', category: 'other', owner: 'ella', dueOn: null, key: 'action-01' };
  const cases: readonly (readonly [string, string, unknown, string, string])[] = [
    ['an unknown field', SESSIONS, { ...GOOD, colour: 'red' }, 'unknown-field', 'colour'],
    ['an impossible moment', SESSIONS, { ...GOOD, startsAt: '2026-02-30T10:00:00Z' }, 'invalid-field', 'startsAt'],
    ['a time without a zone', SESSIONS, { ...GOOD, startsAt: '2026-11-24T14:00:00' }, 'invalid-field', 'startsAt'],
    ['a length of four minutes', SESSIONS, { ...GOOD, durationMinutes: 4 }, 'invalid-field', 'durationMinutes'],
    ['a venue that is too long', SESSIONS, { ...GOOD, venue: 'x'.repeat(256) }, 'too-long', 'venue'],
    ['no key', SESSIONS, { startsAt: GOOD.startsAt }, 'invalid-field', 'key'],
    ['a time in the past', SESSIONS, { ...GOOD, startsAt: '2026-11-01T10:00:00Z' }, 'invalid-field', 'startsAt'],
    [
      'an impossible date',
      `/api/arrangements/${KEY}/actions`,
      { ...action, dueOn: '2026-02-30' },
      'invalid-field',
      'dueOn',
    ],
    [
      'a text that is too long',
      `/api/arrangements/${KEY}/actions`,
      { ...action, text: 'x'.repeat(4001) },
      'too-long',
      'text',
    ],
    ['an empty text', `/api/arrangements/${KEY}/actions`, { ...action, text: '' }, 'invalid-field', 'text'],
    [
      'a reason that is not on the list',
      `/api/sessions/${KEY}-s1/cancel`,
      { reason: 'ill' },
      'invalid-field',
      'reason',
    ],
    [
      'a snooze until today',
      `/api/arrangements/${KEY}/snooze`,
      { untilOn: '2026-11-23', reason: 'room' },
      'invalid-field',
      'untilOn',
    ],
  ];
  for (const [what, path, body, code, field] of cases) {
    it(what, async () => {
      const answered = await ask('sam', 'POST', path, body);
      expect([answered.status, answered.body.code, answered.body.field]).toEqual([400, code, field]);
      expect(String(answered.body.message)).toMatch(/^[A-Z].*[.!?]$/);
    });
  }

  it('a supervisee booking for the others of a group', async () => {
    world = aWorld({ kind: 'group', supervisees: ['ella', 'cora'] });
    const answered = await ask('ella', 'POST', SESSIONS, GOOD);
    expect([answered.status, answered.body.code]).toEqual([403, 'not-allowed']);
  });

  it('something that is not JSON, and something that is far too much', async () => {
    const headers = { authorization: `Bearer ${await issuer.token('sam')}`, 'content-type': 'application/json' };
    const { raw } = httpClient(world, issuer);
    expect((await raw('POST', SESSIONS, { headers, body: '{' })).status).toBe(400);
    expect((await raw('POST', SESSIONS, { headers, body: `"${'x'.repeat(1_100_000)}"` })).status).toBe(413);
  });

  it('never repeats what was typed', async () => {
    const typed = 'Jordan Example said';
    const answered = await ask('sam', 'POST', SESSIONS, { ...GOOD, [typed]: typed, startsAt: typed });
    expect(answered.text).not.toContain('Jordan');
  });

  it.each(['/api/sessions/%00', "/api/sessions/x'%20or%201%20eq%201", `/api/sessions/${'k'.repeat(201)}`])(
    'a key that could not be one is unknown: %s',
    async (path) => {
      expect((await ask('sam', 'GET', path)).status).toBe(404);
    },
  );
});

describe('a stale page', () => {
  it('is refused for term dates', async () => {
    const answered = await ask('sid', 'PUT', '/api/schools/lantern-bay/calendar', {
      version: '"0"',
      terms: [],
      closures: [],
    });
    expect([answered.status, answered.body.code, answered.body.field]).toEqual([409, 'stale-version', 'version']);
  });

  it('is refused for a record whose version is none of ours', async () => {
    const begun = await ask('sam', 'POST', `/api/sessions/${KEY}-s1/record`, {});
    const answered = await ask('sam', 'PATCH', `/api/records/${String(begun.body.key)}`, {
      version: '"3"',
      answers: {},
    });
    expect([answered.status, answered.body.code]).toEqual([409, 'stale-version']);
  });
});

describe('when Microsoft 365', () => {
  it('is down, the answer says so and when to come back', async () => {
    world.weather.fail('unavailable', 'Sessions', 7);
    const answered = await ask('sam', 'POST', SESSIONS, GOOD);
    expect([answered.status, answered.body.code, answered.headers.get('retry-after')]).toEqual([
      503,
      'unavailable',
      '7',
    ]);
  });

  it('asks us to wait, so do we', async () => {
    world.weather.fail('throttled', 'Sessions', 31);
    const answered = await ask('sam', 'GET', `/api/sessions/${KEY}-s1`);
    expect([answered.status, answered.body.code, answered.headers.get('retry-after')]).toEqual([
      429,
      'throttled',
      '31',
    ]);
  });

  it('is down, the service still serves but is not ready', async () => {
    world.weather.fail('unavailable');
    const { raw } = httpClient(world, issuer);
    expect((await raw('GET', '/healthz')).status).toBe(200);
    expect((await raw('GET', '/readyz')).status).toBe(503);
    world.weather.clear();
    expect((await raw('GET', '/readyz')).status).toBe(200);
  });
});

describe('the request log', () => {
  it('holds the route and no key, name or word of anybody', async () => {
    const lines: string[] = [];
    const out = new Writable({
      write(chunk, _encoding, done) {
        lines.push(String(chunk));
        done();
      },
    });
    const { ask: asking } = httpClient(world, issuer, { log: pino({ level: 'info' }, out) });
    await asking('sam', 'POST', SESSIONS, { ...GOOD, startsAt: '2027-01-12T10:00:00Z', venue: 'The quiet room' });
    await asking('stranger', 'GET', `/api/sessions/${KEY}-s1`);
    const said = lines.join('');
    expect(said).toContain('/api/arrangements/:key/sessions');
    for (const personal of [KEY, 'sam', 'Ella', 'quiet room', 'stranger']) expect(said).not.toContain(personal);
    expect(lines.map((line) => JSON.parse(line).status)).toEqual([200, 404]);
  });
});

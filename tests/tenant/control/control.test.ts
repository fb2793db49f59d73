import { decodeJwt } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Listening, listenTenant } from '../listen.ts';
import { oidOf } from '../seed/people.ts';

let listening: Listening;
beforeAll(async () => {
  listening = await listenTenant({ seed: true });
}, 180_000);
afterAll(() => listening.close());

function ask(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${listening.url}/_local/${path}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}
async function json<T>(answer: Promise<Response>): Promise<T> {
  return (await (await answer).json()) as T;
}

describe('who may control the tenant', () => {
  it('is not a page of another origin', async () => {
    const answer = await ask('POST', 'token', { oid: oidOf(10), resource: 'api' }, { Origin: 'http://localhost:3978' });
    expect(answer.status).toBe(403);
  });

  it('is the shell, which has the tenant’s own origin', async () => {
    const answer = await ask('POST', 'token', { oid: oidOf(10), resource: 'api' }, { Origin: listening.url });
    expect(answer.status).toBe(200);
  });
});

describe('the clock', () => {
  it.each([[{}], [{ now: 'tomorrow' }], [{ now: '2026-11-23' }]])('refuses %j', async (body) => {
    expect((await ask('PUT', 'clock', body)).status).toBe(400);
  });

  it('stands where it was put, and runs again when let go', async () => {
    await ask('PUT', 'clock', { now: '2026-11-23T08:00:00Z' });
    expect(await json(ask('GET', 'clock'))).toEqual({
      now: '2026-11-23T08:00:00Z',
      at: '2026-11-23T08:00:00Z',
      filling: expect.any(Number),
    });
    await ask('PUT', 'clock', { now: null });
    expect(await json(ask('GET', 'clock'))).toMatchObject({ now: null });
  });
});

describe('tokens of people', () => {
  it('are not minted for a stranger', async () => {
    expect((await ask('POST', 'token', { oid: oidOf(999), resource: 'api' })).status).toBe(404);
  });

  it('are not minted for a disabled person', async () => {
    await ask('PUT', `people/${oidOf(12)}`, { enabled: false });
    expect((await ask('POST', 'token', { oid: oidOf(12), resource: 'graph' })).status).toBe(403);
    await ask('PUT', `people/${oidOf(12)}`, { enabled: true });
    expect((await ask('POST', 'token', { oid: oidOf(12), resource: 'graph' })).status).toBe(200);
  });

  it('are not minted for a resource that people have no token for', async () => {
    expect((await ask('POST', 'token', { oid: oidOf(10), resource: 'connector' })).status).toBe(400);
  });

  it.each([
    ['api', 'access_as_user'],
    ['sharepoint', 'Sites.Selected'],
  ])('for %s carry the scope %s', async (resource, scope) => {
    const { access_token } = await json<{ access_token: string }>(ask('POST', 'token', { oid: oidOf(10), resource }));
    expect(decodeJwt(access_token)).toMatchObject({ oid: oidOf(10), scp: scope });
  });
});

describe('faults', () => {
  beforeEach(() => ask('POST', 'faults', { faults: [], throttle: false }));
  const metadata = () => fetch(`${listening.url}/7b1f0a52-6c1d-4f0e-9a53-2d7f6e1c4b10/discovery/v2.0/keys`);

  it.each([[{ faults: 'all' }], [[{ statuscode: 500 }]], [[{ status: 418 }]]])('refuses %j', async (body) => {
    expect((await ask('POST', 'faults', body)).status).toBe(400);
  });

  it('spoil as many matching requests as they say, with their status and Retry-After', async () => {
    await ask('POST', 'faults', [{ match: 'discovery', status: 503, retryAfterSeconds: 7, times: 1 }]);
    const spoiled = await metadata();
    expect([spoiled.status, spoiled.headers.get('retry-after')]).toEqual([503, '7']);
    expect((await metadata()).status).toBe(200);
  });

  it('cut the connection without an answer', async () => {
    await ask('POST', 'faults', [{ drop: 'before', times: 1 }]);
    await expect(metadata()).rejects.toThrow('fetch failed');
    expect((await metadata()).status).toBe(200);
  });

  it('can be asked for by a rate alone: none at 0, all at 1', async () => {
    await ask('POST', 'faults', { errorRate: 0 });
    expect((await metadata()).status).toBe(200);
    await ask('POST', 'faults', { errorRate: 1 });
    expect((await metadata()).status).toBe(503);
  });

  it('never spoil the control of the tenant itself', async () => {
    await ask('POST', 'faults', { status: 500 });
    expect((await ask('GET', 'clock')).status).toBe(200);
    expect((await metadata()).status).toBe(500);
  });

  it('throttle an app by its resource units when switched on, and let it go on when switched off', async () => {
    const token = await json<{ access_token: string }>(ask('POST', 'token', { oid: oidOf(10), resource: 'graph' }));
    const sites = () =>
      fetch(`${listening.url}/v1.0/sites?search=*`, { headers: { authorization: `Bearer ${token.access_token}` } });
    await ask('POST', 'faults', { throttle: { unitsPerMinute: 0.5 } });
    const refused = await sites();
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused.headers.get('ratelimit-limit')).toBe('0.5');
    await ask('POST', 'faults', { throttle: false });
    expect((await sites()).status).toBe(200);
  });
});

describe('people', () => {
  it('are listed with what the shell’s picker shows', async () => {
    const people = await json<{ oid: string }[]>(ask('GET', 'people'));
    expect(people.find((each) => each.oid === oidOf(10))).toMatchObject({
      name: 'Tom Hargreave',
      roles: expect.arrayContaining(['head']),
      school: 'Lantern Bay Primary School',
      enabled: true,
    });
  });

  it('cannot be changed in ways nobody knows', async () => {
    expect((await ask('PUT', `people/${oidOf(10)}`, { isBoss: true })).status).toBe(400);
    expect((await ask('PUT', `people/${oidOf(999)}`, { enabled: true })).status).toBe(404);
  });
});

describe('the request log', () => {
  it('counts the bytes of an answer', async () => {
    const last = listening.tenant.requests.last();
    const keys = await fetch(`${listening.url}/7b1f0a52-6c1d-4f0e-9a53-2d7f6e1c4b10/discovery/v2.0/keys`);
    const { byteLength } = await keys.arrayBuffer();
    expect(await json(ask('GET', `requests?since=${last}`))).toMatchObject([{ responseBytes: byteLength }]);
  });

  it('tells what was asked since a number, and not the control calls', async () => {
    const last = listening.tenant.requests.last();
    await fetch(`${listening.url}/v1.0/nothing-here`);
    const rows = await json<{ path: string; route: string | null; status: number }[]>(
      ask('GET', `requests?since=${last}`),
    );
    expect(rows).toMatchObject([{ path: '/v1.0/nothing-here', route: null, status: 400 }]);
  });
});

describe('reset', () => {
  it('brings back the seeded trust at the clock’s time, quickly the second time, and leaves the clock alone', async () => {
    await ask('PUT', 'clock', { now: '2026-11-23T08:00:00Z' });
    const before = await json<unknown[]>(ask('GET', 'people'));
    expect(await json(ask('POST', 'reset'))).toMatchObject({ fromSnapshot: false });
    await ask('PUT', `people/${oidOf(10)}`, { enabled: false });
    await ask('POST', 'faults', [{ status: 500 }]);
    expect(await json(ask('POST', 'reset'))).toMatchObject({ fromSnapshot: true, at: '2026-11-23T08:00:00Z' });
    expect(await json(ask('GET', 'people'))).toEqual(before);
    expect(await json(ask('GET', 'faults'))).toEqual([]);
    expect(await json(ask('GET', 'clock'))).toMatchObject({ now: '2026-11-23T08:00:00Z' });
  }, 180_000);
});

import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { createTransport, type Fetch, type TransportOptions } from '../../bot/adapters/transport.ts';
import { failureOf } from '../builders/outcome.ts';

const GRAPH = 'https://graph.microsoft.com/v1.0/sites/s/lists/l/items/7';
const CONFIG = {
  localTenant: null,
  siteUrl: 'https://harbourtrust.sharepoint.com/sites/supervision',
  trustName: 'Harbour Learning Trust',
};

interface Asked {
  readonly url: string;
  readonly headers: Headers;
}

/** A transport over a list of answers; it takes down what was asked and how long was slept, and needs no time. */
function over(answers: readonly (Response | Error)[], options: Partial<TransportOptions> = {}) {
  const asked: Asked[] = [];
  const slept: number[] = [];
  const lines: string[] = [];
  let clock = Date.UTC(2026, 10, 23, 8);
  const fetch: Fetch = (url, init) => {
    const answer = answers[Math.min(asked.length, answers.length - 1)];
    asked.push({ url, headers: new Headers(init.headers) });
    return answer instanceof Error || answer === undefined ? Promise.reject(answer) : Promise.resolve(answer.clone());
  };
  const transport = createTransport({
    config: CONFIG,
    log: pino({ level: 'debug' }, { write: (line: string) => lines.push(line) }),
    fetch,
    sleep: (ms) => {
      slept.push(ms);
      clock += ms;
      return Promise.resolve();
    },
    random: () => 1,
    nowMs: () => clock,
    ...options,
  });
  return { transport, asked, slept, lines, pass: (ms: number) => (clock += ms) };
}

const fine = () => Response.json({ ok: true });
const busy = (status: number, headers: Record<string, string> = {}) => new Response('busy', { status, headers });

describe('A passing failure is waited out', () => {
  it('for the seconds of Retry-After', async () => {
    const { transport, slept } = over([busy(429, { 'retry-after': '7' }), fine()]);
    expect((await transport.fetch(GRAPH)).status).toBe(200);
    expect(slept).toEqual([7000]);
  });

  it('until the HTTP date of Retry-After', async () => {
    const { transport, slept } = over([busy(503, { 'retry-after': 'Mon, 23 Nov 2026 08:00:09 GMT' }), fine()]);
    await transport.fetch(GRAPH);
    expect(slept).toEqual([9000]);
  });

  it('for the larger of Retry-After and the reset of a used-up budget', async () => {
    const headers = { 'retry-after': '3', 'ratelimit-remaining': '0', 'ratelimit-reset': '11' };
    const { transport, slept } = over([busy(429, headers), fine()]);
    await transport.fetch(GRAPH);
    expect(slept).toEqual([11_000]);
  });

  it('not for the reset of a budget that is not used up', async () => {
    const headers = { 'retry-after': '3', 'ratelimit-remaining': '1', 'ratelimit-reset': '11' };
    const { transport, slept } = over([busy(429, headers), fine()]);
    await transport.fetch(GRAPH);
    expect(slept).toEqual([3000]);
  });

  it.each([429, 502, 503, 504])('with pauses of our own that double, for %i without Retry-After', async (status) => {
    const { transport, slept } = over([busy(status), busy(status), busy(status), fine()]);
    await transport.fetch(GRAPH);
    expect(slept).toEqual([500, 1000, 2000]);
  });

  it('with pauses shortened by chance, to at least half', async () => {
    const { transport, slept } = over([busy(503), busy(503), fine()], { random: () => 0 });
    await transport.fetch(GRAPH);
    expect(slept).toEqual([250, 500]);
  });

  it('also when the connection is cut', async () => {
    const { transport, asked } = over([new TypeError('fetch failed'), fine()]);
    expect(await (await transport.fetch(GRAPH)).json()).toEqual({ ok: true });
    expect(asked).toHaveLength(2);
  });

  it('also when an answer does not come in time', async () => {
    let calls = 0;
    const slow: Fetch = () => {
      calls += 1;
      return calls === 1 ? new Promise(() => undefined) : Promise.resolve(fine());
    };
    const { transport } = over([], { fetch: slow, timeoutMs: 1 });
    expect((await transport.fetch(GRAPH)).status).toBe(200);
  });
});

describe('A failure that will not pass is handed on at once', () => {
  it.each([400, 401, 403, 404, 409, 410, 412, 500])('%i', async (status) => {
    const { transport, asked, slept } = over([busy(status)]);
    expect((await transport.fetch(GRAPH)).status).toBe(status);
    expect(asked).toHaveLength(1);
    expect(slept).toEqual([]);
  });
});

describe('Patience ends', () => {
  it('with `throttled` and the seconds asked for, when Retry-After is longer than patience', async () => {
    const { transport, slept } = over([busy(429, { 'retry-after': '31' })], { patienceMs: 30_000 });
    const failure = await failureOf(transport.fetch(GRAPH));
    expect(failure).toMatchObject({ kind: 'throttled', status: 429, retryAfterSeconds: 31 });
    expect(slept).toEqual([]);
  });

  it('not when Retry-After is exactly as long as patience', async () => {
    const { transport } = over([busy(429, { 'retry-after': '30' }), fine()], { patienceMs: 30_000 });
    expect((await transport.fetch(GRAPH)).status).toBe(200);
  });

  it('with `unavailable` after six attempts', async () => {
    const { transport, asked } = over([busy(503)]);
    expect(await failureOf(transport.fetch(GRAPH))).toMatchObject({ kind: 'unavailable', status: 503 });
    expect(asked).toHaveLength(6);
  });

  it('with `unavailable` and the cause, when the network stays away', async () => {
    const { transport } = over([new TypeError('fetch failed')]);
    const failure = await failureOf(transport.fetch(GRAPH));
    expect(failure).toMatchObject({ kind: 'unavailable', status: null });
    expect(failure.cause).toBeInstanceOf(TypeError);
  });
});

describe('What may be asked for only once', () => {
  it.each([502, 504])('is not repeated after a %i, which may have been passed on', async (status) => {
    const { transport, asked } = over([busy(status), fine()]);
    expect(await failureOf(transport.fetch(GRAPH, {}, { isOnce: true }))).toMatchObject({ status });
    expect(asked).toHaveLength(1);
  });

  it('is not repeated when the line is cut', async () => {
    const { transport, asked } = over([new TypeError('fetch failed'), fine()]);
    expect(await failureOf(transport.fetch(GRAPH, {}, { isOnce: true }))).toMatchObject({ status: null });
    expect(asked).toHaveLength(1);
  });

  it.each([429, 503])('is asked again after a %i, which refused it', async (status) => {
    const { transport } = over([busy(status), fine()]);
    expect((await transport.fetch(GRAPH, {}, { isOnce: true })).status).toBe(200);
  });
});

describe('One pause is for everybody', () => {
  it('a request that begins while the server wants to be left alone waits for the rest of the pause', async () => {
    const full = { 'ratelimit-remaining': '0', 'ratelimit-reset': '20' };
    const { transport, slept, pass } = over([Response.json({}, { headers: full }), fine()]);
    await transport.fetch(GRAPH);
    pass(5000);
    await transport.fetch(GRAPH);
    expect(slept).toEqual([15_000]);
  });

  it('and is refused without being sent when that is beyond patience', async () => {
    const { transport, asked } = over([busy(429, { 'retry-after': '90' })], { patienceMs: 30_000 });
    await failureOf(transport.fetch(GRAPH));
    expect(await failureOf(transport.fetch(GRAPH))).toMatchObject({ kind: 'throttled', retryAfterSeconds: 90 });
    expect(asked).toHaveLength(1);
  });
});

describe('What is sent', () => {
  it('names the trust’s own app, and one request id for all attempts', async () => {
    const { transport, asked } = over([busy(503), fine()]);
    await transport.fetch(GRAPH);
    const [first, second] = asked.map((each) => each.headers);
    expect(first?.get('user-agent')).toBe('NONISV|HarbourLearningTrust|SafeguardingSupervision/0.1.0');
    expect(first?.get('client-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(second?.get('client-request-id')).toBe(first?.get('client-request-id'));
  });

  it('goes to Microsoft when there is no local tenant', async () => {
    const { transport, asked } = over([fine()]);
    await transport.fetch(GRAPH);
    expect(asked[0]?.url).toBe(GRAPH);
  });

  it.each([
    ['https://graph.microsoft.com/v1.0/sites?search=*', 'http://localhost:4100/v1.0/sites?search=*'],
    [
      'https://harbourtrust.sharepoint.com/sites/supervision/_api/web',
      'http://localhost:4100/sites/supervision/_api/web',
    ],
    ['http://localhost:4100/t/oauth2/v2.0/token', 'http://localhost:4100/t/oauth2/v2.0/token'],
    ['https://graph.microsoft.com.evil.example/v1.0', 'https://graph.microsoft.com.evil.example/v1.0'],
  ])('locally, %s goes to %s', async (url, to) => {
    const { transport, asked } = over([fine()], { config: { ...CONFIG, localTenant: 'http://localhost:4100' } });
    await transport.fetch(url);
    expect(asked[0]?.url).toBe(to);
  });
});

describe('What is written down', () => {
  it('counts every attempt with its units, retries and refusals', async () => {
    const { transport } = over([busy(429, { 'retry-after': '1' }), fine()]);
    await transport.fetch(GRAPH, { method: 'PATCH', body: '{}' });
    expect(transport.counts()).toEqual({
      requests: 2,
      units: 4,
      retries: 1,
      throttled: 1,
      byRoute: { 'PATCH /v1.0/sites/{}/lists/{}/items/{}': 2 },
    });
    transport.takeCounts();
    expect(transport.counts().requests).toBe(0);
  });

  it('holds no name, address, key, text or token', async () => {
    const { transport, lines } = over([busy(503), fine()]);
    await transport.fetch(
      "https://graph.microsoft.com/v1.0/users/ann.able@harbourtrust.example/events/AAMk?$filter=x eq 'Secret'",
      { method: 'POST', body: '{"subject":"Hidden"}', headers: { authorization: 'Bearer abc' } },
    );
    const log = lines.join('');
    expect(log).toContain('POST /v1.0/users/{}/events/{}');
    expect(log).not.toMatch(/ann|AAMk|Secret|Hidden|Bearer/);
  });
});

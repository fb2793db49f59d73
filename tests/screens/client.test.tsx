import { describe, expect, it, vi } from 'vitest';
import { ApiError } from '../../tabs/api/api-error.ts';
import { createClient } from '../../tabs/api/client.ts';
import { failureWords } from '../../tabs/api/failure-words.ts';
import './show.tsx';

const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers });

function clientOver(...replies: (Response | Error)[]) {
  const claims: (string | undefined)[] = [];
  const calls: RequestInit[] = [];
  vi.stubGlobal('fetch', async (_path: string, init: RequestInit) => {
    calls.push(init);
    const reply = replies.shift();
    if (reply === undefined || reply instanceof Error) throw reply ?? new Error('No reply left.');
    return reply;
  });
  const client = createClient({
    token: async (asked) => {
      claims.push(asked);
      return 'a-token';
    },
    pause: async () => undefined,
  });
  return { client, calls, claims };
}

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof ApiError ? error.code : 'something else'),
  );

describe('the client of the service', () => {
  it('gives the service’s own code for a refusal', async () => {
    const { client } = clientOver(json(403, { code: 'not-a-party', message: 'Private.' }));
    expect(await codeOf(client.get('/api/sessions/s-1'))).toBe('not-a-party');
  });

  it.each([
    [401, 'signed-out'],
    [403, 'not-allowed'],
    [404, 'not-found'],
    [429, 'throttled'],
    [503, 'unavailable'],
    [500, 'unexpected'],
  ])('understands a bare %i', async (status, code) => {
    const { client } = clientOver(new Response('not json', { status }));
    expect(await codeOf(client.get('/api/home'))).toBe(code);
  });

  it('repeats a read once when the network fails, and gives up after that', async () => {
    const first = clientOver(new TypeError('Failed to fetch'), json(200, { fine: true }));
    expect(await first.client.get('/api/home')).toEqual({ fine: true });
    const second = clientOver(new TypeError('Failed to fetch'), new TypeError('Failed to fetch'));
    expect(await codeOf(second.client.get('/api/home'))).toBe('offline');
    expect(second.calls).toHaveLength(2);
  });

  it('never repeats a change by itself', async () => {
    const { client, calls } = clientOver(new TypeError('Failed to fetch'));
    expect(await codeOf(client.send('POST', '/api/arrangements/a/sessions', {}))).toBe('offline');
    expect(calls).toHaveLength(1);
  });

  it('answers a challenge with the claims it asked for, once', async () => {
    const challenge = `Bearer error="insufficient_claims", claims="${btoa('{"access_token":{}}')}"`;
    const { client, claims } = clientOver(
      json(401, null, { 'www-authenticate': challenge }),
      json(200, { fine: true }),
    );
    expect(await client.get('/api/home')).toEqual({ fine: true });
    expect(claims).toEqual([undefined, '{"access_token":{}}']);
  });

  it('keeps how long the service wants it to wait', async () => {
    const { client } = clientOver(json(429, { code: 'throttled', message: 'Busy.' }, { 'retry-after': '17' }));
    await expect(client.get('/api/home')).rejects.toMatchObject({ retryAfter: 17 });
  });

  it('sends what outlives the page as such only while it is small enough', async () => {
    const { client, calls } = clientOver(json(200, {}), json(200, {}));
    await client.send('PATCH', '/api/records/r-1', { text: 'short' }, true);
    await client.send('PATCH', '/api/records/r-1', { text: 'x'.repeat(60_000) }, true);
    expect(calls.map((call) => call.keepalive)).toEqual([true, false]);
  });

  it('has words for something nobody foresaw, and never shows its message', () => {
    expect(failureWords(new Error('LB-2041 broke the list')).text).not.toContain('LB-2041');
  });
});

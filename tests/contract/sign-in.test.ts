import { beforeAll, describe, expect, it } from 'vitest';
import { TokenLimit } from '../../bot/adapters/sign-in/token-limit.ts';
import { InteractionNeeded } from '../../bot/adapters/sign-in/tokens.ts';
import { failureOf } from '../builders/outcome.ts';
import { mintUserToken } from '../tenant/entra/mint.ts';
import { bareService, type LocalService, OID } from './local-service.ts';

describe('Signing in to Microsoft 365', () => {
  let service: LocalService;
  beforeAll(async () => {
    service = await bareService();
  });
  const tokenOf = async (seconds?: number) =>
    (await mintUserToken(service.tenant, OID.sam, 'api', seconds === undefined ? {} : { seconds })) ?? '';
  const asked = (since: number) =>
    service.tenant.requests.since(since).filter((request) => request.service === 'entra').length;

  it('is refused on behalf of a forged token', async () => {
    const failure = await failureOf(service.ports.tokens.graph({ person: OID.sam, token: 'forged.token.here' }));
    expect(failure.kind).toBe('refused');
  });

  it('is refused on behalf of a token for something else than this API', async () => {
    const token = (await mintUserToken(service.tenant, OID.sam, 'graph')) ?? '';
    expect((await failureOf(service.ports.tokens.graph({ person: OID.sam, token }))).kind).toBe('refused');
  });

  it('as the service is asked for once by resource, and then remembered', async () => {
    const ports = service.another();
    const before = service.tenant.requests.last();
    const tokens = [await ports.tokens.graph('app'), await ports.tokens.graph('app')];
    const site = [await ports.tokens.sharePoint(), await ports.tokens.sharePoint()];
    expect(asked(before)).toBe(2);
    expect(new Set([...tokens, ...site]).size).toBe(2);
  });

  it('on somebody’s behalf is asked for once by token of theirs', async () => {
    const token = await tokenOf();
    const before = service.tenant.requests.last();
    const first = await service.ports.tokens.graph({ person: OID.sam, token });
    expect(await service.ports.tokens.graph({ person: OID.sam, token })).toBe(first);
    expect(asked(before)).toBe(1);
  });

  it('gives two people two tokens', async () => {
    const ella = (await mintUserToken(service.tenant, OID.ella, 'api')) ?? '';
    const one = await service.ports.tokens.graph({ person: OID.sam, token: await tokenOf() });
    expect(await service.ports.tokens.graph({ person: OID.ella, token: ella })).not.toBe(one);
  });

  it('stops by itself at 50 requests a person in five minutes', async () => {
    const ports = service.another();
    for (let request = 0; request < 50; request += 1)
      await ports.tokens.graph({ person: OID.sam, token: await tokenOf(3000 + request) });
    const before = service.tenant.requests.last();
    const failure = await failureOf(ports.tokens.graph({ person: OID.sam, token: await tokenOf(9000) }));
    expect(failure.kind).toBe('throttled');
    expect(failure.retryAfterSeconds).toBeGreaterThan(0);
    expect(asked(before)).toBe(0);
  });

  it('is refused with the claims Entra asks for, when the person has to agree first', async () => {
    const claims = '{"access_token":{"capolids":{"essential":true}}}';
    const refusal = {
      error: 'invalid_grant',
      error_description: 'AADSTS65001: consent is needed.',
      suberror: 'consent_required',
      claims,
    };
    const ports = service.another({ fetch: () => Promise.resolve(Response.json(refusal, { status: 400 })) });
    const failure = await failureOf(ports.tokens.graph({ person: OID.sam, token: await tokenOf() }));
    expect(failure.kind).toBe('refused');
    expect(failure.cause).toBeInstanceOf(InteractionNeeded);
    expect(failure.cause).toMatchObject({ claims });
  });
});

describe('The limit of token requests', () => {
  it('lets the 50th through, holds the 51st back, and lets go after five minutes', () => {
    let now = 0;
    const limit = new TokenLimit(() => now);
    for (let request = 1; request <= 50; request += 1) expect(limit.wait('sam')).toBe(0);
    expect(limit.wait('sam')).toBe(300);
    now = 299_999;
    expect(limit.wait('sam')).toBe(1);
    now = 300_000;
    expect(limit.wait('sam')).toBe(0);
  });

  it('counts each person alone', () => {
    const limit = new TokenLimit(() => 0, 1);
    expect(limit.wait('sam')).toBe(0);
    expect(limit.wait('ella')).toBe(0);
    expect(limit.wait('sam')).toBe(300);
  });
});

import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Temporal } from '../../shared/domain/dates.ts';
import { aPerson } from '../builders/a-person.ts';
import { aWorld, type MemoryWorld } from '../builders/memory-world.ts';
import { httpClient, type TestIssuer, type TokenTwist, testIssuer } from './http-client.ts';

let issuer: TestIssuer;
let world: MemoryWorld;

beforeAll(async () => {
  issuer = await testIssuer();
});
beforeEach(() => {
  world = aWorld();
});

const asked = async (token: string | null, path = '/api/me') =>
  httpClient(world, issuer).raw('GET', path, token === null ? {} : { headers: { authorization: `Bearer ${token}` } });

describe('a token is refused with 401', () => {
  const twists: readonly (readonly [string, TokenTwist])[] = [
    ['that is forged', { isForged: true }],
    ['that is signed with the public key as a secret', { algorithm: 'HS256' }],
    ['that has expired', { expiresIn: -60 }],
    ['for another audience', { audience: 'https://graph.microsoft.com' }],
    ['from another issuer', { issuer: 'https://login.microsoftonline.com/common/v2.0' }],
    ['of another tenant', { claims: { tid: '11111111-1111-4111-8111-111111111111' } }],
    ['with another scope', { claims: { scp: 'User.Read' } }],
    ['with a scope that only begins like ours', { claims: { scp: 'access_as_user_too' } }],
    ['of an application, without a scope', { claims: { scp: undefined, roles: ['access_as_user'] } }],
    ['without a person', { claims: { oid: undefined } }],
    ['of the old kind', { claims: { ver: '1.0' } }],
  ];
  for (const [what, twist] of twists) {
    it(what, async () => {
      const { status, body, headers } = await asked(await issuer.token('sam', twist));
      expect([status, body.code]).toEqual([401, 'signed-out']);
      expect(headers.get('www-authenticate')).toContain('invalid_token');
    });
  }

  it('that is missing or is nonsense', async () => {
    expect((await asked(null)).status).toBe(401);
    expect((await asked('nonsense')).status).toBe(401);
  });

  it('before it is told whether the address exists', async () => {
    expect((await asked(null, '/api/nothing/here')).status).toBe(401);
    expect((await asked(await issuer.token('sam'), '/api/nothing/here')).status).toBe(404);
  });
});

describe('a person is refused with 403', () => {
  it('whom the register does not know', async () => {
    expect((await asked(await issuer.token('nobody'))).status).toBe(403);
  });

  it.each([
    ['2026-11-22', 403],
    ['2026-11-23', 200],
  ])('whose last day was %s: %i', async (last, status) => {
    world.add(aPerson({ id: 'gone', leftOn: Temporal.PlainDate.from(last) }));
    expect((await asked(await issuer.token('gone'))).status).toBe(status);
  });
});

describe('a good token', () => {
  it('is answered, and nothing of the answer is kept by a cache', async () => {
    const { status, body, headers } = await asked(await issuer.token('sam'));
    expect([status, body.trust, headers.get('cache-control')]).toEqual([200, 'Harbour Learning Trust', 'no-store']);
  });

  it('is not blamed when the register is down: 503 with when to come back', async () => {
    world.weather.fail('unavailable', 'People', 9);
    const { status, body, headers } = await asked(await issuer.token('sam'));
    expect([status, body.code, headers.get('retry-after')]).toEqual([503, 'unavailable', '9']);
  });
});

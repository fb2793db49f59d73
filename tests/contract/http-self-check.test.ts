import { beforeAll, describe, expect, it } from 'vitest';
import { selfCheckPage } from '../../shared/contract/self-check.ts';
import { aWorld } from '../builders/memory-world.ts';
import { PEOPLE } from './access-matrix.ts';
import { httpClient, type TestIssuer, testIssuer } from './http-client.ts';

const PATH = '/api/self-check';

describe('How the service fares, over HTTP', () => {
  let issuer: TestIssuer;
  beforeAll(async () => {
    issuer = await testIssuer();
  });

  it('is 401 without a sign-in', async () => {
    expect((await httpClient(aWorld(), issuer).raw('GET', PATH)).status).toBe(401);
  });

  it.each(PEOPLE)('is for trust leads and administrators: %s', async (who) => {
    const { status, body } = await httpClient(aWorld(), issuer).ask(who, 'GET', PATH);
    expect(status).toBe(who === 'tess' || who === 'adam' ? 200 : 403);
    if (status === 200) expect(selfCheckPage.parse(body).checks.length).toBeGreaterThan(10);
  });
});

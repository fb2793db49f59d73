import { beforeAll, describe, expect, it } from 'vitest';
import { aWorld } from '../builders/memory-world.ts';
import { httpClient, type TestIssuer, testIssuer } from './http-client.ts';

const KEY = 'lantern-bay-ella';
const CHILDREN = `/api/arrangements/${KEY}/children`;
const child = { reference: 'LB-014', plan: 'CIN' };

describe('the addresses of the children who are followed', () => {
  let issuer: TestIssuer;
  beforeAll(async () => {
    issuer = await testIssuer();
  });
  const client = () => httpClient(aWorld({ policy: 'hscb' }), issuer);

  it.each([
    ['GET', CHILDREN],
    ['POST', CHILDREN],
    ['PATCH', '/api/children/some-child'],
  ])('%s %s is 401 without a sign-in', async (method, path) => {
    expect((await client().raw(method, path)).status).toBe(401);
  });

  it.each([
    ['lou', 403],
    ['sid', 403],
    ['tess', 403],
    ['otto', 404],
    ['hana', 404],
    ['team', 404],
    ['audrey', 404],
    ['adam', 404],
    ['stranger', 404],
  ])('%s is refused the list and following, and finds no child', async (who, status) => {
    const { ask } = client();
    const begun = await ask('sam', 'POST', CHILDREN, child);
    const [followed] = begun.body.children as { key: string; version: string }[];
    expect((await ask(who, 'GET', CHILDREN)).status).toBe(status);
    expect((await ask(who, 'POST', CHILDREN, child)).status).toBe(status);
    const change = { version: followed?.version, plan: 'CP' };
    const refused = await ask(who, 'PATCH', `/api/children/${followed?.key}`, change);
    expect(refused.status).toBe(404);
    expect(refused.text).not.toContain('014');
  });

  it('names the field it refuses and keeps nothing of it', async () => {
    const { ask } = client();
    const named = await ask('sam', 'POST', CHILDREN, { ...child, reference: 'Emily Brown' });
    expect(named).toMatchObject({ status: 400, body: { code: 'invalid-field', field: 'reference' } });
    const odd = await ask('sam', 'POST', CHILDREN, { ...child, why: 'x' });
    expect(odd.body).toMatchObject({ code: 'unknown-field', field: 'why' });
    expect((await ask('sam', 'POST', CHILDREN, { ...child, sinceOn: '2026-02-30' })).body).toMatchObject({
      field: 'sinceOn',
    });
    expect((await ask('sam', 'GET', CHILDREN)).body).toMatchObject({ children: [] });
  });

  it('either of the two follows a child and changes it', async () => {
    const { ask } = client();
    const begun = await ask('ella', 'POST', CHILDREN, child);
    expect(begun.status).toBe(200);
    const [followed] = begun.body.children as { key: string; version: string }[];
    const change = { version: followed?.version, plan: 'CP' };
    const changed = await ask('sam', 'PATCH', `/api/children/${followed?.key}`, change);
    expect(changed.body).toMatchObject({ children: [{ reference: 'LB-014', plan: 'CP' }] });
    expect((await ask('ella', 'PATCH', `/api/children/${followed?.key}`, change)).status).toBe(409);
  });
});

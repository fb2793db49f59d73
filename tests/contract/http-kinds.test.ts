import { beforeAll, describe, expect, it } from 'vitest';
import { aSession } from '../builders/a-session.ts';
import { aWorld } from '../builders/memory-world.ts';
import { httpClient, type TestIssuer, testIssuer } from './http-client.ts';

const KEY = 'lantern-bay-ella';
const A = `/api/arrangements/${KEY}`;
const note = { key: 'press-one', answers: { note: 'Invented' } };

describe('the addresses of groups, stand-ins, handovers and ad hoc supervision', () => {
  let issuer: TestIssuer;
  beforeAll(async () => {
    issuer = await testIssuer();
  });
  const group = () => {
    const world = aWorld({ kind: 'group', policy: 'river-tees', supervisees: ['ella', 'cora'] });
    world.plan(aSession('2026-11-20T10:00:00Z', { kind: 'group' }));
    return httpClient(world, issuer);
  };

  it.each([
    ['POST', `${A}/ad-hoc`],
    ['POST', `${A}/cover`],
    ['POST', `${A}/handover`],
    ['POST', `${A}/members`],
    ['POST', `/api/sessions/${KEY}-s1/guests`],
    ['POST', `/api/sessions/${KEY}-s1/apologies`],
    ['POST', `/api/sessions/${KEY}-s1/hand-off`],
    ['GET', `/api/sessions/${KEY}-s1/attendance`],
  ])('%s %s is 401 without a sign-in', async (method, path) => {
    expect((await group().raw(method, path)).status).toBe(401);
  });

  it.each([
    ['stranger', 'POST', `${A}/ad-hoc`, note, 404],
    ['tess', 'POST', `${A}/ad-hoc`, note, 403],
    ['ella', 'POST', `${A}/cover`, { person: 'cora', fromOn: '2026-11-23' }, 403],
    ['ella', 'POST', `${A}/handover`, { supervisors: ['lou'], fromOn: '2026-11-23' }, 403],
    ['ella', 'POST', `${A}/members`, { person: 'lou', change: 'joins', on: '2026-11-23' }, 403],
    ['ella', 'POST', `/api/sessions/${KEY}-s1/held`, { attended: ['ella'] }, 403],
    ['ella', 'POST', `/api/sessions/${KEY}-s1/guests`, { guests: [] }, 403],
    ['sam', 'POST', `/api/sessions/${KEY}-s1/apologies`, { comes: false }, 403],
    ['stranger', 'POST', `/api/sessions/${KEY}-s1/apologies`, { comes: false }, 404],
    ['ella', 'POST', `/api/sessions/${KEY}-s1/apologies`, { comes: false, person: 'cora' }, 400],
    ['stranger', 'GET', `/api/sessions/${KEY}-s1/attendance`, undefined, 404],
  ])('refuses %s %s %s', async (who, method, path, body, status) => {
    expect((await group().ask(who, method, path, body)).status).toBe(status);
  });

  it('names a field that does not belong, and one that is no date', async () => {
    const odd = await group().ask('sam', 'POST', `${A}/cover`, { person: 'lou', fromOn: '2026-11-23', why: 'x' });
    expect(odd.body).toMatchObject({ code: 'unknown-field', field: 'why' });
    const bad = await group().ask('sam', 'POST', `${A}/handover`, { supervisors: ['lou'], fromOn: '2026-02-30' });
    expect(bad.body).toMatchObject({ code: 'invalid-field', field: 'fromOn' });
  });

  it('says who came, records ad hoc, and lets somebody stand in', async () => {
    const client = group();
    const held = await client.ask('sam', 'POST', `/api/sessions/${KEY}-s1/held`, {
      attended: ['ella'],
      apologies: ['cora'],
    });
    expect(held.status).toBe(200);
    const came = await client.ask('ella', 'GET', `/api/sessions/${KEY}-s1/attendance`);
    expect(JSON.stringify(came.body)).toContain('"state":"apologies"');
    expect((await client.ask('sam', 'POST', `${A}/ad-hoc`, note)).body).toMatchObject({
      session: `${KEY}-h-press-one`,
    });
    const cover = await client.ask('sam', 'POST', `${A}/cover`, { person: 'lou', fromOn: '2026-11-23' });
    expect(cover.status).toBe(200);
  });
});

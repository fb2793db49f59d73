import { beforeAll, describe, expect, it } from 'vitest';
import { aWorkbook } from '../builders/a-workbook.ts';
import { aWorld, type MemoryWorld } from '../builders/memory-world.ts';
import { PEOPLE } from './access-matrix.ts';
import { httpClient, type TestIssuer, testIssuer } from './http-client.ts';

const LEADS: readonly string[] = ['sid', 'tess', 'hana', 'adam'];
const GROUP = '11111111-0000-4000-8000-000000000001';
const GITA = '5eed0000-0000-4000-8000-000000000070';
const CSV = Buffer.from('Name,Email,School\nGita,gita@harbourtrust.example,lantern-bay\n').toString('base64');
const FILE = { name: 'people.csv', content: CSV };

function theWorld(): MemoryWorld {
  const world = aWorld();
  const gita = { id: GITA, name: 'Gita', email: 'gita@harbourtrust.example', jobTitle: '' };
  world.directory.people.push(gita);
  world.directory.groups.set(GROUP, { name: 'Pastoral team', members: [GITA] });
  return world;
}

const ROUTES: readonly (readonly [string, string, unknown, number])[] = [
  ['GET', '/api/people', undefined, 403],
  ['GET', '/api/people/ella', undefined, 404],
  ['PATCH', '/api/people/ella', { jobTitle: 'DSL' }, 404],
  ['POST', '/api/people/ella/absences', { key: 'absence-1', fromOn: '2026-11-23', toOn: null }, 404],
  [
    'POST',
    '/api/people',
    { email: 'gita@harbourtrust.example', name: 'Gita', jobTitle: '', school: 'lantern-bay', objectId: '' },
    400,
  ],
  ['POST', '/api/import/check', FILE, 200],
  ['POST', '/api/import/run', FILE, 200],
  ['GET', '/api/import/template', undefined, 200],
  ['GET', '/api/import/groups?name=Pas', undefined, 200],
  ['POST', '/api/import/groups', { group: GROUP, school: 'lantern-bay' }, 403],
];

describe('the addresses of people and of what is brought in', () => {
  let issuer: TestIssuer;
  beforeAll(async () => {
    issuer = await testIssuer();
  });

  it.each(ROUTES)('%s %s is 401 without a sign-in', async (method, path) => {
    expect((await httpClient(theWorld(), issuer).raw(method, path)).status).toBe(401);
  });

  it.each(ROUTES)('%s %s is for those who lead the school or the trust', async (method, path, body, toOtto) => {
    const expected = Object.fromEntries(PEOPLE.map((who) => [who, LEADS.includes(who) ? 200 : 403]));
    // The lead of another school is let in and finds nobody of this one.
    expected.otto = path === '/api/people' && method === 'GET' ? 200 : toOtto;
    const statuses: Record<string, number> = {};
    for (const who of PEOPLE) {
      statuses[who] = (await httpClient(theWorld(), issuer).ask(who, method, path, body)).status;
    }
    expect(statuses).toEqual(expected);
  });

  it('show the lead of another school nobody of this one', async () => {
    const { body } = await httpClient(theWorld(), issuer).ask('otto', 'GET', '/api/people');
    expect(JSON.stringify(body)).not.toContain('Ella');
    const run = await httpClient(theWorld(), issuer).ask('otto', 'POST', '/api/import/run', FILE);
    expect(run.body).toMatchObject({ left: 0, problemCount: 1 });
  });

  it('take a file of two megabytes and no larger one, nothing that is not base64, and name no field that is not there', async () => {
    const { ask } = httpClient(theWorld(), issuer);
    const large = (bytes: number) => ({ name: 'x.csv', content: Buffer.alloc(bytes, 'a').toString('base64') });
    expect((await ask('tess', 'POST', '/api/import/check', large(1_900_000))).body).toMatchObject({
      left: 0,
      noteCount: 1,
    });
    expect((await ask('tess', 'POST', '/api/import/check', large(2_090_000))).status).toBe(400);
    expect((await ask('tess', 'POST', '/api/import/check', large(3_000_000))).status).toBe(413);
    const odd = await ask('tess', 'POST', '/api/import/check', { name: 'x', content: '&&&&' });
    expect(odd.body).toMatchObject({ code: 'invalid-field', field: 'content' });
    const more = await ask('tess', 'POST', '/api/import/run', { ...FILE, school: 'x' });
    expect(more.body).toMatchObject({ code: 'unknown-field', field: 'school' });
  });

  it('give a template that is looked at without a complaint, and brings nobody in', async () => {
    const { ask } = httpClient(theWorld(), issuer);
    const { body } = await ask('sid', 'GET', '/api/import/template');
    const { name, content } = body as { name: string; content: string };
    const checked = await ask('sid', 'POST', '/api/import/check', { name, content });
    expect(checked.body).toMatchObject({ problemCount: 0, noteCount: 0, left: 0 });
  });

  it('give a group of the directory as a sheet, to be looked at first; without consent they say whom to ask', async () => {
    const world = theWorld();
    const { ask } = httpClient(world, issuer);
    expect((await ask('sid', 'GET', '/api/import/groups?name=Pas')).body).toEqual({
      groups: [{ id: GROUP, name: 'Pastoral team' }],
    });
    const { body } = await ask('sid', 'POST', '/api/import/groups', { group: GROUP, school: 'lantern-bay' });
    const { name, content } = body as { name: string; content: string };
    const checked = await ask('sid', 'POST', '/api/import/check', { name, content });
    expect(checked.body).toMatchObject({ problemCount: 0, people: { added: 1 }, left: 1 });
    world.directory.isPermitted = false;
    const closed = await ask('sid', 'GET', '/api/import/groups?name=Pas');
    expect(closed.body).toMatchObject({
      code: 'not-allowed',
      message: expect.stringContaining('GroupMember.Read.All'),
    });
  });

  it('bring in part by part until nothing is left', async () => {
    const world = theWorld();
    const { ask } = httpClient(world, issuer);
    const names = Array.from({ length: 60 }, (_, at) => `n${at}`);
    world.directory.add(...names.map((name) => `${name}@harbourtrust.example`));
    const { bytes } = await aWorkbook({
      people: names.map((name) => ({ name, email: `${name}@harbourtrust.example`, school: 'lantern-bay' })),
    });
    const file = { name: 'people.xlsx', content: Buffer.from(bytes).toString('base64') };
    const left: unknown[] = [];
    for (let tries = 0; tries < 3; tries += 1) left.push((await ask('sid', 'POST', '/api/import/run', file)).body.left);
    expect(left).toEqual([36, 12, 0]);
  });
});

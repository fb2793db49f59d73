import { beforeAll, describe, expect, it } from 'vitest';
import { aSchool } from '../builders/a-school.ts';
import { aWorld, type MemoryWorld } from '../builders/memory-world.ts';
import { httpClient, type TestIssuer, testIssuer } from './http-client.ts';

const PEOPLE = ['sam', 'ella', 'lou', 'sid', 'tess', 'otto', 'hana', 'team', 'audrey', 'adam', 'stranger'] as const;
type Who = (typeof PEOPLE)[number];
const everybody = (status: number) => Object.fromEntries(PEOPLE.map((who) => [who, status])) as Record<Who, number>;

const ROUND = 'lantern-bay-round-2026';
const OPENING = { key: 'round-2026', opensOn: '2026-11-23', closesOn: '2026-12-04' };
const MATRIX: readonly (readonly [string, string, unknown, Record<Who, number>])[] = [
  ['GET', '/api/audits', undefined, everybody(200)],
  ['POST', '/api/schools/lantern-bay/audits', OPENING, { ...everybody(403), sid: 200, tess: 200 }],
  ['GET', `/api/audits/${ROUND}`, undefined, { ...everybody(404), ella: 200 }],
  ['POST', `/api/audits/${ROUND}/answers`, { answers: { q1: 4 } }, { ...everybody(404), ella: 200 }],
  ['GET', `/api/audits/${ROUND}/results`, undefined, { ...everybody(404), sid: 200, tess: 200, team: 200 }],
];

describe('the addresses of the anonymous audit', () => {
  let issuer: TestIssuer;
  beforeAll(async () => {
    issuer = await testIssuer();
  });
  const prepared = async (): Promise<MemoryWorld> => {
    const world = aWorld({ policy: 'river-tees' });
    world.register.schoolShelf.set(aSchool({ policy: 'river-tees' }));
    await httpClient(world, issuer).ask('sid', 'POST', '/api/schools/lantern-bay/audits', OPENING);
    return world;
  };

  it.each(MATRIX)('%s %s is 401 without a sign-in', async (method, path) => {
    expect((await httpClient(await prepared(), issuer).raw(method, path)).status).toBe(401);
  });

  it.each(MATRIX)('%s %s refuses everybody it is not for', async (method, path, body, expected) => {
    const statuses: Partial<Record<Who, number>> = {};
    for (const who of PEOPLE) {
      statuses[who] = (await httpClient(await prepared(), issuer).ask(who, method, path, body)).status;
    }
    expect(statuses).toEqual(expected);
  });

  it('names a field that does not belong, and a day that does not exist', async () => {
    const { ask } = httpClient(await prepared(), issuer);
    const path = '/api/schools/lantern-bay/audits';
    expect((await ask('sid', 'POST', path, { ...OPENING, who: 'ella' })).body).toMatchObject({ field: 'who' });
    expect((await ask('sid', 'POST', path, { ...OPENING, opensOn: '2026-02-30' })).body).toMatchObject({
      code: 'invalid-field',
      field: 'opensOn',
    });
  });

  it('answer nothing that says who somebody is', async () => {
    const world = await prepared();
    const { ask } = httpClient(world, issuer);
    const answered = await ask('ella', 'POST', `/api/audits/${ROUND}/answers`, { answers: { q10: 'A quiet hour.' } });
    expect(answered.body).toEqual({ state: 'answered' });
    expect(await world.audit.arrangements()).toEqual([]);
    expect((await ask('sid', 'GET', `/api/audits/${ROUND}/results`)).body).toMatchObject({
      state: 'open',
      questions: [],
    });
  });
});

import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aSession } from '../builders/a-session.ts';
import { anInspection } from '../builders/an-inspection.ts';
import { aWorld, type MemoryWorld } from '../builders/memory-world.ts';
import { KEY, MATRIX, PEOPLE, RECORD, SECRET, SESSION, type Who } from './access-matrix.ts';
import { httpClient, type TestIssuer, testIssuer } from './http-client.ts';
import { INSPECTION_MATRIX } from './inspection-matrix.ts';
import { PEOPLE_MATRIX } from './people-matrix.ts';
import { SCHOOL_MATRIX } from './school-matrix.ts';

const ALL = [...MATRIX, ...SCHOOL_MATRIX, ...PEOPLE_MATRIX, ...INSPECTION_MATRIX];
let issuer: TestIssuer;

/** A held session with a shared record, one proposed by Sam, and one that should have been. */
async function preparedWorld(): Promise<MemoryWorld> {
  const world = aWorld();
  world.plan(aSession('2026-11-23T07:00:00Z', { status: 'held', recordState: 'none' }));
  const proposed = { key: `${SESSION}-2`, status: 'proposed' as const, acceptedBy: ['sam'] };
  world.plan(aSession('2026-12-10T10:00:00Z', proposed));
  world.plan(aSession('2026-11-20T10:00:00Z', { key: `${SESSION}-3` }));
  const { ask } = httpClient(world, issuer);
  const begun = await ask('sam', 'POST', `/api/sessions/${SESSION}/record`, {});
  const answers = { coping: SECRET, 'case-1': SECRET };
  const saved = await ask('sam', 'PATCH', `/api/records/${RECORD}`, { version: begun.body.version, answers });
  await ask('sam', 'POST', `/api/records/${RECORD}/share`, { version: saved.body.version });
  world.inspections.shelf.set(anInspection());
  world.records.actionShelf.set({
    key: 'a-1',
    arrangement: KEY,
    originSession: SESSION,
    text: SECRET,
    category: 'other',
    owner: 'ella',
    dueOn: null,
    status: 'open',
    slippedCount: 0,
    closedOn: null,
    evidence: null,
    referral: null,
  });
  return world;
}

beforeAll(async () => {
  issuer = await testIssuer();
});

describe('who may ask for what', () => {
  for (const { method, path, body, expected } of ALL) {
    const refused = PEOPLE.filter((who) => expected[who] >= 400).length;
    it(`${method} ${path} refuses ${refused} of ${PEOPLE.length}`, async () => {
      const statuses: Partial<Record<Who, number>> = {};
      for (const who of PEOPLE) {
        const { status } = await httpClient(await preparedWorld(), issuer).ask(who, method, path, body);
        statuses[who] = status;
      }
      expect(statuses).toEqual(expected);
    });
  }
});

describe('what was said', () => {
  const outside = PEOPLE.filter((who) => who !== 'sam' && who !== 'ella');
  let world: MemoryWorld;
  beforeEach(async () => {
    world = await preparedWorld();
  });

  it('reaches nobody but the two, on any page', async () => {
    const { ask } = httpClient(world, issuer);
    for (const { path } of ALL.filter((row) => row.method === 'GET')) {
      for (const who of outside) expect((await ask(who, 'GET', path)).text).not.toContain(SECRET);
    }
    expect((await ask('ella', 'GET', `/api/sessions/${SESSION}`)).text).toContain(SECRET);
  });

  it('is never in a refusal', async () => {
    const { ask } = httpClient(world, issuer);
    const tries = ALL.filter((row) => row.method !== 'GET');
    for (const { method, path, body } of tries) {
      for (const who of ['tess', 'stranger']) expect((await ask(who, method, path, body)).text).not.toContain(SECRET);
    }
  });
});

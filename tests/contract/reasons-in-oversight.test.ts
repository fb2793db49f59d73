import { beforeAll, describe, expect, it } from 'vitest';
import { aSession } from '../builders/a-session.ts';
import { aWorld, type MemoryWorld } from '../builders/memory-world.ts';
import { KEY, MATRIX, RECORD, SESSION } from './access-matrix.ts';
import { httpClient, testIssuer } from './http-client.ts';
import { INSPECTION_MATRIX } from './inspection-matrix.ts';
import { PEOPLE_MATRIX } from './people-matrix.ts';
import { SCHOOL_MATRIX } from './school-matrix.ts';

const REFUSED = 'crocus: that is not what I said';
const CONCERN = 'heron: we have not met since May';
const STEP = 'lapwing: I do not agree to this';
const HINDERED = 'plover: I am ill and he will not hear of it';
const WORDS = [REFUSED, CONCERN, STEP, HINDERED].map((text) => text.split(':')[0] ?? text);

type Ask = ReturnType<typeof httpClient>['ask'];
type Read = readonly [method: string, path: string, body: object | undefined];

const OVERSIGHT: readonly Read[] = [
  ['GET', '/api/register/gaps', undefined],
  ['GET', '/api/register/gaps?school=lantern-bay', undefined],
  ['POST', '/api/register/page', { school: 'lantern-bay', sort: 'due' }],
  ['POST', '/api/register/page', {}],
  ['POST', '/api/register/export', { school: 'lantern-bay', format: 'csv' }],
  ['POST', '/api/summary', {}],
  ['POST', '/api/oversight/export', { school: 'lantern-bay', format: 'json' }],
];

/** Everything this lead may open, and what is asked of oversight in a body. */
function readsOf(who: 'sid' | 'tess'): readonly Read[] {
  const pages = [...MATRIX, ...SCHOOL_MATRIX, ...PEOPLE_MATRIX, ...INSPECTION_MATRIX]
    .filter(({ method, expected }) => method === 'GET' && expected[who] === 200)
    .map(({ method, path }): Read => [method, path, undefined]);
  return [...pages, ...OVERSIGHT];
}

/** Ella has sent a record back, raised a dispute and said that she cannot meet; Sam has answered the dispute. Each says why. */
async function told(world: MemoryWorld, ask: Ask): Promise<readonly number[]> {
  world.plan(aSession('2026-11-20T10:00:00Z', { status: 'held', recordState: 'none' }));
  const begun = await ask('sam', 'POST', `/api/sessions/${SESSION}/record`, {});
  const shared = await ask('sam', 'POST', `/api/records/${RECORD}/share`, { version: begun.body.version });
  const refused = await ask('ella', 'POST', `/api/records/${RECORD}/refuse`, { reason: REFUSED });
  const concern = { key: 'concern-01', kind: 'dispute', text: CONCERN };
  const raised = await ask('ella', 'POST', `/api/arrangements/${KEY}/concerns`, concern);
  const step = { key: 'press-0001', step: 'refuse to agree', note: STEP };
  const answered = await ask('sam', 'POST', '/api/concerns/concern-01/steps', step);
  const hindered = { saidOn: '2026-11-20', reason: 'person unavailable', text: HINDERED };
  await world.settings.put(`hindrance|${KEY}|ella`, JSON.stringify(hindered));
  return [begun, shared, refused, raised, answered].map(({ status }) => status);
}

describe('why somebody refused, cannot meet or is at odds', () => {
  const world = aWorld();
  let ask: Ask;
  beforeAll(async () => {
    ({ ask } = httpClient(world, await testIssuer()));
    expect(await told(world, ask)).toEqual([200, 200, 200, 200, 200]);
  });

  it('is read by the two whom it is between', async () => {
    expect((await ask('sam', 'GET', `/api/records/${RECORD}`)).text).toContain(REFUSED);
    const concerns = (await ask('sam', 'GET', `/api/arrangements/${KEY}/concerns`)).text;
    expect([concerns.includes(CONCERN), concerns.includes(STEP)]).toEqual([true, true]);
  });

  describe.each(['sid', 'tess'] as const)('is nowhere in what %s reads as a lead', (who) => {
    it.each(readsOf(who))('%s %s %j', async (method, path, body) => {
      const { status, text } = await ask(who, method, path, body);
      expect([status, ...WORDS.filter((word) => text.includes(word))]).toEqual([200]);
    });

    it('though the register shows them this supervision', async () => {
      const page = await ask(who, 'POST', '/api/register/page', { school: 'lantern-bay' });
      expect([page.status, page.text.includes(KEY)]).toEqual([200, true]);
    });
  });
});

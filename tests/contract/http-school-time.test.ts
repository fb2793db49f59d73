import { beforeAll, describe, expect, it } from 'vitest';
import { aSession } from '../builders/a-session.ts';
import { aWorld, type MemoryWorld } from '../builders/memory-world.ts';
import { httpClient, type TestIssuer, testIssuer } from './http-client.ts';

const KEY = 'lantern-bay-ella';
const CLOSED = `${KEY}-s1`;
const OPEN = `${KEY}-s2`;
const BODY = { startsAt: '2026-12-15T10:00:00Z' };

/** Sam supervises Ella; Lou manages her, Sid and Hana lead her school, Tess the trust, Adam looks after the service. */
const PEOPLE = ['sam', 'ella', 'lou', 'sid', 'hana', 'tess', 'adam', 'otto', 'team', 'audrey', 'stranger'] as const;
type Who = (typeof PEOPLE)[number];

const everybody = (status: number): Record<Who, number> => ({
  sam: status,
  ella: status,
  lou: status,
  sid: status,
  hana: status,
  tess: status,
  adam: status,
  otto: status,
  team: status,
  audrey: status,
  stranger: status,
});
const keepers = (status: number) => ({ ...everybody(403), sid: status, hana: status, tess: status, adam: status });

/** A sheet with one closed day. */
const DATES = { name: 'dates.csv', content: Buffer.from('What,First day\nClosed,2/9/2026').toString('base64') };
const WEEK = { version: null, hours: null, lessons: [], weekAOn: null };
const LESSONS = { name: 'l.csv', content: Buffer.from('Day,From,Until\nMonday,9:00,10:00').toString('base64') };
const leadsAndElla = (status: number) => ({
  ...everybody(404),
  ella: status,
  sid: status,
  hana: status,
  tess: status,
  adam: status,
});
const affected = '/api/schools/lantern-bay/affected';
const MATRIX = [
  ['GET', affected, undefined, keepers(200)],
  ['GET', `${affected}/${CLOSED}/times`, undefined, keepers(200)],
  ['GET', `${affected}/nothing/times`, undefined, keepers(404)],
  ['POST', `${affected}/${CLOSED}`, BODY, keepers(200)],
  ['POST', `${affected}/${CLOSED}`, { startsAt: '2026-12-22T10:00:00Z' }, keepers(400)],
  ['POST', `${affected}/${OPEN}`, BODY, keepers(409)],
  ['POST', `/api/schools/ashgrove/affected/${CLOSED}`, BODY, { ...everybody(403), otto: 404, tess: 404, adam: 404 }],
  ['GET', '/api/schools/nowhere/affected', undefined, { ...everybody(403), tess: 404, adam: 404 }],
  [
    'GET',
    `/api/arrangements/${KEY}/free-times?from=2026-12-07`,
    undefined,
    { ...everybody(404), sam: 200, ella: 200, lou: 403, sid: 403, tess: 403 },
  ],
  ['GET', '/api/trust/calendar', undefined, { ...everybody(403), tess: 200, adam: 200 }],
  [
    'PUT',
    '/api/trust/calendar',
    { version: 'r0', terms: [], closures: ['2026-11-27'] },
    { ...everybody(403), tess: 409, adam: 409 },
  ],
  ['POST', '/api/schools/lantern-bay/calendar/file', DATES, keepers(200)],
  ['POST', '/api/schools/lantern-bay/calendar/file', { name: 'dates.csv', content: '' }, keepers(400)],
  ['POST', '/api/schools/nowhere/calendar/file', DATES, { ...everybody(403), tess: 404, adam: 404 }],
  ['POST', '/api/trust/calendar/file', DATES, { ...everybody(403), tess: 200, adam: 200 }],
  ['GET', '/api/calendar-template', undefined, everybody(200)],
  ['GET', '/api/schools/lantern-bay/weeks', undefined, keepers(200)],
  ['GET', '/api/people/ella/week', undefined, leadsAndElla(200)],
  ['PUT', '/api/people/ella/week', WEEK, leadsAndElla(200)],
  ['PUT', '/api/people/ella/week', { ...WEEK, lessons: [{ weekday: 8 }] }, everybody(400)],
  ['POST', '/api/people/ella/week/file', LESSONS, leadsAndElla(200)],
  ['GET', '/api/people/nobody/week', undefined, everybody(404)],
  ['GET', '/api/bank-holidays', undefined, everybody(200)],
  ['GET', '/api/term', undefined, everybody(200)],
  ['GET', '/api/term?on=2027-01-04', undefined, everybody(200)],
] as const;

let issuer: TestIssuer;

/** A session in the Christmas holidays and one on a school day. */
function preparedWorld(): MemoryWorld {
  const world = aWorld();
  world.plan(aSession('2026-12-21T10:00:00Z', { key: CLOSED }));
  world.plan(aSession('2026-12-10T10:00:00Z', { key: OPEN }));
  return world;
}

beforeAll(async () => {
  issuer = await testIssuer();
});

describe('school time', () => {
  for (const [method, path, body, expected] of MATRIX) {
    const refused = PEOPLE.filter((who) => expected[who] >= 400).length;
    it(`${method} ${path} refuses ${refused} of ${PEOPLE.length}`, async () => {
      const statuses: Partial<Record<Who, number>> = {};
      for (const who of PEOPLE) {
        const { status } = await httpClient(preparedWorld(), issuer).ask(who, method, path, body);
        statuses[who] = status;
      }
      expect(statuses).toEqual(expected);
    });
  }

  it.each(['/api/term?on=2027-02-30', `/api/arrangements/${KEY}/free-times?from=tomorrow`])(
    '%s asks for a day that does not exist, and hears which field',
    async (path) => {
      const { status, body } = await httpClient(preparedWorld(), issuer).ask('sam', 'GET', path);
      expect([status, body.code]).toEqual([400, 'invalid-field']);
      expect(['on', 'from']).toContain(body.field);
    },
  );

  it('refuses a field it does not know', async () => {
    const { ask } = httpClient(preparedWorld(), issuer);
    const { body } = await ask('hana', 'POST', `${affected}/${CLOSED}`, { ...BODY, evenIfBusy: true });
    expect(body.code).toBe('unknown-field');
  });

  it('shows somebody without supervision nothing of anybody else’s', async () => {
    const { ask } = httpClient(preparedWorld(), issuer);
    for (const who of ['stranger', 'lou', 'sid', 'tess', 'adam']) {
      expect((await ask(who, 'GET', '/api/term')).text).not.toContain(KEY);
    }
    expect((await ask('ella', 'GET', '/api/term')).text).toContain(KEY);
  });
});

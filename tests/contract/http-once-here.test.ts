import { beforeAll, describe, expect, it } from 'vitest';
import { arrangeCover } from '../../bot/use-cases/arrange-cover.ts';
import { changeMembers } from '../../bot/use-cases/change-members.ts';
import { inviteGuests } from '../../bot/use-cases/invite-guests.ts';
import { markHeld } from '../../bot/use-cases/mark-held.ts';
import { Temporal } from '../../shared/domain/dates.ts';
import { aPerson } from '../builders/a-person.ts';
import { aSession } from '../builders/a-session.ts';
import { anArrangement } from '../builders/an-arrangement.ts';
import { aWorld, type MemoryWorld } from '../builders/memory-world.ts';
import { granted } from '../builders/outcome.ts';
import { httpClient, type TestIssuer, testIssuer } from './http-client.ts';

const KEY = 'lantern-bay-ella';
const A = `/api/arrangements/${KEY}`;
const THEN = `/api/sessions/${KEY}-s1`;
const NEXT = `/api/sessions/${KEY}-s2`;
const RECORD = `/api/records/${KEY}-s1-r`;
const SECRET = 'A secret word about the session.';
const GROUP = { kind: 'group', policy: 'river-tees' } as const;

/**
 * Ella, Cora and Gus are Sam's group. Ella and the one who has left it since, Fay, were at the first session; Cora and Gus were not. Lou is a guest of the
 * second, Nina stood in until Friday, Otis will from tomorrow, Hana supervises another group, and Zoe left the trust last week.
 */
async function livedWorld(): Promise<MemoryWorld> {
  const world = aWorld({ ...GROUP, supervisees: ['ella', 'cora', 'gus', 'fay'], lineManager: null });
  world.add(...['gus', 'fay', 'nina', 'otis'].map((id) => aPerson({ id })));
  world.add(aPerson({ id: 'zoe', leftOn: Temporal.PlainDate.from('2026-11-20') }));
  world.arrange(anArrangement({ ...GROUP, key: 'other', supervisors: ['hana'], supervisees: ['lou', 'dee'] }));
  world.plan(aSession('2026-11-18T10:00:00Z', { kind: 'group' }));
  world.plan(aSession('2026-11-26T10:00:00Z', { kind: 'group', key: `${KEY}-s2` }));
  const sam = () => world.as('sam');
  world.now = Temporal.Instant.from('2026-11-19T09:00:00Z');
  granted(await markHeld(world, sam(), `${KEY}-s1`, { attended: ['ella', 'fay'] }));
  granted(await arrangeCover(world, sam(), KEY, { person: 'nina', fromOn: '2026-11-19', toOn: '2026-11-20' }));
  granted(await arrangeCover(world, sam(), KEY, { person: 'otis', fromOn: '2026-11-24', toOn: '2026-12-04' }));
  granted(await inviteGuests(world, sam(), `${KEY}-s2`, { guests: ['lou'] }));
  granted(await changeMembers(world, sam(), KEY, { person: 'fay', change: 'leaves', on: '2026-11-19' }));
  world.now = Temporal.Instant.from('2026-11-23T09:00:00Z');
  return world;
}

const WHO = ['cora', 'fay', 'lou', 'nina', 'otis', 'hana', 'zoe'] as const;
type Statuses = Record<(typeof WHO)[number], number>;
/** Who has left the trust is refused before anything is looked for. */
const outside = (status = 404): Statuses => ({
  cora: status,
  fay: status,
  lou: status,
  nina: status,
  otis: status,
  hana: status,
  zoe: 403,
});
const member = (cora: number): Statuses => ({ ...outside(), cora });

const action = {
  key: 'action-0001',
  session: `${KEY}-s1`,
  text: 'Do it.',
  category: 'other',
  owner: 'sam',
  dueOn: null,
};
const MATRIX: readonly (readonly [string, string, unknown, Statuses])[] = [
  ['GET', A, undefined, member(200)],
  ['GET', `${A}/people`, undefined, member(403)],
  ['GET', `${A}/contract`, undefined, member(200)],
  ['GET', `${A}/children`, undefined, member(200)],
  ['GET', `${A}/concerns`, undefined, member(200)],
  ['GET', `${A}/forms`, undefined, member(200)],
  ['GET', `${A}/ad-hoc`, undefined, member(200)],
  ['GET', `${A}/balance`, undefined, member(200)],
  ['GET', `${A}/openings`, undefined, member(200)],
  ['GET', `${A}/free-times`, undefined, member(403)],
  ['GET', `/api/actions?arrangement=${KEY}`, undefined, member(200)],
  ['GET', THEN, undefined, { ...member(200), fay: 200 }],
  ['GET', `${THEN}/attendance`, undefined, { ...member(200), fay: 200 }],
  ['GET', `${THEN}/forms`, undefined, { ...member(403), fay: 200 }],
  ['GET', `${THEN}/letters`, undefined, member(200)],
  ['GET', RECORD, undefined, { ...outside(), fay: 200 }],
  ['GET', `${RECORD}/page`, undefined, { ...outside(), fay: 200 }],
  ['PATCH', RECORD, { version: 'r', answers: {} }, outside()],
  ['POST', `${RECORD}/share`, { version: 'r' }, outside()],
  ['POST', `${RECORD}/prints`, {}, { ...outside(), fay: 200 }],
  ['GET', NEXT, undefined, { ...member(200), lou: 200 }],
  ['GET', `${NEXT}/attendance`, undefined, { ...member(200), lou: 200 }],
  ['GET', `${NEXT}/calendar-file`, undefined, member(200)],
  ['POST', `${NEXT}/accept`, {}, member(200)],
  ['POST', `${NEXT}/cancel`, { reason: 'room' }, member(200)],
  ['POST', `${NEXT}/guests`, { guests: [] }, member(403)],
  ['POST', `${THEN}/held`, { attended: ['cora'] }, member(403)],
  ['POST', `${THEN}/missed`, { missedBy: 'supervisee', reason: 'school need' }, member(403)],
  ['POST', `${THEN}/record`, {}, member(403)],
  ['POST', `${THEN}/hand-off`, { key: 'hand-off-one' }, member(403)],
  ['POST', `${A}/actions`, action, member(403)],
  ['POST', `${A}/sessions`, { key: 'press-0001', startsAt: '2027-01-12T10:00:00Z' }, member(403)],
  ['POST', `${A}/children`, { reference: 'LB-014', plan: 'CIN' }, member(200)],
  ['POST', `${A}/concerns`, { key: 'concern-01', kind: 'entitlement', text: 'None.' }, member(200)],
  ['POST', `${A}/snooze`, { untilOn: '2026-11-30', reason: 'school need' }, member(200)],
  ['POST', `${A}/cover`, { person: 'dee', fromOn: '2026-11-23' }, member(403)],
  ['POST', `${A}/cover/end`, { person: 'otis', toOn: '2026-11-24' }, member(403)],
  ['POST', `${A}/members`, { person: 'fay', change: 'joins', on: '2026-11-23' }, member(403)],
  ['POST', `${A}/handover`, { supervisors: ['hana'], fromOn: '2026-11-23' }, member(403)],
];

describe('what is asked by who is not there, not yet, or not any more', () => {
  let issuer: TestIssuer;
  beforeAll(async () => {
    issuer = await testIssuer();
  });
  async function prepared() {
    const client = httpClient(await livedWorld(), issuer);
    const begun = await client.ask('sam', 'POST', `${THEN}/record`, {});
    const field = Object.keys(begun.body.answers as object)[0] ?? '';
    const said = { version: begun.body.version, answers: { [field]: SECRET } };
    const saved = await client.ask('sam', 'PATCH', RECORD, said);
    await client.ask('sam', 'POST', `${RECORD}/share`, { version: saved.body.version });
    await client.ask('sam', 'POST', `${A}/actions`, { ...action, key: 'action-0000', text: SECRET });
    return client;
  }

  it.each(MATRIX)('%s %s', async (method, path, body, expected) => {
    const statuses: Partial<Statuses> = {};
    for (const who of WHO) statuses[who] = (await (await prepared()).ask(who, method, path, body)).status;
    expect(statuses).toEqual(expected);
  });

  it('never says what was said, on any page, but to who was there', async () => {
    const { ask } = await prepared();
    expect((await ask('ella', 'GET', THEN)).text).toContain(SECRET);
    for (const [method, path] of MATRIX.filter(([method]) => method === 'GET')) {
      for (const who of WHO.filter((one) => one !== 'fay'))
        expect((await ask(who, method, path)).text).not.toContain(SECRET);
    }
  });

  it('answers an action under a key that is taken to nobody who may not read it', async () => {
    const { ask } = await prepared();
    const tried = await ask('cora', 'POST', `${A}/actions`, { ...action, key: 'action-0000' });
    expect(tried.status).toBe(403);
    expect(tried.text).not.toContain(SECRET);
  });
});

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { bookSession } from '../../bot/use-cases/book-session.ts';
import { hearOutlook } from '../../bot/use-cases/outlook/hear-outlook.ts';
import { Temporal } from '../../shared/domain/dates.ts';
import { aSession } from '../builders/a-session.ts';
import { aWorld, type MemoryWorld } from '../builders/memory-world.ts';
import { granted } from '../builders/outcome.ts';
import { TENANT_ID } from '../tenant/core/ids.ts';
import { httpClient, testIssuer } from './http-client.ts';

const KEY = 'lantern-bay-ella';
const SESSION = `${KEY}-s1`;
const TUESDAY = '2026-11-24T14:00:00Z';
const LATER = Temporal.Instant.from('2026-11-24T15:30:00Z');
const EVERYBODY = ['sam', 'ella', 'lou', 'sid', 'tess', 'otto', 'hana', 'team', 'audrey', 'adam', 'stranger'] as const;

let world: MemoryWorld;
let eventId: string;
let ask: (path: string, body: unknown, token?: string) => Promise<{ status: number; text: string; headers: Headers }>;
let tokenOf: (who: string) => Promise<string>;

beforeEach(async () => {
  world = aWorld();
  granted(await bookSession(world, world.as('sam'), KEY, { key: 'press-0001', startsAt: TUESDAY }));
  eventId = world.register.sessionShelf.get(SESSION)?.value.eventId ?? '';
  await hearOutlook(world);
  const issuer = await testIssuer();
  const { raw } = httpClient(world, issuer);
  tokenOf = (who) => issuer.token(who);
  ask = async (path, body, token) => {
    const headers = {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    };
    return raw('POST', path, { headers, body: typeof body === 'string' ? body : JSON.stringify(body) });
  };
});

const session = () => world.register.sessionShelf.get(SESSION)?.value ?? aSession();
const promise = () => world.calendarChanges.promises.get('sam') ?? expect.fail('nobody watches Sam’s calendar');
const notice = (with_: Record<string, unknown> = {}) => ({
  subscriptionId: promise().id,
  clientState: promise().secret,
  tenantId: TENANT_ID,
  changeType: 'updated',
  resource: `Users/sam/Events/${eventId}`,
  resourceData: { id: eventId },
  ...with_,
});
const tell = (...notices: unknown[]) => ask('/api/notifications', { value: notices });
const timesAsked = (doing: string) => world.weather.asked.filter((each) => each === doing).length;
/** Until everything told in `telling` has been worked on: notices are taken in turn, and the last one is about no session of ours. */
const untilHeard = async (telling: () => Promise<unknown>) => {
  const before = timesAsked('read Sessions');
  await telling();
  await tell(notice({ resourceData: { id: 'no session' } }));
  await vi.waitFor(() => expect(timesAsked('read Sessions')).toBeGreaterThan(before));
};

describe('POST /api/notifications', () => {
  it('hands the token of the handshake back as plain text, decoded, and nothing a browser would run', async () => {
    const answer = await ask(`/api/notifications?validationToken=${encodeURIComponent('Validation: <b>a b</b>')}`, '');
    expect(answer).toMatchObject({ status: 200, text: 'Validation: <b>a b</b>' });
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain/);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each([
    ['no JSON', 'nothing'],
    ['no list', { value: 'x' }],
    ['more than a thousand at once', { value: Array.from({ length: 1001 }, () => ({})) }],
  ])('refuses %s', async (_what, body) => {
    expect((await ask('/api/notifications', body)).status).toBe(400);
  });

  it.each([
    ['another secret of the same length', () => ({ clientState: promise().secret.replace(/.$/, '!') })],
    ['no such calendar', () => ({ clientState: 'nobody.secret' })],
    ['a secret without a calendar', () => ({ clientState: 'secret' })],
    ['another subscription', () => ({ subscriptionId: 'forged' })],
    ['another tenant', () => ({ tenantId: '99999999-0000-4000-8000-000000000001' })],
  ])('believes nothing with %s, and says the same as ever', async (_what, twist) => {
    world.calendar.drag(eventId, LATER);
    await untilHeard(async () => expect((await tell(notice(twist()))).status).toBe(202));
    expect(session().startsAt.toString()).toBe(TUESDAY);
  });

  it('spends no more than so much on made-up secrets, and hears those it knows all the while', async () => {
    await untilHeard(() => tell(notice()));
    const before = timesAsked('read Service state');
    const forged = Array.from({ length: 900 }, (_, at) => notice({ clientState: `person-${at}.secret` }));
    world.calendar.drag(eventId, LATER);
    await untilHeard(() => tell(...forged, notice()));
    expect(session()).toMatchObject({ startsAt: LATER });
    expect(timesAsked('read Service state') - before).toBeLessThan(200);
  });

  it('lets the session follow what was moved in Outlook, however often it is told', async () => {
    world.calendar.drag(eventId, LATER);
    const answers = await Promise.all([
      tell(notice(), notice()),
      tell(notice()),
      tell({ not: 'understood' }, notice()),
    ]);
    expect(answers.map(({ status, text }) => [status, text])).toEqual([
      [202, ''],
      [202, ''],
      [202, ''],
    ]);
    await vi.waitFor(() => expect(session()).toMatchObject({ startsAt: LATER, rescheduledCount: 1 }));
    await vi.waitFor(() => expect(session().outlook).toBeUndefined());
    const trail = await world.audit.of(KEY);
    expect(trail.filter(({ event }) => event === 'session moved').map(({ by }) => by)).toEqual(['sam']);
  });

  it('answers at once although the register is slow or down; the next delta finds it', async () => {
    world.calendar.drag(eventId, LATER);
    world.weather.fail('unavailable', 'Service state');
    const before = timesAsked('read Service state');
    expect((await tell(notice())).status).toBe(202);
    await vi.waitFor(() => expect(timesAsked('read Service state')).toBeGreaterThan(before));
    world.weather.clear();
    world.calendarChanges.real = world.calendarChanges.real.add({ minutes: 31 });
    await hearOutlook(world);
    expect(session().startsAt).toEqual(LATER);
  });

  it('of a subscription that was taken away makes a new one and reads what was missed', async () => {
    const before = promise();
    const told = notice({ lifecycleEvent: 'subscriptionRemoved', resourceData: null });
    world.calendarChanges.promises.delete('sam');
    world.calendar.drag(eventId, LATER);
    await tell(told);
    await vi.waitFor(() => expect(session().startsAt).toEqual(LATER));
    expect(promise().id).not.toBe(before.id);
  });

  it('of missed notifications reads what was missed; one to be confirmed is renewed', async () => {
    world.calendar.drag(eventId, LATER);
    const until = promise().until;
    world.calendarChanges.real = world.calendarChanges.real.add({ hours: 1 });
    await tell(notice({ lifecycleEvent: 'reauthorizationRequired', resourceData: null }));
    await vi.waitFor(() => expect(promise().until).toEqual(until.add({ hours: 1 })));
    await tell(notice({ lifecycleEvent: 'missed', resourceData: null }));
    await vi.waitFor(() => expect(session().startsAt).toEqual(LATER));
  });
});

describe('POST /api/sessions/…/outlook', () => {
  const choose = async (who: string) =>
    (await ask(`/api/sessions/${SESSION}/outlook`, { keep: 'here', outlookStartsAt: null }, await tokenOf(who))).status;

  it('is for the people in the session; oversight is refused and nobody else learns that it exists', async () => {
    const found: Record<string, number> = {};
    for (const who of EVERYBODY) found[who] = await choose(who);
    const hidden = { otto: 404, hana: 404, team: 404, audrey: 404, adam: 404, stranger: 404 };
    expect(found).toEqual({ ...hidden, lou: 403, sid: 403, tess: 403, sam: 409, ella: 409 });
  });
});

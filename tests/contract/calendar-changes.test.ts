import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCalendarChanges } from '../../bot/adapters/graph/calendar-changes.ts';
import type { CalendarChanges, Changes } from '../../bot/ports/calendar-changes.ts';
import { changePerson } from '../tenant/control/people.ts';
import { expireDeltaTokens } from '../tenant/graph/calendars/delta.ts';
import { subscriptions } from '../tenant/graph/calendars/subscription-store.ts';
import { type LocalService, OID, personOf, provisionedService } from './local-service.ts';
import { at, freshKey } from './worlds.ts';

const FROM = at('2026-11-25T15:30:00Z');
const UNTIL = at('2026-11-25T16:30:00Z');
const WINDOW = { from: at('2026-11-22T00:00:00Z'), until: at('2026-12-31T00:00:00Z') };
const HOUR_MS = 3_600_000;
const sam = personOf('sam').email ?? '';

let service: LocalService;
let receiver: Server;
let changes: CalendarChanges;

beforeAll(async () => {
  service = await provisionedService();
  receiver = createServer((request, response) => {
    const token = new URL(request.url ?? '/', 'http://localhost').searchParams.get('validationToken');
    response.writeHead(token === null ? 202 : 200, { 'content-type': 'text/plain' }).end(token ?? '');
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', () => resolve()));
  const { port } = receiver.address() as AddressInfo;
  changes = createCalendarChanges(service.ports.graph, { publicUrl: `http://localhost:${port}` });
});
afterAll(() => {
  receiver.closeAllConnections();
  receiver.close();
});

const book = (session = freshKey('s')) =>
  service.ports.calendar.book({
    session,
    organiser: sam,
    attendees: [{ email: personOf('ella').email ?? '', name: 'Ella Test' }],
    title: 'Supervision',
    startsAt: FROM,
    endsAt: UNTIL,
    venue: '',
    link: 'https://teams.example/l/sessions/s-1',
  });
const read = (found: Changes) => (found.is === 'read' ? found : expect.fail(found.is));
const without = (change: { inMailboxScope?: boolean; hasMailbox?: boolean }) =>
  changePerson(service.tenant, OID.sam, change);

describe('A watch of a calendar', () => {
  it('is made for nearly a week with our secret, told at our one address, and a second replaces it', async () => {
    const first = await changes.subscribe(OID.sam, 'secret-1');
    const second = await changes.subscribe(OID.sam, 'secret-2');
    if (first === 'no mailbox' || second === 'no mailbox') expect.fail('no mailbox');
    const [only, ...more] = subscriptions(service.tenant);
    expect(more).toEqual([]);
    expect(only).toMatchObject({ id: second.id, clientState: 'secret-2', changeType: 'created,updated,deleted' });
    expect(only?.notificationUrl).toMatch(/\/api\/notifications$/);
    expect(only?.lifecycleUrl).toBe(only?.notificationUrl);
    const hours = (second.until.epochMilliseconds - Date.now()) / HOUR_MS;
    expect(hours).toBeGreaterThan(160);
    expect(hours).toBeLessThan(168);
  });

  it('is renewed while it is there, and known as gone when it is not', async () => {
    const made = await changes.subscribe(OID.sam, 'secret-3');
    if (made === 'no mailbox') expect.fail(made);
    expect((await changes.renew(made.id))?.id).toBe(made.id);
    expect(await changes.renew('00000000-0000-4000-8000-000000000000')).toBeNull();
  });

  it.each([
    ['outside what the service may open', { inMailboxScope: false }, { inMailboxScope: true }],
    ['without a licence', { hasMailbox: false }, { hasMailbox: true }],
  ])('of a mailbox %s is none', async (_how, gone, back) => {
    without(gone);
    expect(await changes.subscribe(OID.sam, 'secret-4')).toBe('no mailbox');
    expect((await changes.since(OID.sam, WINDOW, null)).is).toBe('no mailbox');
    without(back);
  });
});

describe('What changed in a calendar', () => {
  it('is everything in the window first, then what changed since, then nothing', async () => {
    const booked = await book();
    const all = read(await changes.since(OID.sam, WINDOW, null));
    expect(all.changed.map(({ id }) => id)).toContain(booked.id);
    const moved = await service.ports.calendar.move(sam, booked.id, FROM.add({ hours: 1 }), UNTIL.add({ hours: 1 }));
    const next = read(await changes.since(OID.sam, WINDOW, all.token));
    expect(next.changed).toEqual([moved]);
    expect(read(await changes.since(OID.sam, WINDOW, next.token))).toMatchObject({ changed: [], removed: [] });
    await service.ports.calendar.cancel(sam, booked.id, 'Off.');
    expect(read(await changes.since(OID.sam, WINDOW, next.token)).removed).toEqual([booked.id]);
  });

  it('is too old to be told once its token has expired', async () => {
    const { token } = read(await changes.since(OID.sam, WINDOW, null));
    expireDeltaTokens(service.tenant);
    expect((await changes.since(OID.sam, WINDOW, token)).is).toBe('too old');
  });
});

describe('An event looked for', () => {
  it('is found by its id, or by its session where the id is not known', async () => {
    const session = freshKey('s');
    const booked = await book(session);
    const look = (key: string, eventId: string | null) => service.ports.calendar.look(sam, { session: key, eventId });
    expect(await look('another', booked.id)).toMatchObject({ is: 'there', event: { id: booked.id } });
    expect(await look(session, null)).toMatchObject({ is: 'there', event: { id: booked.id } });
    expect(await look(session, 'AAMkMovedElsewhere')).toMatchObject({ is: 'there', event: { id: booked.id } });
    expect(await look('another', null)).toEqual({ is: 'gone' });
  });

  it.each([
    ['outside what the service may open', { inMailboxScope: false }, { inMailboxScope: true }],
    ['without a licence', { hasMailbox: false }, { hasMailbox: true }],
  ])('in a mailbox %s is never taken for deleted', async (_how, gone, back) => {
    const booked = await book();
    without(gone);
    const found = await service.ports.calendar.look(sam, { session: 's-x', eventId: booked.id });
    without(back);
    expect(found).toEqual({ is: 'no mailbox' });
    await service.ports.calendar.cancel(sam, booked.id, 'Off.');
    expect(await service.ports.calendar.look(sam, { session: 's-x', eventId: booked.id })).toEqual({ is: 'gone' });
  });
});

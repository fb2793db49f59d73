import {
  AuthenticationHandler,
  Client,
  type Context,
  type Middleware,
  RetryHandler,
  RetryHandlerOptions,
} from '@microsoft/microsoft-graph-client';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addUsers } from './core/directory-table.ts';
import { confidentialClient } from './entra/msal-clients.ts';
import { type Listening, listenTenant } from './listen.ts';

/** The end of Graph's own middleware chain, as the service has it: production addresses, only the origin rewritten. */
class ToTenant implements Middleware {
  constructor(private readonly origin: string) {}
  async execute(context: Context): Promise<void> {
    const url = typeof context.request === 'string' ? context.request : context.request.url;
    context.response = await fetch(
      url.replace('https://graph.microsoft.com', this.origin),
      context.options as RequestInit,
    );
  }
}

const ana = 'ana@harbourtrust.example';
const ben = 'ben@harbourtrust.example';

let listening: Listening;
let graph: Client;
beforeAll(async () => {
  listening = await listenTenant();
  addUsers(listening.tenant.db, [
    { oid: 'a0000000-0000-4000-8000-000000000001', name: 'Ana Reed', mail: ana },
    { oid: 'b0000000-0000-4000-8000-000000000002', name: 'Ben Moss', mail: ben },
  ]);
  const msal = confidentialClient(listening);
  const getAccessToken = async () =>
    (await msal.acquireTokenByClientCredential({ scopes: ['https://graph.microsoft.com/.default'] }))?.accessToken ??
    '';
  graph = Client.initWithMiddleware({
    middleware: [
      new AuthenticationHandler({ getAccessToken }),
      new RetryHandler(new RetryHandlerOptions(0, 2)),
      new ToTenant(listening.url),
    ],
  });
});
afterAll(() => listening.close());
beforeEach(() => {
  listening.tenant.faults.set([]);
});

const event = (transactionId: string) => ({
  subject: 'Supervision session',
  sensitivity: 'private',
  start: { dateTime: '2031-11-24T15:30:00', timeZone: 'GMT Standard Time' },
  end: { dateTime: '2031-11-24T16:30:00', timeZone: 'GMT Standard Time' },
  attendees: [{ type: 'required', emailAddress: { address: ben, name: 'Invited' } }],
  transactionId,
});
const create = (transactionId: string): Promise<{ id: string }> =>
  graph.api(`/users/${ana}/events`).post(event(transactionId));

describe('Microsoft’s own clients, MSAL by certificate and the Graph client over http', () => {
  it('book a session, see both people taken, and call it off', async () => {
    const made = await create('a session');
    const asked = {
      schedules: [ana, ben],
      startTime: { dateTime: '2031-11-24T15:30:00', timeZone: 'GMT Standard Time' },
      endTime: { dateTime: '2031-11-24T16:30:00', timeZone: 'GMT Standard Time' },
      availabilityViewInterval: 60,
    };
    const schedules = () => graph.api(`/users/${ana}/calendar/getSchedule`).post(asked);
    const taken = await schedules();
    expect(taken.value.map((each: { availabilityView: string }) => each.availabilityView)).toEqual(['2', '1']);
    await graph.api(`/users/${ana}/events/${made.id}/cancel`).post({ comment: 'Another day' });
    const free = await schedules();
    expect(free.value.map((each: { availabilityView: string }) => each.availabilityView)).toEqual(['0', '0']);
  });

  it('read an error as the Graph client reads Microsoft’s', async () => {
    await expect(graph.api(`/users/${ana}/events/gone`).get()).rejects.toMatchObject({
      statusCode: 404,
      code: 'ErrorItemNotFound',
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  });

  it('find one event, not two, after an answer was lost on the way', async () => {
    listening.tenant.faults.set([{ match: 'POST /v1.0/users', drop: 'after', times: 1 }]);
    const before = listening.tenant.requests.last();
    await expect(create('lost answer')).rejects.toMatchObject({ statusCode: -1 });
    expect(listening.tenant.requests.since(before).map((each) => each.status)).toEqual([0]);
    const again = await create('lost answer');
    const view = await graph
      .api(`/users/${ana}/calendarView`)
      .query({ startDateTime: '2031-11-24T00:00:00Z', endDateTime: '2031-11-25T00:00:00Z' })
      .get();
    expect(view.value.map((each: { id: string }) => each.id)).toEqual([again.id]);
  });

  it('wait as they are told and go on after being throttled', async () => {
    listening.tenant.faults.set([{ match: 'GET /v1.0/users', status: 429, retryAfterSeconds: 0, times: 2 }]);
    const events = await graph.api(`/users/${ben}/events`).get();
    expect(events.value).toBeInstanceOf(Array);
  });
});

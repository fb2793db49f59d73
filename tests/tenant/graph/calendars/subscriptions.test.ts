import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Temporal } from '../../../../shared/domain/dates.ts';
import { type Asking, askingTenant } from '../core/ask.ts';
import { addBusy } from './add-busy.ts';

const ANA = 'a0000000-0000-4000-8000-000000000001';
const BEN = 'b0000000-0000-4000-8000-000000000002';
const ana = 'ana@harbourtrust.example';

interface Notice {
  readonly path: string;
  readonly value: readonly Record<string, unknown>[];
}

let asking: Asking;
let receiver: Server;
let url: string;
let heard: Notice[];
/** What the receiver answers: it echoes tokens and takes notices unless told otherwise. */
let answers: { echo: string | null; status: number };

beforeEach(async () => {
  asking = await askingTenant([
    { oid: ANA, name: 'Ana Reed', mail: ana },
    { oid: BEN, name: 'Ben Moss', mail: 'ben@harbourtrust.example' },
  ]);
  heard = [];
  answers = { echo: 'same', status: 202 };
  receiver = createServer((request, response) => {
    const asked = new URL(request.url ?? '/', 'http://localhost');
    const token = asked.searchParams.get('validationToken');
    if (token !== null) {
      response.writeHead(200, { 'content-type': 'text/plain' }).end(answers.echo === 'same' ? token : answers.echo);
      return;
    }
    let text = '';
    request.on('data', (chunk: Buffer) => {
      text += chunk.toString();
    });
    request.on('end', () => {
      heard.push({ path: asked.pathname, value: (JSON.parse(text) as Notice).value });
      response.writeHead(answers.status).end();
      answers.status = 202;
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', () => resolve()));
  url = `http://localhost:${(receiver.address() as AddressInfo).port}`;
});
afterEach(() => {
  receiver.closeAllConnections();
  receiver.close();
});

const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
const subscription = (more: Record<string, unknown> = {}) => ({
  changeType: 'created,updated,deleted',
  notificationUrl: `${url}/notices`,
  lifecycleNotificationUrl: `${url}/lifecycle`,
  resource: `/users/${ANA}/events`,
  expirationDateTime: inMinutes(60),
  clientState: 'a secret of ours',
  ...more,
});
const subscribe = (more: Record<string, unknown> = {}, as = 'app') =>
  asking.graph(as, 'POST', '/subscriptions', subscription(more));
const busy = () =>
  addBusy(asking.tenant, ana, {
    startsAt: Temporal.Instant.from('2026-11-23T09:00:00Z'),
    endsAt: Temporal.Instant.from('2026-11-23T10:00:00Z'),
    subject: 'Governors',
  });
const until = (count: number) =>
  vi.waitFor(() => expect(heard.length).toBeGreaterThanOrEqual(count), { timeout: 5000 });

describe('a subscription', () => {
  it.each([
    ['that ends in the past', { expirationDateTime: '2020-01-01T00:00:00Z' }, 400],
    ['of more than seven days', { expirationDateTime: inMinutes(10_081) }, 400],
    ['with a secret of 129 characters', { clientState: 'x'.repeat(129) }, 400],
    ['for a change nobody knows', { changeType: 'renamed' }, 400],
    ['for a resource nobody knows', { resource: '/chats' }, 400],
    [
      'whose receiver is not on this machine and not https',
      { notificationUrl: 'http://elsewhere.example/notices' },
      400,
    ],
    ['for a mailbox that is not there', { resource: '/users/nobody/events' }, 404],
  ])('%s is refused', async (_what, more, status) => {
    expect((await subscribe(more)).status).toBe(status);
  });

  it('is refused when the receiver does not hand the token back', async () => {
    answers.echo = 'something else';
    expect((await subscribe()).body.error).toMatchObject({ code: 'ValidationError' });
  });

  it('to another person’s calendar is refused to a person', async () => {
    expect((await subscribe({}, BEN)).status).toBe(403);
  });

  it('is refused the second time', async () => {
    expect((await subscribe()).status).toBe(201);
    expect((await subscribe()).status).toBe(409);
  });

  it('of the longest life is taken, and one under 45 minutes is raised to 45', async () => {
    expect((await subscribe({ expirationDateTime: inMinutes(10_079) })).status).toBe(201);
    const short = await subscribe({ changeType: 'created', expirationDateTime: inMinutes(5) });
    const minutes = (Date.parse(String(short.body.expirationDateTime)) - Date.now()) / 60_000;
    expect(Math.round(minutes)).toBe(45);
  });

  it('can be read, renewed and removed by its owner', async () => {
    const { id } = (await subscribe()).body;
    const renewedTo = inMinutes(120);
    const renewed = await asking.graph('app', 'PATCH', `/subscriptions/${id}`, { expirationDateTime: renewedTo });
    expect([renewed.status, renewed.body.expirationDateTime]).toEqual([200, renewedTo]);
    expect((await asking.graph('app', 'GET', '/subscriptions')).body.value).toHaveLength(1);
    expect((await asking.graph('app', 'DELETE', `/subscriptions/${id}`)).status).toBe(204);
    expect((await asking.graph('app', 'PATCH', `/subscriptions/${id}`, { expirationDateTime: renewedTo })).status).toBe(
      404,
    );
  });
});

describe('notices', () => {
  it('tell who subscribed what changed, with the secret and without the content', async () => {
    const { id } = (await subscribe()).body;
    const event = busy();
    await until(1);
    expect(heard[0]).toMatchObject({
      path: '/notices',
      value: [
        {
          subscriptionId: id,
          clientState: 'a secret of ours',
          changeType: 'created',
          resource: `Users/${ANA}/Events/${event.id}`,
          resourceData: { id: event.id },
        },
      ],
    });
    expect(JSON.stringify(heard)).not.toContain('Governors');
  });

  it('come only for the changes asked for', async () => {
    await subscribe({ changeType: 'deleted' });
    const event = busy();
    await asking.graph('app', 'DELETE', `/users/${ANA}/events/${event.id}`);
    await until(1);
    expect(heard.map((each) => each.value[0]?.changeType)).toEqual(['deleted']);
  });

  it('come again when the receiver did not take them', async () => {
    await subscribe();
    answers.status = 503;
    busy();
    await until(2);
    expect(heard[1]).toEqual(heard[0]);
  });

  it('of the life of the subscription come on demand', async () => {
    const { id } = (await subscribe()).body;
    const sent = await asking.app.request('http://localhost:4100/_local/subscriptions/lifecycle', {
      method: 'POST',
      body: JSON.stringify({ event: 'reauthorizationRequired' }),
    });
    expect(await sent.json()).toEqual({ sent: 1 });
    expect(heard).toMatchObject([
      {
        path: '/lifecycle',
        value: [{ subscriptionId: id, lifecycleEvent: 'reauthorizationRequired', clientState: 'a secret of ours' }],
      },
    ]);
  });
});

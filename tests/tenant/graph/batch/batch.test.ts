import { BatchRequestContent, BatchResponseContent } from '@microsoft/microsoft-graph-client';
import { beforeEach, describe, expect, it } from 'vitest';
import { SITE_ID } from '../../core/ids.ts';
import { graphClient } from '../../sharepoint/testing/graph-client.ts';
import { makeSite, type Site } from '../../sharepoint/testing/make-site.ts';

let site: Site;
let graph: ReturnType<typeof graphClient>;
let items: string;

beforeEach(async () => {
  site = await makeSite();
  graph = graphClient(site.app, () => site.appToken('graph'));
  const list = await graph.api(`/sites/${SITE_ID}/lists`).post({ displayName: 'Records' });
  items = `/sites/${SITE_ID}/lists/${list.id}/items`;
});

const reads = (count: number) =>
  Array.from({ length: count }, (_each, at) => ({ id: String(at), method: 'GET', url: `${items}/1` }));
const send = (requests: readonly unknown[]) => graph.api('/$batch').post({ requests });

describe('$batch refuses', () => {
  it('a twenty-first request, but takes twenty', async () => {
    await expect(send(reads(21))).rejects.toMatchObject({ statusCode: 400 });
    expect((await send(reads(20))).responses).toHaveLength(20);
  });

  it('ids that repeat, whatever their case', async () => {
    const [one] = reads(1);
    await expect(
      send([
        { ...one, id: 'a' },
        { ...one, id: 'A' },
      ]),
    ).rejects.toMatchObject({ statusCode: 400 });
  });

  it('a dependency that does not come earlier', async () => {
    const [one, two] = reads(2);
    await expect(send([{ ...one, dependsOn: ['1'] }, two])).rejects.toMatchObject({ statusCode: 400 });
  });

  it('a body without a content type', async () => {
    await expect(send([{ id: '1', method: 'POST', url: items, body: { fields: {} } }])).rejects.toMatchObject({
      statusCode: 400,
    });
  });

  it('a batch in a batch, another host, and a caller without a token', async () => {
    const nested = await send([
      { id: '1', method: 'POST', url: '/$batch', headers: { 'Content-Type': 'application/json' }, body: {} },
    ]);
    expect(nested.responses[0].status).toBe(400);
    await expect(send([{ id: '1', method: 'GET', url: 'https://elsewhere.example/v1.0/me' }])).rejects.toMatchObject({
      statusCode: 400,
    });
    const anonymous = await site.app.request('/v1.0/$batch', {
      method: 'POST',
      body: JSON.stringify({ requests: reads(1) }),
    });
    expect(anonymous.status).toBe(401);
  });
});

describe('$batch answers', () => {
  it('each member with its own status, readable by the official client', async () => {
    const content = new BatchRequestContent([
      {
        id: '1',
        request: new Request(`https://graph.microsoft.com/v1.0${items}`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ fields: { Title: 'one' } }),
        }),
      },
      { id: '2', request: new Request(`https://graph.microsoft.com/v1.0${items}/99`) },
    ]);
    const raw = await graph.api('/$batch').post(await content.getContent());
    const response = new BatchResponseContent(raw);
    expect(response.getResponseById('1').status).toBe(201);
    expect((await response.getResponseById('1').json()).fields.Title).toBe('one');
    expect(response.getResponseById('2').status).toBe(404);
  });

  it('relative and absolute urls alike', async () => {
    await graph.api(items).post({ fields: { Title: 'one' } });
    const answer = await send([
      { id: 'a', method: 'GET', url: `${items}/1` },
      { id: 'b', method: 'GET', url: `https://graph.microsoft.com/v1.0${items}/1` },
      { id: 'c', method: 'GET', url: `/v1.0${items}/1` },
    ]);
    expect(answer.responses.map((each: { status: number }) => each.status)).toEqual([200, 200, 200]);
  });

  it('424 for what depends on a failure, and runs dependents after what they wait for', async () => {
    const json = { 'Content-Type': 'application/json' };
    const answer = await send([
      { id: '1', method: 'POST', url: items, headers: json, body: { fields: { Title: 'one' } } },
      { id: '2', method: 'GET', url: `${items}/1?$expand=fields`, dependsOn: ['1'] },
      { id: '3', method: 'GET', url: `${items}/99`, dependsOn: ['2'] },
      { id: '4', method: 'GET', url: `${items}/1`, dependsOn: ['3'] },
    ]);
    expect(answer.responses.map((each: { status: number }) => each.status)).toEqual([201, 200, 404, 424]);
  });

  it('charges and logs every member by itself', async () => {
    await graph.api(items).post({ fields: { Title: 'one' } });
    const before = site.tenant.requests.last();
    await send(reads(3));
    const logged = site.tenant.requests.since(before);
    expect(logged.map((each) => [each.inBatch, each.units])).toEqual([
      [true, 1],
      [true, 1],
      [true, 1],
      [false, 0],
    ]);
  });

  it('throttles a member by itself, with Retry-After in its own headers', async () => {
    await graph.api(items).post({ fields: { Title: 'one' } });
    site.tenant.throttle.set({ isOn: true, unitsPerMinute: 2 });
    const answer = await send(reads(3));
    expect(answer.responses.map((each: { status: number }) => each.status)).toEqual([200, 200, 429]);
    expect(Number(answer.responses[2].headers['Retry-After'])).toBeGreaterThan(0);
  });
});

import { describe, expect, it } from 'vitest';
import type { GraphAnswer, GraphClient, GraphRequest } from '../../bot/adapters/graph/graph-client.ts';
import { ListAddresses } from '../../bot/adapters/sharepoint/list-addresses.ts';
import { listsFoundAnew } from '../../bot/adapters/sharepoint/lists-found-anew.ts';

const SITE = 'https://harbourtrust.sharepoint.com/sites/supervision';
const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** A site with the one list People, which can be made anew under another id. */
class ChangingSite implements GraphClient {
  id = idOf(1);
  readonly asked: GraphRequest[] = [];

  request(request: GraphRequest): Promise<GraphAnswer> {
    this.asked.push(request);
    return Promise.resolve(this.answer(request.path));
  }

  private answer(path: string): GraphAnswer {
    if (path.endsWith('/lists')) {
      const list = { id: this.id, displayName: 'People', webUrl: `${SITE}/Lists/People` };
      return { status: 200, body: { value: [list] } };
    }
    if (!path.includes('/lists/')) return { status: 200, body: { id: 'site' } };
    return path.includes(`/lists/${this.id}/`) ? { status: 200, body: { value: [] } } : { status: 404, body: null };
  }
}

async function known() {
  const site = new ChangingSite();
  const addresses = new ListAddresses(site, SITE);
  const { graphPath } = await addresses.of('People');
  return { site, graphPath, graph: listsFoundAnew(site, addresses) };
}

describe('a list that was deleted and made anew', () => {
  it.each(['/items', '/items/delta?token=abc'])('is found where it is now (%s)', async (of) => {
    const { site, graph, graphPath } = await known();
    site.id = idOf(2);
    expect((await graph.request({ caller: 'app', method: 'GET', path: `${graphPath}${of}` })).status).toBe(200);
  });

  it('is not looked for again while it is where it was, nor for one item that is gone', async () => {
    const { site, graph, graphPath } = await known();
    const before = site.asked.length;
    await graph.request({ caller: 'app', method: 'GET', path: `${graphPath}/items` });
    site.id = idOf(2);
    const item = await graph.request({ caller: 'app', method: 'GET', path: `${graphPath}/items/7` });
    expect([item.status, site.asked.length - before]).toEqual([404, 2]);
  });

  it('is not looked for on behalf of somebody who may not see it', async () => {
    const { site, graph, graphPath } = await known();
    site.id = idOf(2);
    const before = site.asked.length;
    const answer = await graph.request({
      caller: { person: 'p-1', token: 't' },
      method: 'GET',
      path: `${graphPath}/items`,
    });
    expect([answer.status, site.asked.length - before]).toEqual([404, 1]);
  });

  it('is not there when it is gone for good', async () => {
    const { graph } = await known();
    const path = `/sites/site/lists/${idOf(9)}/items`;
    expect((await graph.request({ caller: 'app', method: 'GET', path })).status).toBe(404);
  });
});

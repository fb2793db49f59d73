import { z } from 'zod';
import { StoreError } from '../../ports/store-error.ts';
import { type GraphClient, refusalOf } from '../graph/graph-client.ts';

/** Where a list is: for Graph by ids, for SharePoint by the path of its root folder. */
export interface ListAddress {
  readonly id: string;
  /** `/sites/{site}/lists/{list}`, for Graph. */
  readonly graphPath: string;
  /** `/sites/supervision/Lists/Actions`, decoded. */
  readonly rootPath: string;
}

const site = z.object({ id: z.string() });
const lists = z.object({
  value: z.array(z.object({ id: z.string(), displayName: z.string(), webUrl: z.string() })),
});

/** Finds the site and its lists once, and again when a list is asked for that was not there then. */
export class ListAddresses {
  private known: Promise<ReadonlyMap<string, ListAddress>> | null = null;
  /** What a list was called under each id it has had. */
  private readonly titles = new Map<string, string>();

  constructor(
    private readonly graph: GraphClient,
    private readonly siteUrl: string,
  ) {}

  /** @throws StoreError `nonsense` when the site has no such list: it has to be provisioned. */
  async of(title: string): Promise<ListAddress> {
    const found = (await this.all()).get(title);
    if (found !== undefined) return found;
    this.forget();
    const again = (await this.all()).get(title);
    if (again === undefined) throw new StoreError('nonsense', `find the list ${title}`, 404);
    return again;
  }

  /** Where the list is now that had this id; null when it has it still, or is no list we know. */
  async movedFrom(id: string): Promise<string | null> {
    const title = this.titles.get(id);
    if (title === undefined) return null;
    this.forget();
    const now = (await this.all()).get(title);
    return now === undefined || now.id === id ? null : now.id;
  }

  /** Lists were made or removed: look again at the next question. */
  forget(): void {
    this.known = null;
  }

  private all(): Promise<ReadonlyMap<string, ListAddress>> {
    this.known ??= this.read().catch((error: unknown) => {
      this.forget();
      throw error;
    });
    return this.known;
  }

  private async read(): Promise<ReadonlyMap<string, ListAddress>> {
    const { hostname, pathname } = new URL(this.siteUrl);
    const { id: siteId } = site.parse(await this.get(`/sites/${hostname}:${pathname}`, 'find the site'));
    const found = lists.parse(await this.get(`/sites/${siteId}/lists`, 'find the lists'));
    for (const { id, displayName } of found.value) this.titles.set(id, displayName);
    return new Map(
      found.value.map((list) => [
        list.displayName,
        {
          id: list.id,
          graphPath: `/sites/${siteId}/lists/${list.id}`,
          rootPath: rootPathOf(list.webUrl),
        },
      ]),
    );
  }

  private async get(path: string, doing: string): Promise<unknown> {
    const answer = await this.graph.request({ caller: 'app', method: 'GET', path });
    if (answer.status !== 200) throw refusalOf(answer.status, doing);
    return answer.body;
  }
}

/** The root folder of a list from its address, without the view some answers end with. */
function rootPathOf(webUrl: string): string {
  const path = decodeURIComponent(new URL(webUrl).pathname);
  return /^(.*\/Lists\/[^/]+)/i.exec(path)?.[1] ?? path;
}

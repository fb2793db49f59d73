import { z } from 'zod';
import { StoreError } from '../../ports/store-error.ts';
import type { Versioned } from '../../ports/versioned.ts';
import { type GraphClient, refusalOf } from '../graph/graph-client.ts';
import type { ListAddresses } from './list-addresses.ts';
import { itemOf, type Row, toRow, wholeRows } from './list-rows.ts';
import { everyColumn, type ListMapping } from './lists/list-definition.ts';

const page = z.object({
  value: z.array(z.looseObject({ id: z.string(), deleted: z.unknown().optional() })),
  '@odata.nextLink': z.string().optional(),
  '@odata.deltaLink': z.string().optional(),
});
type Page = z.infer<typeof page>;

/** Follows a list: everything the first time (2 units a page), only what changed afterwards (1 unit). */
export class ListChanges<T> {
  private link: string | null = null;
  private readonly held = new Map<string, Versioned<T>>();

  constructor(
    private readonly graph: GraphClient,
    private readonly addresses: ListAddresses,
    private readonly list: ListMapping<T>,
  ) {}

  /** Up to where the list has been followed; null before the first reading. */
  get place(): string | null {
    return this.link;
  }

  /** Goes on from a place kept earlier, with the rows that were looked up another way. */
  goOnFrom(place: string, rows: readonly Versioned<T>[]): void {
    this.link = place;
    this.held.clear();
    for (const row of rows) this.held.set(itemOf(row.version).id, row);
  }

  /** Every row followed so far, as it stands; a place that is too old begins again (platform A5: 410). */
  async rows(): Promise<readonly Versioned<T>[]> {
    const isFresh = this.link !== null && (await this.follow(this.link));
    if (!isFresh && !(await this.follow(await this.beginning())))
      throw new StoreError('nonsense', `follow ${this.list.title}`, 410);
    return [...this.held.values()];
  }

  private async beginning(): Promise<string> {
    this.held.clear();
    const { graphPath } = await this.addresses.of(this.list.title);
    const columns = everyColumn(this.list).map((column) => column.name);
    return `${graphPath}/items/delta?$expand=${encodeURIComponent(`fields($select=${columns.join(',')})`)}&$top=1000`;
  }

  /** Reads from a link to the end; false when the link is no longer good. */
  private async follow(from: string): Promise<boolean> {
    let path: string | undefined = from;
    while (path !== undefined) {
      const answer = await this.graph.request({ caller: 'app', method: 'GET', path });
      if (answer.status === 410) return false;
      if (answer.status !== 200) throw refusalOf(answer.status, `follow ${this.list.title}`);
      path = this.take(page.parse(answer.body));
    }
    return true;
  }

  private take(read: Page): string | undefined {
    for (const item of read.value) {
      if (item.deleted !== undefined) {
        this.held.delete(item.id);
        continue;
      }
      const row: Row = toRow(item, this.list);
      for (const whole of wholeRows(this.list, [row])) this.held.set(row.id, whole);
    }
    this.link = read['@odata.deltaLink'] ?? this.link;
    return read['@odata.nextLink'];
  }
}

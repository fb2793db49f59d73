import { z } from 'zod';
import { StoreError } from '../../ports/store-error.ts';
import { type GraphClient, refusalOf } from '../graph/graph-client.ts';
import type { ListAddresses } from './list-addresses.ts';

const page = z.object({
  value: z.array(z.object({ fields: z.record(z.string(), z.unknown()).optional() })),
  '@odata.nextLink': z.string().optional(),
  '@odata.deltaLink': z.string().optional(),
});
type Page = z.infer<typeof page>;

/** Follows one column of a list: everything the first time (2 units a page), only what changed afterwards (1 unit). */
export class ListChanges {
  private link: string | null = null;
  private readonly seen = new Set<string>();

  constructor(
    private readonly graph: GraphClient,
    private readonly addresses: ListAddresses,
    private readonly list: string,
    private readonly column: string,
  ) {}

  /** Every value the column has had; a token that is too old begins again (platform A5: 410). */
  async values(): Promise<ReadonlySet<string>> {
    const isFresh = this.link !== null && (await this.follow(this.link));
    if (!isFresh && !(await this.follow(await this.beginning())))
      throw new StoreError('nonsense', `follow ${this.list}`, 410);
    return new Set(this.seen);
  }

  private async beginning(): Promise<string> {
    this.seen.clear();
    const { graphPath } = await this.addresses.of(this.list);
    return `${graphPath}/items/delta?$expand=${encodeURIComponent(`fields($select=${this.column})`)}&$top=1000`;
  }

  /** Reads from a link to the end; false when the link is no longer good. */
  private async follow(from: string): Promise<boolean> {
    let path: string | undefined = from;
    while (path !== undefined) {
      const answer = await this.graph.request({ caller: 'app', method: 'GET', path });
      if (answer.status === 410) return false;
      if (answer.status !== 200) throw refusalOf(answer.status, `follow ${this.list}`);
      path = this.take(page.parse(answer.body));
    }
    return true;
  }

  private take(read: Page): string | undefined {
    for (const row of read.value) {
      const value = row.fields?.[this.column];
      if (typeof value === 'string') this.seen.add(value);
    }
    this.link = read['@odata.deltaLink'] ?? this.link;
    return read['@odata.nextLink'];
  }
}

import type { Versioned } from '../../ports/versioned.ts';
import { type GraphClient, refusalOf } from '../graph/graph-client.ts';
import type { Caller } from '../sign-in/tokens.ts';
import type { ListAddresses } from './list-addresses.ts';
import { nextLinkOf, type Row, rowsOf, toRow, wholeRows } from './list-rows.ts';
import { everyColumn, type ListMapping } from './lists/list-definition.ts';
import { readTogether } from './read-together.ts';

const PAGE_SIZE = '1000';

/** Reads rows: keyed by one indexed column, or whole lists page by page. As the app, or on a person's behalf. */
export class ListReader {
  constructor(
    private readonly graph: GraphClient,
    private readonly addresses: ListAddresses,
  ) {}

  /**
   * The row with exactly this key; null when there is none, it is half made, or the person may not read it. SharePoint compares text without regard to
   * case: taken at its word, people could be named past rules that compare who they are. 2 units.
   */
  async byKey<T>(caller: Caller, list: ListMapping<T>, key: string): Promise<Versioned<T> | null> {
    const found = await this.where(caller, list, list.key, key);
    return found.find(({ value }) => list.keyOf(value) === key) ?? null;
  }

  /** Rows whose indexed column holds this value. On a person's behalf, what they may not read is left out. 2 units a page. */
  async where<T>(
    caller: Caller,
    list: ListMapping<T>,
    column: string,
    value: string,
  ): Promise<readonly Versioned<T>[]> {
    return wholeRows(list, await this.rows(caller, list, equals(column, value), columnsOf(list)));
  }

  /** Rows whose indexed column begins with this text. */
  async beginning<T>(list: ListMapping<T>, column: string, prefix: string): Promise<readonly Versioned<T>[]> {
    const filter = `startswith(fields/${column},'${quoted(prefix)}')`;
    return wholeRows(list, await this.rows('app', list, filter, columnsOf(list)));
  }

  /** Rows whose indexed moment is this one or later, as the app. */
  async from<T>(list: ListMapping<T>, column: string, moment: string): Promise<readonly Versioned<T>[]> {
    return wholeRows(list, await this.rows('app', list, `fields/${column} ge '${moment}'`, columnsOf(list)));
  }

  /** Rows as raw fields of these columns only. */
  facts(
    list: ListMapping<unknown>,
    column: string,
    value: string,
    columns: readonly string[],
  ): Promise<readonly Row[]> {
    return this.rows('app', list, equals(column, value), columns);
  }

  /** Every row as raw fields of these columns only, page by page, as the app. 2 units a page of a thousand. */
  everyFact(list: ListMapping<unknown>, columns: readonly string[]): Promise<readonly Row[]> {
    return this.rows('app', list, null, columns);
  }

  /** Every row, page by page, as the app. 2 units a page of a thousand. */
  async all<T>(list: ListMapping<T>): Promise<readonly Versioned<T>[]> {
    return wholeRows(list, await this.rows('app', list, null, columnsOf(list)));
  }

  /** Every row, one page at a time. */
  async *pages<T>(list: ListMapping<T>): AsyncIterable<readonly Versioned<T>[]> {
    for await (const rows of this.pagesOf('app', list, null, columnsOf(list))) yield wholeRows(list, rows);
  }

  /** Several keys in as few requests as possible; unknown ones are left out. 2 units a key. */
  async byKeys<T>(list: ListMapping<T>, keys: readonly string[]): Promise<readonly Versioned<T>[]> {
    const wanted = [...new Set(keys)];
    if (wanted.length < 2)
      return (await Promise.all(wanted.map((key) => this.byKey('app', list, key)))).filter(isThere);
    const { graphPath } = await this.addresses.of(list.title);
    const paths = wanted.map(
      (key) => `${graphPath}/items?${encodedQuery(queryFor(equals(list.key, key), columnsOf(list)))}`,
    );
    const answers = await readTogether(this.graph, paths, `read ${list.title}`);
    const isWanted = new Set(wanted);
    return answers
      .flatMap((answer) => wholeRows(list, rowsOf(answer, list)))
      .filter(({ value }) => isWanted.has(list.keyOf(value)));
  }

  /** One row by its item id, whole or not; null when it is gone. 1 unit. */
  async item(list: ListMapping<unknown>, id: string): Promise<Row | null> {
    const { graphPath } = await this.addresses.of(list.title);
    const answer = await this.graph.request({
      caller: 'app',
      method: 'GET',
      path: `${graphPath}/items/${id}`,
      query: { $expand: `fields($select=${columnsOf(list).join(',')})` },
    });
    if (answer.status === 404) return null;
    if (answer.status !== 200) throw refusalOf(answer.status, `read ${list.title}`);
    return toRow(answer.body, list);
  }

  /** Raw rows with this key, half-made ones too. */
  rowsByKey(list: ListMapping<unknown>, key: string): Promise<readonly Row[]> {
    return this.rows('app', list, equals(list.key, key), columnsOf(list));
  }

  private async rows(
    caller: Caller,
    list: ListMapping<unknown>,
    filter: string | null,
    columns: readonly string[],
  ): Promise<readonly Row[]> {
    const found: Row[] = [];
    for await (const rows of this.pagesOf(caller, list, filter, columns)) found.push(...rows);
    return found;
  }

  private async *pagesOf(
    caller: Caller,
    list: ListMapping<unknown>,
    filter: string | null,
    columns: readonly string[],
  ): AsyncIterable<readonly Row[]> {
    const { graphPath } = await this.addresses.of(list.title);
    let path: string | undefined = `${graphPath}/items`;
    let query: Readonly<Record<string, string>> = queryFor(filter, columns);
    while (path !== undefined) {
      const answer = await this.graph.request({ caller, method: 'GET', path, query });
      if (caller !== 'app' && (answer.status === 403 || answer.status === 404)) return;
      if (answer.status !== 200) throw refusalOf(answer.status, `read ${list.title}`);
      yield rowsOf(answer.body, list);
      path = nextLinkOf(answer.body);
      query = {};
    }
  }
}

function isThere<T>(each: T | null): each is T {
  return each !== null;
}

function quoted(text: string): string {
  return text.replaceAll("'", "''");
}

function equals(column: string, value: string): string {
  return `fields/${column} eq '${quoted(value)}'`;
}

function columnsOf(list: ListMapping<unknown>): readonly string[] {
  return everyColumn(list).map((column) => column.name);
}

function queryFor(filter: string | null, columns: readonly string[]): Readonly<Record<string, string>> {
  const expand = `fields($select=${columns.join(',')})`;
  return { $expand: expand, $top: PAGE_SIZE, ...(filter === null ? {} : { $filter: filter }) };
}

function encodedQuery(query: Readonly<Record<string, string>>): string {
  return Object.entries(query)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
}

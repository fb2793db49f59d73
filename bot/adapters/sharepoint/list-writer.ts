import type { SPFI } from '@pnp/sp';
import { StoreError } from '../../ports/store-error.ts';
import type { Versioned, WriteOutcome } from '../../ports/versioned.ts';
import { type GraphClient, refusalOf } from '../graph/graph-client.ts';
import { folderName } from './folder-name.ts';
import { writeForm } from './form-write.ts';
import type { ListAddresses } from './list-addresses.ts';
import type { ListReader } from './list-reader.ts';
import { isWhole, itemOf, type Row, storedValue } from './list-rows.ts';
import { type Cell, type Fields, firstStepColumns, type ListMapping, WRITE_TOKEN } from './lists/list-definition.ts';

/** Where a new row lies and what its row holds beyond the value itself. */
export interface Placing {
  /** Folder names below the list's root; none = the root. */
  readonly folder: readonly string[];
  /** Columns the value does not know, such as `SchoolKey`. */
  readonly extra?: Fields;
  readonly title?: string;
}

/** How often, and with which pause, a half-made row is looked at again before its creation is taken for dead. */
const LOOKS = 3;
const LOOK_AGAIN_MS = 300;

function isFilled(cell: Cell): boolean {
  return cell !== null && cell !== '';
}

function changedCells(before: Fields, after: Fields): Fields {
  return Object.fromEntries(Object.entries(after).filter(([name, cell]) => (before[name] ?? null) !== cell));
}

function isSame(one: Fields, other: Fields): boolean {
  const blank = (cell: Cell | undefined) => (cell === undefined || cell === '' ? null : cell);
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => blank(one[name]) === blank(other[name]));
}

/** Everything a new row is written with, marked as this write's own. */
function fieldsOf<T>(list: ListMapping<T>, value: T, placing: Placing): Fields {
  return {
    Title: placing.title ?? list.titleOf(value),
    ...list.toFields(value),
    ...placing.extra,
    [WRITE_TOKEN.name]: crypto.randomUUID(),
  };
}

/** Whether a row stands by this very write: its answer was lost on the way, and asking again found it. */
function isBy(row: Row, written: Fields): boolean {
  return row.fields[WRITE_TOKEN.name] === written[WRITE_TOKEN.name];
}

function settled<T>(list: ListMapping<T>, fields: Fields, taken: Row): WriteOutcome<T> {
  const stands = storedValue(list, taken);
  return isBy(taken, fields) ? { done: true, stored: stands } : { done: false, stands };
}

function folderMissing(list: { readonly title: string }): StoreError {
  return new StoreError('nonsense', `write ${list.title}: its folder is missing`, 404);
}

/** Writes rows as the app: creates by their unique key, updates under their ETag (D7). Both are safe to repeat. */
export class ListWriter {
  constructor(
    private readonly graph: GraphClient,
    private readonly site: SPFI,
    private readonly addresses: ListAddresses,
    private readonly reader: ListReader,
    private readonly sleep: (ms: number) => Promise<void>,
  ) {}

  /**
   * Creates a row, or says what stands under its key. In a folder: key and short text first, the rest second, then read back: 5 units.
   * @throws StoreError `nonsense` when the folder is not there.
   */
  async create<T>(list: ListMapping<T>, value: T, placing: Placing): Promise<WriteOutcome<T>> {
    const fields = fieldsOf(list, value, placing);
    return placing.folder.length === 0
      ? this.createAtRoot(list, value, fields)
      : this.createInFolder(list, value, fields, placing);
  }

  /** Adds a row at the list's root that is never changed and so not read back: 2 units. False when its key was somebody else's before. */
  async append<T>(list: ListMapping<T>, value: T): Promise<boolean> {
    const fields = fieldsOf(list, value, { folder: [] });
    const made = await this.postAtRoot(list, value, fields);
    return typeof made === 'string' || isBy(made, fields);
  }

  /** The first step only, for rows that are text throughout: 2 units. The item id; null = the key was somebody else's before. */
  async claim<T>(list: ListMapping<T>, value: T, placing: Placing): Promise<string | null> {
    const fields = fieldsOf(list, value, placing);
    const first = await this.firstStep(list, fields, placing);
    if (first.state === 'created') return first.id;
    if (first.state === 'no folder') throw folderMissing(list);
    const taken = await this.byKey(list, list.keyOf(value));
    return taken !== undefined && isBy(taken, fields) ? taken.id : null;
  }

  /** Changes what differs under the ETag, and reads back: 3 units. */
  async update<T>(list: ListMapping<T>, stored: Versioned<T>, next: T, extra: Fields = {}): Promise<WriteOutcome<T>> {
    const mark = { [WRITE_TOKEN.name]: crypto.randomUUID() };
    const before = list.toFields(stored.value);
    const changes = { ...changedCells(before, list.toFields(next)), ...extra };
    const { id, eTag } = itemOf(stored.version);
    if (Object.keys(changes).length === 0) return this.unchanged(list, stored, id);
    if (await this.patch(list, id, { ...changes, ...mark }, eTag)) return this.readBack(list, id);
    const row = await this.standing(list, id);
    const stands = storedValue(list, row);
    if (isBy(row, mark)) return { done: true, stored: stands };
    const isOnlyTouched = isSame(list.toFields(stands.value), before);
    if (!isOnlyTouched) return { done: false, stands };
    if (await this.patch(list, id, { ...changes, ...mark }, row.eTag)) return this.readBack(list, id);
    return { done: false, stands: storedValue(list, await this.standing(list, id)) };
  }

  /** Changes some columns of a row without reading back: 2 units. False when the ETag is stale; `*` = whatever stands. */
  async patch(
    list: ListMapping<never> | ListMapping<unknown>,
    id: string,
    cells: Fields,
    eTag: string,
  ): Promise<boolean>;
  async patch<T>(list: ListMapping<T>, id: string, cells: Fields, eTag: string): Promise<boolean>;
  async patch(list: { readonly title: string }, id: string, cells: Fields, eTag: string): Promise<boolean> {
    const { graphPath } = await this.addresses.of(list.title);
    const answer = await this.graph.request({
      caller: 'app',
      method: 'PATCH',
      path: `${graphPath}/items/${id}/fields`,
      body: cells,
      headers: eTag === '*' ? {} : { 'if-match': eTag },
    });
    if (answer.status === 412) return false;
    if (answer.status >= 300) throw refusalOf(answer.status, `write ${list.title}`);
    return true;
  }

  private async createAtRoot<T>(list: ListMapping<T>, value: T, fields: Fields): Promise<WriteOutcome<T>> {
    const made = await this.postAtRoot(list, value, fields);
    return typeof made === 'string' ? this.readBack(list, made) : settled(list, fields, made);
  }

  /** The new row's id, or the row that has its key. */
  private async postAtRoot<T>(list: ListMapping<T>, value: T, fields: Fields): Promise<string | Row> {
    const { graphPath } = await this.addresses.of(list.title);
    const filled = Object.fromEntries(Object.entries(fields).filter(([, cell]) => isFilled(cell)));
    const answer = await this.graph.request({
      caller: 'app',
      method: 'POST',
      path: `${graphPath}/items`,
      body: { fields: filled },
    });
    const taken =
      answer.status === 400 || answer.status === 409 ? await this.byKey(list, list.keyOf(value)) : undefined;
    if (taken !== undefined) return taken;
    if (answer.status !== 201) throw refusalOf(answer.status, `write ${list.title}`);
    return (answer.body as { id: string }).id;
  }

  private async createInFolder<T>(
    list: ListMapping<T>,
    value: T,
    fields: Fields,
    placing: Placing,
  ): Promise<WriteOutcome<T>> {
    const first = await this.firstStep(list, fields, placing);
    if (first.state === 'no folder') throw folderMissing(list);
    if (first.state === 'clash') return this.afterClash(list, value, fields);
    const rest = this.restOf(list, fields);
    if (Object.keys(rest).length > 0) await this.patch(list, first.id, rest, '*');
    return this.readBack(list, first.id);
  }

  private async firstStep<T>(list: ListMapping<T>, fields: Fields, placing: Placing) {
    const { id, rootPath } = await this.addresses.of(list.title);
    const early = firstStepColumns(list);
    const values = Object.entries(fields)
      .filter(([name, cell]) => (name === 'Title' || early.has(name)) && isFilled(cell))
      .map(([name, cell]) => [name, String(cell)]);
    return writeForm(this.site, {
      listId: id,
      folderPath: [rootPath, ...placing.folder.map(folderName)].join('/'),
      values: Object.fromEntries(values),
      doing: `write ${list.title}`,
    });
  }

  private restOf<T>(list: ListMapping<T>, fields: Fields): Fields {
    const early = firstStepColumns(list);
    return Object.fromEntries(
      Object.entries(fields).filter(([name, cell]) => name !== 'Title' && !early.has(name) && isFilled(cell)),
    );
  }

  /** The key is taken: by a whole row, by one that somebody is just making, or by one whose maker died halfway. */
  private async afterClash<T>(list: ListMapping<T>, value: T, fields: Fields): Promise<WriteOutcome<T>> {
    for (let look = 1; ; look += 1) {
      const taken = await this.byKey(list, list.keyOf(value));
      if (taken === undefined) throw new StoreError('nonsense', `write ${list.title}: its key is taken by no row`, 400);
      if (isWhole(list, taken.fields)) return settled(list, fields, taken);
      if (look < LOOKS && !isBy(taken, fields)) {
        await this.sleep(LOOK_AGAIN_MS);
        continue;
      }
      const isMine = await this.patch(list, taken.id, this.restOf(list, fields), taken.eTag);
      return isMine
        ? this.readBack(list, taken.id)
        : { done: false, stands: storedValue(list, await this.standing(list, taken.id)) };
    }
  }

  private async byKey<T>(list: ListMapping<T>, key: string): Promise<Row | undefined> {
    const [row] = await this.reader.rowsByKey(list, key);
    return row;
  }

  private async unchanged<T>(list: ListMapping<T>, stored: Versioned<T>, id: string): Promise<WriteOutcome<T>> {
    const stands = storedValue(list, await this.standing(list, id));
    const isStill = isSame(list.toFields(stands.value), list.toFields(stored.value));
    return isStill ? { done: true, stored: stands } : { done: false, stands };
  }

  private async readBack<T>(list: ListMapping<T>, id: string): Promise<WriteOutcome<T>> {
    return { done: true, stored: storedValue(list, await this.standing(list, id)) };
  }

  private async standing<T>(list: ListMapping<T>, id: string): Promise<Row> {
    const row = await this.reader.item(list, id);
    if (row === null) throw new StoreError('nonsense', `write ${list.title}: the row is gone`, 404);
    return row;
  }
}

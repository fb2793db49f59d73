import type { SPFI } from '@pnp/sp';
import { z } from 'zod';
import { StoreError } from '../../../ports/store-error.ts';
import { folderName } from '../folder-name.ts';
import { writeForm } from '../form-write.ts';
import type { ListAddress } from '../list-addresses.ts';
import { attempted } from '../site-client.ts';
import {
  applyLock,
  LOCK_EXPAND,
  LOCK_SELECT,
  type Lock,
  type LockChange,
  lockChanges,
  lockIn,
  readRoleOf,
} from './permissions.ts';

/** A folder of a list, as it stands. */
export interface FolderState {
  readonly itemId: number;
  readonly lock: Lock;
}

const folderItem = z.object({ Id: z.number() });
const folderNames = z.array(z.object({ Name: z.string() }));

/** Principals whom something other than the parties' group lets into an arrangement's folder for a while, by the folder's names (decision 0035). */
export type Visitors = (names: readonly string[]) => Promise<ReadonlySet<number>>;

/** Folders of lists, and who may open them. A closed folder is closed before anything lies in it (D3). */
export class Folders {
  private readRole: Promise<number> | null = null;
  /** Paths known to be there, closed or inheriting as wanted; what is done once is not asked for again. */
  private readonly settled = new Set<string>();

  constructor(
    private readonly site: SPFI,
    private readonly clientId: string,
    private readonly visitors: Visitors = () => Promise.resolve(new Set()),
  ) {}

  /** How a folder stands; null when it is not there. 5 units. */
  async state(list: ListAddress, names: readonly string[]): Promise<FolderState | null> {
    const path = pathOf(list, names);
    const answer = await attempted(() =>
      this.site.web
        .getFolderByServerRelativePath(path)
        .listItemAllFields.select(...LOCK_SELECT)
        .expand(...LOCK_EXPAND)(),
    );
    if (answer.isRefused) {
      if (answer.refusal.status === 404) return null;
      throw new StoreError('refused', 'read a folder', answer.refusal.status);
    }
    const item = folderItem.safeParse(answer.value);
    return item.success ? { itemId: item.data.Id, lock: lockIn(answer.value, this.clientId) } : null;
  }

  /** A folder that inherits, such as a school's folder under a closed root. 2 units; nothing the second time. */
  async ensureOpen(list: ListAddress, names: readonly string[]): Promise<void> {
    const path = pathOf(list, names);
    if (this.settled.has(path)) return;
    await this.make(list, names);
    this.settled.add(path);
  }

  /**
   * A folder that these principals may read and nobody else, but for visitors already let in: made, closed, then opened to them. 7 units and 5 a
   * reader.
   */
  async ensureClosed(list: ListAddress, names: readonly string[], readers: readonly number[]): Promise<void> {
    const settledAs = `${pathOf(list, names)} ${[...readers].sort().join(',')}`;
    if (this.settled.has(settledAs)) return;
    const made = await this.make(list, names);
    const standing = made === null ? await this.state(list, names) : null;
    const itemId = made ?? standing?.itemId;
    if (itemId === undefined) throw new StoreError('nonsense', 'make a folder', 404);
    const readRole = await this.role();
    const item = this.site.web.lists.getById(list.id).items.getById(itemId);
    const changes = lockChanges(standing?.lock ?? null, readers, readRole);
    const isTaking = changes.some((change) => change.do === 'take away');
    const kept = isTaking ? await this.visitors(names) : new Set<number>();
    const isKept = (change: LockChange) =>
      change.do === 'take away' && change.roleId === readRole && kept.has(change.principalId);
    await applyLock(
      item,
      changes.filter((change) => !isKept(change)),
      readRole,
    );
    this.settled.add(settledAs);
  }

  /** The names of the folders in a folder. 2 units. */
  async within(list: ListAddress, names: readonly string[]): Promise<readonly string[]> {
    const path = pathOf(list, names);
    const found = await attempted(() => this.site.web.getFolderByServerRelativePath(path).folders.select('Name')());
    if (!found.isRefused) return folderNames.parse(found.value).map((folder) => folder.Name);
    if (found.refusal.status === 404) return [];
    throw new StoreError('refused', 'read the folders of a folder', found.refusal.status);
  }

  /** Lets one more principal read a closed folder; one that is not there or inherits is left as it is. 5 units, 10 the first time. */
  async admit(list: ListAddress, names: readonly string[], principalId: number): Promise<void> {
    const state = await this.state(list, names);
    if (state?.lock.isClosed !== true) return;
    const readRole = await this.role();
    const grant = state.lock.grants.find((one) => one.principalId === principalId);
    if (grant?.roleIds.includes(readRole) === true) return;
    const item = this.site.web.lists.getById(list.id).items.getById(state.itemId);
    await applyLock(item, [{ do: 'let read', principalId }], readRole);
  }

  /** Takes everything this principal was given on a folder itself. 5 units, 10 the first time. */
  async expel(list: ListAddress, names: readonly string[], principalId: number): Promise<void> {
    const state = await this.state(list, names);
    const grant = state?.lock.grants.find((one) => one.principalId === principalId);
    if (state === null || !state.lock.isClosed || grant === undefined) return;
    const item = this.site.web.lists.getById(list.id).items.getById(state.itemId);
    const changes = grant.roleIds.map((roleId) => ({
      do: 'take away' as const,
      principalId,
      name: grant.name,
      roleId,
    }));
    await applyLock(item, changes, await this.role());
  }

  /** Makes or closes a folder by looking at it afresh. An inheriting folder with no readers is left as it is: what is above is closed. */
  async repair(list: ListAddress, names: readonly string[], readers: readonly number[]): Promise<void> {
    const state = await this.state(list, names);
    if (state === null && readers.length === 0) return this.ensureOpen(list, names);
    if (state === null) return this.ensureClosed(list, names, readers);
    if (!state.lock.isClosed && readers.length === 0) return;
    const readRole = await this.role();
    const item = this.site.web.lists.getById(list.id).items.getById(state.itemId);
    await applyLock(item, lockChanges(state.lock, readers, readRole), readRole);
  }

  /** The site's Read role, looked up once. */
  role(): Promise<number> {
    this.readRole ??= readRoleOf(this.site);
    return this.readRole;
  }

  /** A folder thought to be there was not: nothing is taken for granted any more. */
  forget(): void {
    this.settled.clear();
  }

  /** The item id of a new folder; null when it was there already. */
  private async make(list: ListAddress, names: readonly string[]): Promise<number | null> {
    const name = folderName(names.at(-1) ?? '');
    const outcome = await writeForm(this.site, {
      listId: list.id,
      folderPath: pathOf(list, names.slice(0, -1)),
      folderName: name,
      values: { Title: name, FileLeafRef: name, ContentTypeId: '0x0120' },
      doing: 'make a folder',
    });
    if (outcome.state === 'no folder') throw new StoreError('nonsense', 'make a folder: the one above is missing', 404);
    return outcome.state === 'created' ? Number(outcome.id) : null;
  }
}

function pathOf(list: ListAddress, names: readonly string[]): string {
  return [list.rootPath, ...names.map(folderName)].join('/');
}

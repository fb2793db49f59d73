import type { SPFI } from '@pnp/sp';
import { z } from 'zod';
import { StoreError } from '../../../ports/store-error.ts';
import { folderName } from '../folder-name.ts';
import { writeForm } from '../form-write.ts';
import type { ListAddress } from '../list-addresses.ts';
import { attempted } from '../site-client.ts';
import { applyLock, LOCK_EXPAND, LOCK_SELECT, type Lock, lockChanges, lockIn, readRoleOf } from './permissions.ts';

/** A folder of a list, as it stands. */
export interface FolderState {
  readonly itemId: number;
  readonly lock: Lock;
}

const folderItem = z.object({ Id: z.number() });

/** Folders of lists, and who may open them. A closed folder is closed before anything lies in it (D3). */
export class Folders {
  private readRole: Promise<number> | null = null;
  /** Paths known to be there, closed or inheriting as wanted; what is done once is not asked for again. */
  private readonly settled = new Set<string>();

  constructor(
    private readonly site: SPFI,
    private readonly clientId: string,
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

  /** A folder that these principals may read and nobody else: made, closed, then opened to them. 7 units and 5 a reader. */
  async ensureClosed(list: ListAddress, names: readonly string[], readers: readonly number[]): Promise<void> {
    const settledAs = `${pathOf(list, names)} ${[...readers].sort().join(',')}`;
    if (this.settled.has(settledAs)) return;
    const made = await this.make(list, names);
    const standing = made === null ? await this.state(list, names) : null;
    const itemId = made ?? standing?.itemId;
    if (itemId === undefined) throw new StoreError('nonsense', 'make a folder', 404);
    const readRole = await this.role();
    const item = this.site.web.lists.getById(list.id).items.getById(itemId);
    await applyLock(item, lockChanges(standing?.lock ?? null, readers, readRole), readRole);
    this.settled.add(settledAs);
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

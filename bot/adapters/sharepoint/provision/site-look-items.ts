import type { SPFI } from '@pnp/sp';
import { z } from 'zod';
import type { PlaceAsIs } from '../../../../shared/domain/drift/site-as-is.ts';
import { asked } from '../site-client.ts';
import { closedAs, grantsBelow } from './site-grants.ts';

const PAGE = 5000;

const row = z.object({
  Id: z.number(),
  FileRef: z.string(),
  FileSystemObjectType: z.number(),
  HasUniqueRoleAssignments: z.boolean(),
});
/** Folders that belong to SharePoint itself, such as the one for attachments, have no item. */
const folder = z.object({
  ServerRelativeUrl: z.string(),
  ListItemAllFields: z.object({ Id: z.number() }).loose().nullish(),
});

/** A folder, or an item with permissions of its own, by its path below the list. */
export interface ItemSeen {
  readonly id: number;
  readonly path: string;
  readonly isClosed: boolean;
}

function below(rootPath: string, path: string): string {
  return path.slice(rootPath.length).replace(/^\/+/, '');
}

function parentOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}

/** Every folder of a list, and every item with permissions of its own. 5 units a page of five thousand. */
export async function readItems(
  site: SPFI,
  listId: string,
  rootPath: string,
): Promise<{ readonly folders: readonly ItemSeen[]; readonly items: readonly ItemSeen[] }> {
  const found: { folders: ItemSeen[]; items: ItemSeen[] } = { folders: [], items: [] };
  const pages = site.web.lists
    .getById(listId)
    .items.select('Id', 'FileRef', 'FileSystemObjectType', 'HasUniqueRoleAssignments')
    .top(PAGE);
  await asked('read which rows have permissions of their own', async () => {
    for await (const page of pages) {
      for (const one of z.array(row).parse(page)) {
        const path = below(rootPath, one.FileRef);
        const seen = { id: one.Id, isClosed: one.HasUniqueRoleAssignments };
        if (one.FileSystemObjectType === 1) found.folders.push({ ...seen, path });
        else if (one.HasUniqueRoleAssignments) found.items.push({ ...seen, path: parentOf(path) });
      }
    }
  });
  return found;
}

/** Folders with who reads them: those that inherit as they are, closed ones with their grants, in one request for all closed folders of one folder. */
export async function readLockedFolders(
  site: SPFI,
  clientId: string,
  { title, rootPath }: { readonly title: string; readonly rootPath: string },
  folders: readonly ItemSeen[],
): Promise<readonly PlaceAsIs[]> {
  const inheriting = folders
    .filter((one) => !one.isClosed)
    .map(
      (one): PlaceAsIs => ({ list: title, path: one.path, kind: 'folder', ref: one.id, isClosed: false, grants: [] }),
    );
  const parents = new Set(folders.filter((one) => one.isClosed).map((one) => parentOf(one.path)));
  const closed: PlaceAsIs[] = [];
  const { select, expand } = grantsBelow('ListItemAllFields/');
  for (const parent of parents) {
    const path = parent === '' ? rootPath : `${rootPath}/${parent}`;
    const answer = await asked('read who may open folders', () =>
      site.web
        .getFolderByServerRelativePath(path)
        .folders.select('ServerRelativeUrl', 'ListItemAllFields/Id', ...select)
        .expand('ListItemAllFields', ...expand)(),
    );
    for (const { ServerRelativeUrl, ListItemAllFields } of z.array(folder).parse(answer)) {
      if (ListItemAllFields === undefined || ListItemAllFields === null) continue;
      const lock = closedAs(ListItemAllFields, clientId);
      if (!lock.isClosed) continue;
      closed.push({
        list: title,
        path: below(rootPath, ServerRelativeUrl),
        kind: 'folder',
        ref: ListItemAllFields.Id,
        ...lock,
      });
    }
  }
  return [...inheriting, ...closed];
}

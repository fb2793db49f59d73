import type { Db } from '../../core/database.ts';
import { SITE_PATH } from '../../core/ids.ts';
import { type Access, authorOf, demand, rightsOn, WEB_SCOPE } from './access.ts';
import { addBuiltInColumns, columnsChanged } from './columns.ts';
import { invalid, nameTaken, noList } from './refusal.ts';
import { RIGHT } from './rights.ts';
import { all, one, type Parameter, run, together } from './statements.ts';
import { addView } from './views.ts';

export interface ListRow {
  readonly id: string;
  readonly title: string;
  readonly url_name: string;
  readonly description: string;
  readonly hidden: number;
  readonly versioning: number;
  readonly folder_creation: number;
  readonly content_types: number;
  readonly no_crawl: number;
  readonly attachments: number;
  readonly created_at: string;
  readonly modified_at: string;
  readonly author: number;
  readonly scope_id: number;
  readonly next_item: number;
  readonly last_change: number;
  /** Names one life of the list, so that a change token of another is refused. */
  readonly epoch: string;
}

/** Settings SharePoint REST can change on a list, by their REST names. */
export const LIST_SETTINGS: Readonly<Record<string, keyof ListRow>> = {
  Title: 'title',
  Description: 'description',
  Hidden: 'hidden',
  EnableVersioning: 'versioning',
  EnableFolderCreation: 'folder_creation',
  ContentTypesEnabled: 'content_types',
  NoCrawl: 'no_crawl',
  EnableAttachments: 'attachments',
};

/** Server-relative URL of a list's root folder. */
export function listUrl(list: ListRow): string {
  return `${SITE_PATH}/Lists/${list.url_name}`;
}

function titleTaken(title: string): Error {
  return nameTaken(
    `A list, survey, discussion board, or document library with the title '${title}' already exists in this Web site. Please choose another title.`,
  );
}

/** Creates an empty list with its built-in columns and its default view. Needs the right to manage lists on the web. */
export function createList(
  db: Db,
  access: Access,
  wanted: { readonly title: string; readonly description?: string },
  now: string,
): ListRow {
  demand(db, access, WEB_SCOPE, RIGHT.manageLists);
  const title = wanted.title.trim();
  if (title === '' || title.length > 255) throw invalid('The list needs a displayName of at most 255 characters.');
  const url = title.replaceAll(/["*:<>?/\\|#%]/g, '');
  if (one(db, 'SELECT 1 FROM sp_lists WHERE title = ? OR url_name = ?', title, url) !== undefined)
    throw titleTaken(title);
  const id = crypto.randomUUID();
  return together(db, () => {
    run(
      db,
      'INSERT INTO sp_lists (id, title, url_name, description, created_at, modified_at, author, scope_id, epoch) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
      id,
      title,
      url,
      wanted.description ?? '',
      now,
      now,
      authorOf(db, access),
      WEB_SCOPE,
      crypto.randomUUID().slice(0, 8),
    );
    addBuiltInColumns(db, id);
    addView(db, id, { title: 'All Items', fields: ['LinkTitle'], isDefault: true });
    return listById(db, id);
  });
}

function isVisible(db: Db, access: Access, list: ListRow): boolean {
  return access.principals === null || (rightsOn(db, access, list.scope_id) & (RIGHT.viewItems | RIGHT.open)) !== 0n;
}

export function listById(db: Db, id: string): ListRow {
  const found = one<ListRow>(db, 'SELECT * FROM sp_lists WHERE id = ?', id);
  if (found === undefined) throw noList(id);
  return found;
}

/** A list by id, title or server-relative URL, if the caller may open it; otherwise 404. */
export function findList(
  db: Db,
  access: Access,
  by: { readonly id?: string; readonly title?: string; readonly url?: string },
): ListRow {
  const folder = by.url?.slice(`${SITE_PATH}/Lists/`.length).replace(/\/+$/, '');
  const found =
    one<ListRow>(db, 'SELECT * FROM sp_lists WHERE id = ?', by.id?.toLowerCase() ?? '') ??
    one<ListRow>(db, 'SELECT * FROM sp_lists WHERE title = ?', by.title ?? '') ??
    one<ListRow>(db, 'SELECT * FROM sp_lists WHERE url_name = ?', folder ?? '');
  if (found === undefined || !isVisible(db, access, found)) throw noList(by.id ?? by.title ?? by.url ?? '');
  return found;
}

/** The lists the caller may open. */
export function lists(db: Db, access: Access): readonly ListRow[] {
  return all<ListRow>(db, 'SELECT * FROM sp_lists ORDER BY title').filter((list) => isVisible(db, access, list));
}

/** Changes settings by their REST names. Unknown names are refused; needs the right to manage lists. */
export function updateList(
  db: Db,
  access: Access,
  list: ListRow,
  changes: Readonly<Record<string, unknown>>,
  now: string,
): void {
  demand(db, access, list.scope_id, RIGHT.manageLists);
  together(db, () => {
    for (const [name, value] of Object.entries(changes)) {
      const column = LIST_SETTINGS[name];
      if (column === undefined)
        throw invalid(`The property '${name}' does not exist on type 'SP.List' or cannot be changed.`);
      const isText = column === 'title' || column === 'description';
      if (typeof value !== (isText ? 'string' : 'boolean'))
        throw invalid(`The property '${name}' has a value of the wrong type.`);
      if (column === 'title' && one(db, 'SELECT 1 FROM sp_lists WHERE title = ? AND id <> ?', String(value), list.id))
        throw titleTaken(String(value));
      const stored: Parameter = isText ? String(value) : value === true ? 1 : 0;
      run(db, `UPDATE sp_lists SET ${column} = ?, modified_at = ? WHERE id = ?`, stored, now, list.id);
      // Switching attachments off throws away those there are.
      if (column === 'attachments' && stored === 0) run(db, 'DELETE FROM sp_attachments WHERE list_id = ?', list.id);
    }
  });
}

/** Deletes a list with all it holds. */
export function deleteList(db: Db, access: Access, list: ListRow): void {
  demand(db, access, list.scope_id, RIGHT.manageLists);
  columnsChanged(db, list.id);
  together(db, () => {
    run(db, 'DELETE FROM sp_assignments WHERE scope_id IN (SELECT id FROM sp_scopes WHERE list_id = ?)', list.id);
    for (const table of [
      'sp_scopes',
      'sp_columns',
      'sp_items',
      'sp_values',
      'sp_versions',
      'sp_attachments',
      'sp_views',
    ])
      run(db, `DELETE FROM ${table} WHERE list_id = ?`, list.id);
    run(db, 'DELETE FROM sp_lists WHERE id = ?', list.id);
  });
}

/** How many items the caller may see in the list; for an application, all. */
export function itemCount(db: Db, list: ListRow): number {
  return (
    one<{ n: number }>(db, 'SELECT count(*) AS n FROM sp_items WHERE list_id = ? AND deleted_at IS NULL', list.id)?.n ??
    0
  );
}

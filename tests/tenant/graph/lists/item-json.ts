import type { Db } from '../../core/database.ts';
import { SHAREPOINT_HOST, SITE_ID } from '../../core/ids.ts';
import { attachmentsOf } from '../../sharepoint/engine/attachments.ts';
import { type Column, columnsOf } from '../../sharepoint/engine/columns.ts';
import { eTagOf, type Fields, fieldsOf, type ItemRow, pathOf } from '../../sharepoint/engine/items.ts';
import { type ListRow, listUrl } from '../../sharepoint/engine/lists.ts';
import { type Principal, principalById } from '../../sharepoint/engine/principals.ts';
import { invalid } from '../../sharepoint/engine/refusal.ts';
import { one } from '../../sharepoint/engine/statements.ts';

export type Json = Record<string, unknown>;

/** Who did it, as Graph shows it: a person, or an application. */
export function identityOf(principal: Principal): Json {
  const identity = { id: principal.directory_id, displayName: principal.title };
  return principal.kind === 'app' ? { application: identity } : { user: { ...identity, email: principal.email } };
}

/** What `$expand=fields($select=…)` asks for: nothing, all, or these names. */
type FieldSelection = { readonly isWanted: boolean; readonly names: readonly string[] | null };

export function readExpand(expand: string | undefined): FieldSelection {
  if (expand === undefined) return { isWanted: false, names: null };
  const parts = /^fields(?:\(\$?select=([^()]*)\))?$/i.exec(expand.replaceAll(' ', ''));
  if (parts === null) throw invalid(`Could not expand '${expand}'.`);
  return { isWanted: true, names: parts[1]?.split(',').filter(Boolean) ?? null };
}

function system(db: Db, item: ItemRow): Json {
  return {
    id: String(item.id),
    ContentType: item.is_folder === 1 ? 'Folder' : 'Item',
    Modified: item.modified_at,
    Created: item.created_at,
    AuthorLookupId: String(item.author),
    EditorLookupId: String(item.editor),
    _UIVersionString: `${item.version}.0`,
    Attachments: attachmentsOf(db, item).length > 0,
    Edit: '',
    LinkTitleNoMenu: fieldsOf(item).Title ?? undefined,
    LinkTitle: fieldsOf(item).Title ?? undefined,
    ItemChildCount: String(children(db, item, 0)),
    FolderChildCount: String(children(db, item, 1)),
    FileLeafRef: item.leaf,
  };
}

function children(db: Db, item: ItemRow, folders: 0 | 1): number {
  if (item.is_folder === 0) return 0;
  const sql =
    'SELECT count(*) AS n FROM sp_items WHERE list_id = ? AND dir = ? AND is_folder = ? AND deleted_at IS NULL';
  return one<{ n: number }>(db, sql, item.list_id, pathOf(item), folders)?.n ?? 0;
}

function people(db: Db, ids: readonly unknown[]): readonly Json[] {
  return ids.map((id) => {
    const known = principalById(db, Number(id));
    return { LookupId: known.id, LookupValue: known.title, Email: known.email };
  });
}

function shown(db: Db, column: Column, value: unknown): Json {
  if (column.type === 'dateTime' || (column.type !== 'person' && column.type !== 'lookup'))
    return { [column.name]: value };
  if (!Array.isArray(value)) return { [`${column.name}LookupId`]: String(value) };
  return { [column.name]: column.type === 'person' ? people(db, value) : value.map((LookupId) => ({ LookupId })) };
}

const SYSTEM_NAMES =
  'id ID ContentType Modified Created Author Editor AuthorLookupId EditorLookupId _UIVersionString Attachments Edit LinkTitle LinkTitleNoMenu ItemChildCount FolderChildCount FileLeafRef'.split(
    ' ',
  );

function checkNames(columns: readonly Column[], names: readonly string[]): void {
  for (const name of names) {
    const isKnown =
      SYSTEM_NAMES.includes(name) || columns.some((each) => each.name === name || `${each.name}LookupId` === name);
    if (!isKnown) throw invalid(`Field '${name}' is not recognized`);
  }
}

/** The fields of an item as Graph shows them: empty ones are left out, hidden ones only when asked for by name. */
export function fieldsJson(
  db: Db,
  item: ItemRow,
  fields: Fields,
  selection: FieldSelection,
  columns = columnsOf(db, item.list_id),
): Json {
  const names = selection.names;
  if (names !== null) checkNames(columns, names);
  const all: Json = names === null || names.some((name) => SYSTEM_NAMES.includes(name)) ? system(db, item) : {};
  for (const column of columns) {
    const value = fields[column.name] ?? null;
    if (value === null || (column.isHidden && names?.includes(column.name) !== true)) continue;
    Object.assign(all, shown(db, column, value));
  }
  if (names === null) delete all.FileLeafRef;
  const wanted = (key: string) =>
    names === null ||
    names.some((name) => name === key || `${name}LookupId` === key || (name === 'ID' && key === 'id'));
  const chosen = Object.entries(all).filter(([key, value]) => value !== undefined && wanted(key));
  return { '@odata.etag': eTagOf(item), ...Object.fromEntries(chosen) };
}

/** A list item as Graph shows it. */
export function itemJson(
  db: Db,
  list: ListRow,
  item: ItemRow,
  selection: FieldSelection,
  columns?: readonly Column[],
): Json {
  const author = identityOf(principalById(db, item.author));
  const editor = item.editor === item.author ? author : identityOf(principalById(db, item.editor));
  const path = item.is_folder === 1 ? pathOf(item) : `${item.id}_.000`;
  return {
    '@odata.etag': eTagOf(item),
    createdDateTime: item.created_at,
    eTag: eTagOf(item),
    id: String(item.id),
    lastModifiedDateTime: item.modified_at,
    webUrl: encodeURI(`https://${SHAREPOINT_HOST}${listUrl(list)}/${path}`),
    createdBy: author,
    lastModifiedBy: editor,
    parentReference: { siteId: SITE_ID },
    contentType: item.is_folder === 1 ? { id: '0x0120', name: 'Folder' } : { id: '0x0100', name: 'Item' },
    ...(selection.isWanted
      ? {
          'fields@odata.context': fieldsContext(list),
          fields: fieldsJson(db, item, fieldsOf(item), selection, columns),
        }
      : {}),
  };
}

function fieldsContext(list: ListRow): string {
  return `https://graph.microsoft.com/v1.0/$metadata#sites('${SITE_ID}')/lists('${list.id}')/items/$entity/fields/$entity`;
}

/** Keeps the properties `$select` names, and the annotations. */
export function selected(json: Json, select: string | undefined): Json {
  if (select === undefined) return json;
  const names = select.split(',').map((name) => name.trim());
  return Object.fromEntries(
    Object.entries(json).filter(([key]) => key.startsWith('@') || key.startsWith('fields') || names.includes(key)),
  );
}

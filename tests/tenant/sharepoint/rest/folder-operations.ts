import { attachmentsOf } from '../engine/attachments.ts';
import { type CamlView, camlItems, readViewXml } from '../engine/caml.ts';
import { columnsOf } from '../engine/columns.ts';
import { type FormAnswer, fieldsOfForm } from '../engine/field-input.ts';
import { createItem, FolderExists, fieldsOf, type ItemRow, pathOf, recycleItem, updateItem } from '../engine/items.ts';
import { type ListRow, listUrl } from '../engine/lists.ts';
import { principalById, principalOfPerson } from '../engine/principals.ts';
import { FieldFault, invalid, Refusal, UniqueClash } from '../engine/refusal.ts';
import { folderEntity, itemEntity } from './entities.ts';
import { folderAt, type NodeOf, serverRelative } from './node.ts';
import { type Operation, operation } from './operation.ts';
import { type Answer, isJson, type Json, part, type RestRequest, textOf } from './request.ts';

interface FormValue {
  readonly name: string;
  readonly value: string;
}

function formOf(body: Json): readonly FormValue[] {
  const form = Array.isArray(body.formValues) ? body.formValues : [];
  return form.map((each: unknown) => {
    if (!isJson(each) || typeof each.FieldName !== 'string') throw invalid('A form value needs a FieldName.');
    return { name: each.FieldName, value: String(each.FieldValue ?? '') };
  });
}

function formRow(name: string, value: string, error: string | null, itemId: number): Json {
  return {
    ErrorCode: error === null ? 0 : -2130575154,
    ErrorMessage: error,
    FieldName: name,
    FieldValue: value,
    HasException: error !== null,
    ItemId: itemId,
  };
}

function faultOf(cause: unknown): { columns: readonly string[]; message: string } | null {
  if (cause instanceof UniqueClash) return { columns: cause.columns, message: cause.restMessage };
  if (cause instanceof FolderExists) return { columns: ['FileLeafRef'], message: cause.message };
  return cause instanceof FieldFault ? { columns: [cause.column], message: cause.message } : null;
}

/** Saves a form; field failures are answered with 200 and HasException, and then nothing is saved (platform facts A7). */
function saveForm(
  request: RestRequest,
  list: ListRow,
  form: readonly FormValue[],
  save: (fields: ReturnType<typeof fieldsOfForm>['fields']) => ItemRow,
): Answer {
  const { fields, answers } = fieldsOfForm(request.tenant.db, list.id, form);
  const rows = (id: number, list_: readonly FormAnswer[]) =>
    list_.map((each) => formRow(each.name, each.value, each.error, id));
  if (answers.some((each) => each.error !== null)) return { kind: 'value', value: rows(0, answers) };
  try {
    const item = save(fields);
    request.tenant.announce({ type: 'list', listId: list.id, itemId: item.id });
    return { kind: 'value', value: [...rows(item.id, answers), formRow('Id', String(item.id), null, item.id)] };
  } catch (cause) {
    const fault = faultOf(cause);
    if (fault === null) throw cause;
    const names = columnsOf(request.tenant.db, list.id)
      .filter((each) => fault.columns.includes(each.displayName))
      .map((each) => each.name);
    const hit = new Set([...fault.columns, ...names]);
    const marked = answers.map((each) => (hit.has(each.name) ? { ...each, error: fault.message } : each));
    const isShown = marked.some((each) => each.error !== null);
    const extra = isShown ? [] : [{ name: fault.columns[0] ?? 'Title', value: '', error: fault.message }];
    return { kind: 'value', value: rows(0, [...marked, ...extra]) };
  }
}

function decodedUrl(info: Json, name: string): string | null {
  const value = info[name];
  return isJson(value) && typeof value.DecodedUrl === 'string' ? value.DecodedUrl : null;
}

function whereTo(request: RestRequest, list: ListRow, info: Json): ItemRow | null {
  const url = decodedUrl(info, 'FolderPath');
  if (url === null || url === '') return null;
  const at = folderAt(request, url);
  if (at.list.id !== list.id) throw invalid('The folder is not in this list.');
  return at.folder;
}

function addValidated(request: RestRequest, list: ListRow): Answer {
  const info = isJson(request.body.listItemCreateInfo) ? request.body.listItemCreateInfo : {};
  const form = formOf(request.body);
  const folder = whereTo(request, list, info);
  const isFolder = info.UnderlyingObjectType === 1;
  const named =
    decodedUrl(info, 'LeafName') ??
    form.find((each) => each.name === 'FileLeafRef')?.value ??
    form.find((each) => each.name === 'Title')?.value;
  if (isFolder && list.folder_creation === 0) throw foldersOff();
  return saveForm(request, list, form, (fields) => {
    const withTitle = isFolder ? { Title: named ?? null, ...fields } : fields;
    const wanted = { fields: withTitle, folder, folderName: isFolder ? (named ?? '') : null };
    return createItem(request.tenant.db, request.access, list, wanted, request.now);
  });
}

function foldersOff(): Refusal {
  return new Refusal(
    400,
    'invalidRequest',
    '-2130575223, Microsoft.SharePoint.SPException',
    'Folder creation is turned off for this list.',
    {},
    500,
  );
}

function addFolder(
  request: RestRequest,
  list: ListRow,
  parent: ItemRow | null,
  name: string,
  overwrites: boolean,
): Answer {
  try {
    const wanted = { fields: { Title: name }, folder: parent, folderName: name };
    const made = createItem(request.tenant.db, request.access, list, wanted, request.now);
    request.tenant.announce({ type: 'list', listId: list.id, itemId: made.id });
    return { kind: 'entity', entity: folderEntity(request, list, made) };
  } catch (cause) {
    if (!(cause instanceof FolderExists) || !overwrites) throw cause;
    const path = parent === null ? name : `${pathOf(parent)}/${name}`;
    return {
      kind: 'entity',
      entity: folderEntity(request, list, folderAt(request, `${listUrl(list)}/${path}`).folder),
    };
  }
}

/** `folders/addUsingPath`: a full path on the web's collection, a name or a full path on a folder's. */
function addUsingPath(request: RestRequest, node: NodeOf<'folders'>, args: readonly string[]): Answer {
  const [given = '', overwrite] = args;
  const isName = node.list !== null && !given.includes('/');
  const path = isName
    ? `${listUrl(node.list)}${node.folder === null ? '' : `/${pathOf(node.folder)}`}/${given}`
    : serverRelative(given);
  const cut = path.lastIndexOf('/');
  const at = folderAt(request, path.slice(0, cut));
  return addFolder(request, at.list, at.folder, path.slice(cut + 1), overwrite === 'true');
}

function streamValue(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  return Array.isArray(value) ? value.join(';#') : String(value);
}

/** A row as RenderListDataAsStream shows it: every value text. */
function streamRow(request: RestRequest, list: ListRow, item: ItemRow): Json {
  const { db } = request.tenant;
  const row: Json = {
    ID: String(item.id),
    UniqueId: `{${item.guid.toUpperCase()}}`,
    FSObjType: String(item.is_folder),
    ContentTypeId: item.is_folder === 1 ? '0x0120' : '0x0100',
    FileRef: `${listUrl(list)}/${pathOf(item)}`,
    FileLeafRef: item.leaf,
    Created: item.created_at,
    Modified: item.modified_at,
    owshiddenversion: String(item.version),
    Attachments: attachmentsOf(db, item).length > 0 ? '1' : '0',
  };
  const fields = fieldsOf(item);
  for (const column of columnsOf(db, list.id)) {
    if (column.isReadOnly) continue;
    const value = fields[column.name];
    row[column.name] =
      column.type === 'person' && typeof value === 'number'
        ? [{ id: String(value), title: principalById(db, value).title }]
        : streamValue(value);
  }
  return row;
}

function viewItems(request: RestRequest, list: ListRow, view: CamlView, folderUrl: unknown): readonly ItemRow[] {
  const { caller } = request.access;
  const { db } = request.tenant;
  const folder = typeof folderUrl === 'string' && folderUrl !== '' ? folderAt(request, folderUrl).folder : null;
  const userId = caller.kind === 'user' ? (principalOfPerson(db, caller.oid)?.id ?? 0) : 0;
  return camlItems(db, request.access, list, { view, folder, today: request.now, userId });
}

function page<T>(
  rows: readonly T[],
  view: CamlView,
  paging: unknown,
): { rows: readonly T[]; from: number; next: string | null } {
  const from = typeof paging === 'string' ? Number(/p_From=(\d+)/.exec(paging)?.[1] ?? 0) : 0;
  const end = from + view.rowLimit;
  return { rows: rows.slice(from, end), from, next: rows.length > end ? `?Paged=TRUE&p_From=${end}` : null };
}

function stream(request: RestRequest, list: ListRow): Answer {
  const parameters = isJson(request.body.parameters) ? request.body.parameters : {};
  const view = readViewXml(typeof parameters.ViewXml === 'string' ? parameters.ViewXml : '');
  const found = page(viewItems(request, list, view, parameters.FolderServerRelativeUrl), view, parameters.Paging);
  return {
    kind: 'json',
    json: {
      Row: found.rows.map((item) => streamRow(request, list, item)),
      FirstRow: found.rows.length === 0 ? 0 : found.from + 1,
      LastRow: found.from + found.rows.length,
      RowLimit: view.rowLimit,
      FolderPermissions: '0x0',
      FilterLink: '?',
      ForceNoHierarchy: '1',
      HierarchyHasIndention: '',
      ...(found.next === null ? {} : { NextHref: found.next }),
    },
  };
}

function getItems(request: RestRequest, list: ListRow): Answer {
  const query = part(request.body, 'query');
  const view = readViewXml(typeof query.ViewXml === 'string' ? query.ViewXml : '');
  const position = isJson(query.ListItemCollectionPosition) ? query.ListItemCollectionPosition.PagingInfo : undefined;
  const found = page(viewItems(request, list, view, query.FolderServerRelativeUrl), view, position);
  return { kind: 'entities', entities: found.rows.map((item) => itemEntity(request, list, item)) };
}

/** Folders, forms, and reading a folder as a view does. */
export const FOLDER_OPERATIONS: readonly Operation[] = [
  operation('POST', 'list', 'addvalidateupdateitemusingpath', (request, { list }) => addValidated(request, list)),
  operation('POST', 'list', 'renderlistdataasstream', (request, { list }) => stream(request, list)),
  operation('POST', 'list', 'getitems', (request, { list }) => getItems(request, list)),
  operation('POST', 'item', 'validateupdatelistitem', (request, { list, item }) =>
    saveForm(request, list, formOf(request.body), (fields) =>
      updateItem(request.tenant.db, request.access, list, item, fields, request.ifMatch, request.now),
    ),
  ),
  operation('GET', 'folder', null, (request, { list, folder }) => ({
    kind: 'entity',
    entity: folderEntity(request, list, folder),
  })),
  operation('DELETE', 'folder', null, (request, { list, folder }) => {
    if (folder === null) throw invalid('The root folder of a list cannot be deleted.');
    recycleItem(request.tenant.db, request.access, list, folder, request.ifMatch, request.now);
    return { kind: 'nothing', status: 200 };
  }),
  operation('POST', 'folder', 'addsubfolderusingpath', (request, { list, folder }) =>
    addFolder(request, list, folder, textOf(part(request.body, 'leafPath'), 'DecodedUrl'), false),
  ),
  operation('GET', 'folders', null, (request, { list, folder }) => {
    if (list === null) throw invalid('Name the list whose folders are wanted.');
    const rows = camlItems(request.tenant.db, request.access, list, {
      view: readViewXml(''),
      folder,
      today: request.now,
      userId: 0,
    });
    const folders = rows.filter((item) => item.is_folder === 1);
    return { kind: 'entities', entities: folders.map((each) => folderEntity(request, list, each)) };
  }),
  operation('POST', 'folders', 'addusingpath', addUsingPath),
];

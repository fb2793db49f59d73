import type { Db } from '../../core/database.ts';
import { SITE_ID, SITE_PATH, SITE_URL } from '../../core/ids.ts';
import { demand, rightsOn } from '../engine/access.ts';
import { attachmentsOf } from '../engine/attachments.ts';
import { type Column, columnsOf } from '../engine/columns.ts';
import { eTagOf, fieldsOf, type ItemRow, pathOf } from '../engine/items.ts';
import { itemCount, type ListRow, listUrl } from '../engine/lists.ts';
import { principalById } from '../engine/principals.ts';
import { RIGHT, type RoleDefinition } from '../engine/rights.ts';
import { assignmentsOf, hasOwnScope, type Securable, scopeOf } from '../engine/scopes.ts';
import { one } from '../engine/statements.ts';
import { fieldsOfView, type ViewRow } from '../engine/views.ts';
import { attachmentEntity } from './attachment-operations.ts';
import { principalJson, roleJson } from './principal-entities.ts';
import type { Entity, Json, RestRequest } from './request.ts';

function asks(request: RestRequest, property: string): boolean {
  const wanted = `${request.query.get('$select') ?? ''},${request.query.get('$expand') ?? ''}`.toLowerCase();
  return wanted.split(/[,/]/).includes(property.toLowerCase());
}

/** High and Low of a mask, as decimal strings. */
export function basePermissions(mask: bigint): Json {
  return { High: String(mask >> 32n), Low: String(mask & 0xffffffffn) };
}

/** What is only told when asked for: unique permissions, role assignments, the caller's own rights. */
function security(request: RestRequest, securable: Securable): Json {
  const { db } = request.tenant;
  if (asks(request, 'RoleAssignments')) demand(db, request.access, scopeOf(securable), RIGHT.enumeratePermissions);
  return {
    ...(asks(request, 'HasUniqueRoleAssignments') ? { HasUniqueRoleAssignments: hasOwnScope(db, securable) } : {}),
    ...(asks(request, 'RoleAssignments')
      ? {
          RoleAssignments: assignmentsOf(db, scopeOf(securable)).map((each) =>
            assignmentJson(db, each.principal, each.roles),
          ),
        }
      : {}),
    ...(asks(request, 'EffectiveBasePermissions')
      ? { EffectiveBasePermissions: basePermissions(rightsOn(db, request.access, scopeOf(securable))) }
      : {}),
  };
}

function assignmentJson(db: Db, principal: number, roles: readonly RoleDefinition[]): Json {
  return {
    Member: principalJson(principalById(db, principal)),
    RoleDefinitionBindings: roles.map(roleJson),
    PrincipalId: principal,
  };
}

export function assignmentEntity(db: Db, principal: number, roles: readonly RoleDefinition[], link: string): Entity {
  return {
    type: 'SP.RoleAssignment',
    link: `${link}/RoleAssignments/GetByPrincipalId(${principal})`,
    json: assignmentJson(db, principal, roles),
  };
}

export function webEntity(request: RestRequest): Entity {
  const json = {
    Id: SITE_ID.split(',')[2],
    Title: 'Supervision',
    Url: SITE_URL,
    ServerRelativeUrl: SITE_PATH,
    WebTemplate: 'STS',
    Language: 1033,
    Created: '2024-09-02T08:00:00Z',
    ...security(request, { kind: 'web' }),
  };
  return { type: 'SP.Web', link: 'Web', json };
}

function linkOfList(list: ListRow): string {
  return `Web/Lists(guid'${list.id}')`;
}

export function listEntity(request: RestRequest, list: ListRow): Entity {
  const name = list.url_name.replaceAll(' ', '_x0020_');
  const json = {
    AllowContentTypes: true,
    BaseTemplate: 100,
    BaseType: 0,
    ContentTypesEnabled: list.content_types === 1,
    Created: list.created_at,
    Description: list.description,
    EnableAttachments: list.attachments === 1,
    EnableFolderCreation: list.folder_creation === 1,
    EnableVersioning: list.versioning === 1,
    EntityTypeName: `${name}List`,
    Hidden: list.hidden === 1,
    Id: list.id,
    ItemCount: itemCount(request.tenant.db, list),
    LastItemModifiedDate: list.modified_at,
    ListItemEntityTypeFullName: `SP.Data.${name}ListItem`,
    NoCrawl: list.no_crawl === 1,
    ParentWebUrl: SITE_PATH,
    Title: list.title,
    ...(asks(request, 'RootFolder') ? { RootFolder: folderEntity(request, list, null).json } : {}),
    ...security(request, { kind: 'list', list }),
  };
  return { type: 'SP.List', link: linkOfList(list), eTag: `"${list.last_change}"`, json };
}

function fieldValues(columns: readonly Column[], item: ItemRow): Json {
  const fields = fieldsOf(item);
  const json: Json = {};
  for (const column of columns) {
    if (column.isReadOnly || column.type === 'system') continue;
    const value = fields[column.name] ?? null;
    const isById = column.type === 'person' || column.type === 'lookup';
    json[isById ? `${column.name}Id` : column.name] = value;
    if (column.type === 'person') json[`${column.name}StringId`] = value === null ? null : String(value);
  }
  return json;
}

function person(db: Db, id: number): Json {
  const { id: Id, title, email, login } = principalById(db, id);
  return { Id, Title: title, EMail: email, Name: login };
}

/** A list item or folder with its fields; paths and people only when asked for. */
export function itemEntity(request: RestRequest, list: ListRow, item: ItemRow, columns?: readonly Column[]): Entity {
  const { db } = request.tenant;
  const known = columns ?? columnsOf(db, item.list_id);
  const files = attachmentsOf(db, item);
  const json: Json = {
    FileSystemObjectType: item.is_folder,
    Id: item.id,
    ServerRedirectedEmbedUri: null,
    ServerRedirectedEmbedUrl: '',
    ContentTypeId: item.is_folder === 1 ? '0x0120' : '0x0100',
    ...fieldValues(known, item),
    ID: item.id,
    Modified: item.modified_at,
    Created: item.created_at,
    AuthorId: item.author,
    EditorId: item.editor,
    OData__UIVersionString: `${item.version}.0`,
    Attachments: files.length > 0,
    ...(asks(request, 'AttachmentFiles')
      ? { AttachmentFiles: files.map((each) => attachmentEntity(list, each).json) }
      : {}),
    GUID: item.guid,
    ...(asks(request, 'FileRef') ? { FileRef: `${listUrl(list)}/${pathOf(item)}` } : {}),
    ...(asks(request, 'FileLeafRef') ? { FileLeafRef: item.leaf } : {}),
    ...(asks(request, 'FileDirRef') ? { FileDirRef: dirUrl(list, item.dir) } : {}),
    ...(asks(request, 'FSObjType') ? { FSObjType: item.is_folder } : {}),
    ...(asks(request, 'Author') ? { Author: person(db, item.author) } : {}),
    ...(asks(request, 'Editor') ? { Editor: person(db, item.editor) } : {}),
    ...security(request, { kind: 'item', list, item }),
  };
  for (const column of known)
    if (column.type === 'person' && !column.isReadOnly && asks(request, column.name)) {
      const value = fieldsOf(item)[column.name];
      if (typeof value === 'number') json[column.name] = person(db, value);
    }
  const name = list.url_name.replaceAll(' ', '_x0020_');
  return { type: `SP.Data.${name}ListItem`, link: `${linkOfList(list)}/Items(${item.id})`, eTag: eTagOf(item), json };
}

function dirUrl(list: ListRow, dir: string): string {
  return dir === '' ? listUrl(list) : `${listUrl(list)}/${dir}`;
}

export function folderEntity(request: RestRequest, list: ListRow, folder: ItemRow | null): Entity {
  const path = folder === null ? '' : pathOf(folder);
  const url = dirUrl(list, path);
  const held = 'SELECT count(*) AS n FROM sp_items WHERE list_id = ? AND dir = ? AND deleted_at IS NULL';
  const json: Json = {
    Exists: true,
    IsWOPIEnabled: false,
    ItemCount: one<{ n: number }>(request.tenant.db, held, list.id, path)?.n ?? 0,
    Name: folder?.leaf ?? list.url_name,
    ProgID: null,
    ServerRelativeUrl: url,
    TimeCreated: folder?.created_at ?? list.created_at,
    TimeLastModified: folder?.modified_at ?? list.modified_at,
    UniqueId: folder?.guid ?? list.id,
    WelcomePage: '',
  };
  if (folder !== null && asks(request, 'ListItemAllFields'))
    json.ListItemAllFields = itemEntity(request, list, folder).json;
  return {
    type: 'SP.Folder',
    link: `Web/GetFolderByServerRelativePath(decodedurl='${encodeURI(url.replaceAll("'", "''"))}')`,
    json,
  };
}

const FIELD_KIND = {
  text: 2,
  note: 3,
  choice: 6,
  number: 9,
  dateTime: 4,
  boolean: 8,
  person: 20,
  lookup: 7,
  system: 12,
} as const;
const FIELD_TYPE = {
  text: 'Text',
  note: 'Note',
  choice: 'Choice',
  number: 'Number',
  dateTime: 'DateTime',
  boolean: 'Boolean',
  person: 'User',
  lookup: 'Lookup',
  system: 'Computed',
} as const;

export function fieldEntity(list: ListRow, column: Column): Entity {
  const { facet } = column;
  const several = facet.allowsSeveral === true && column.type === 'choice';
  const json: Json = {
    CustomFormatter: facet.formatter ?? null,
    DefaultValue: facet.defaultValue ?? null,
    Description: facet.description ?? '',
    EnforceUniqueValues: column.isUnique,
    EntityPropertyName: column.name,
    FieldTypeKind: several ? 15 : FIELD_KIND[column.type],
    Group: facet.group ?? 'Custom Columns',
    Hidden: column.isHidden,
    Id: column.id,
    Indexed: column.isIndexed,
    InternalName: column.name,
    ReadOnlyField: column.isReadOnly,
    Required: column.isRequired,
    StaticName: column.name,
    Title: column.displayName,
    TypeAsString: several ? 'MultiChoice' : FIELD_TYPE[column.type],
    ...(column.type === 'text' ? { MaxLength: facet.maxLength ?? 255 } : {}),
    ...(column.type === 'note' ? { NumberOfLines: facet.lines ?? 6, RichText: facet.isRich ?? false } : {}),
    ...(column.type === 'choice' ? { Choices: facet.choices ?? [], FillInChoice: facet.allowsOther ?? false } : {}),
  };
  return { type: 'SP.Field', link: `${linkOfList(list)}/Fields(guid'${column.id}')`, json };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** The view as the XML SharePoint shows and SetViewXml takes. */
export function viewXml(view: ViewRow): string {
  const scope = ['', ' Scope="Recursive"', ' Scope="RecursiveAll"', ' Scope="FilesOnly"'][view.scope] ?? '';
  const fields = fieldsOfView(view).map((name) => `<FieldRef Name="${name}" />`);
  const paged = view.paged === 1 ? 'TRUE' : 'FALSE';
  return `<View Name="{${view.id.toUpperCase()}}" Type="HTML" DisplayName="${escaped(view.title)}"${scope}><Query>${view.query}</Query><ViewFields>${fields.join('')}</ViewFields><RowLimit Paged="${paged}">${view.row_limit}</RowLimit></View>`;
}

export function viewEntity(list: ListRow, view: ViewRow): Entity {
  const json = {
    CustomFormatter: view.formatter === '' ? null : view.formatter,
    DefaultView: view.is_default === 1,
    Hidden: false,
    HtmlSchemaXml: viewXml(view),
    Id: view.id,
    ListViewXml: viewXml(view),
    Paged: view.paged === 1,
    PersonalView: false,
    RowLimit: view.row_limit,
    Scope: view.scope,
    ServerRelativeUrl: `${listUrl(list)}/${view.title}.aspx`,
    Title: view.title,
    ViewQuery: view.query,
    ViewType: 'HTML',
  };
  return { type: 'SP.View', link: `${linkOfList(list)}/Views(guid'${view.id}')`, json };
}

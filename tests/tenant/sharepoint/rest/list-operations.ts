import { type Access, demand } from '../engine/access.ts';
import {
  addColumn,
  type Column,
  type ColumnType,
  columnsOf,
  deleteColumn,
  findColumn,
  type NewColumn,
  updateColumn,
} from '../engine/columns.ts';
import { readFieldXml } from '../engine/field-xml.ts';
import { createList, deleteList, findList, LIST_SETTINGS, type ListRow, lists, updateList } from '../engine/lists.ts';
import { invalid } from '../engine/refusal.ts';
import { RIGHT } from '../engine/rights.ts';
import { together } from '../engine/statements.ts';
import { checkFormatter } from '../engine/views.ts';
import { fieldEntity, listEntity } from './entities.ts';
import { type Operation, operation } from './operation.ts';
import { isJson, type Json, part, type RestRequest, textOf } from './request.ts';

/** What a caller may send with a list and SharePoint keeps to itself here. */
const IGNORED = ['__metadata', 'AllowContentTypes', 'BaseTemplate', 'Description', 'Title', 'odata.type'];

function settings(body: Json): Json {
  return Object.fromEntries(Object.entries(body).filter(([name]) => !IGNORED.includes(name)));
}

function addList(request: RestRequest): ListRow {
  const { db } = request.tenant;
  const { body } = request;
  if (body.BaseTemplate !== undefined && body.BaseTemplate !== 100)
    throw invalid('Only lists of template 100 are known here.');
  const description = typeof body.Description === 'string' ? body.Description : '';
  return together(db, () => {
    const list = createList(db, request.access, { title: textOf(body, 'Title'), description }, request.now);
    updateList(db, request.access, list, settings(body), request.now);
    return findList(db, request.access, { id: list.id });
  });
}

function mergeList(request: RestRequest, list: ListRow): void {
  const changes = Object.fromEntries(
    Object.entries(request.body).filter(([name]) => name in LIST_SETTINGS || !IGNORED.includes(name)),
  );
  updateList(request.tenant.db, request.access, list, changes, request.now);
}

function demandManage(
  request: { readonly tenant: RestRequest['tenant']; readonly access: Access },
  list: ListRow,
): void {
  demand(request.tenant.db, request.access, list.scope_id, RIGHT.manageLists);
}

const KINDS: Readonly<Record<number, ColumnType>> = {
  2: 'text',
  3: 'note',
  4: 'dateTime',
  6: 'choice',
  7: 'lookup',
  8: 'boolean',
  9: 'number',
  15: 'choice',
  20: 'person',
};

/** A field as REST's own JSON gives it (addText, addChoice …). */
function fieldOfJson(body: Json): NewColumn {
  const kind = Number(body.FieldTypeKind);
  const type = KINDS[kind];
  if (type === undefined) throw invalid(`Field type ${kind} is not known here.`);
  const title = textOf(body, 'Title');
  const choices = isJson(body.Choices) ? body.Choices.results : body.Choices;
  const facet = {
    ...(type === 'text' ? { maxLength: typeof body.MaxLength === 'number' ? body.MaxLength : 255 } : {}),
    ...(type === 'choice'
      ? { choices: Array.isArray(choices) ? choices.map(String) : [], allowsOther: body.FillInChoice === true }
      : {}),
    ...(type === 'dateTime' ? { isDateOnly: body.DisplayFormat === 0 } : {}),
    ...(type === 'lookup'
      ? { lookupList: String(body.LookupListId ?? ''), lookupColumn: String(body.LookupFieldName ?? 'Title') }
      : {}),
    ...(kind === 15 ? { allowsSeveral: true } : {}),
  };
  return {
    name: title
      .replaceAll(/\W/gu, (char) => `_x${(char.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}_`)
      .slice(0, 32),
    displayName: title,
    type,
    facet,
    isIndexed: body.Indexed === true,
    isUnique: body.EnforceUniqueValues === true,
    isRequired: body.Required === true,
  };
}

function addField(request: RestRequest, list: ListRow, wanted: NewColumn): ReturnType<typeof fieldEntity> {
  demandManage(request, list);
  return fieldEntity(list, addColumn(request.tenant.db, list.id, wanted));
}

const FIELD_CHANGES: Readonly<Record<string, (value: unknown, facet: Column['facet']) => Partial<Column>>> = {
  Title: (value) => ({ displayName: String(value) }),
  Indexed: (value) => ({ isIndexed: value === true }),
  EnforceUniqueValues: (value) => ({ isUnique: value === true }),
  Required: (value) => ({ isRequired: value === true }),
  Hidden: (value) => ({ isHidden: value === true }),
  CustomFormatter: (value, facet) => ({ facet: { ...facet, formatter: checkFormatter(value) } }),
  Description: (value, facet) => ({ facet: { ...facet, description: String(value) } }),
  DefaultValue: (value, facet) => ({ facet: { ...facet, defaultValue: String(value) } }),
  MaxLength: (value, facet) => ({ facet: { ...facet, maxLength: Math.min(255, Number(value)) } }),
  Choices: (value, facet) => ({ facet: { ...facet, choices: choicesOf(value) } }),
};

function choicesOf(value: unknown): readonly string[] {
  const list = isJson(value) ? value.results : value;
  return Array.isArray(list) ? list.map(String) : [];
}

function mergeField(request: RestRequest, list: ListRow, column: Column): void {
  demandManage(request, list);
  let changes: Partial<Column> = {};
  for (const [name, value] of Object.entries(request.body)) {
    if (name === '__metadata' || name === 'odata.type') continue;
    const change = Object.hasOwn(FIELD_CHANGES, name) ? FIELD_CHANGES[name] : undefined;
    if (change === undefined)
      throw invalid(`The property '${name}' does not exist on type 'SP.Field' or cannot be changed.`);
    changes = { ...changes, ...change(value, changes.facet ?? column.facet) };
  }
  updateColumn(request.tenant.db, list.id, column, changes);
}

const LISTS: readonly Operation[] = [
  operation('GET', 'lists', null, (request) => ({
    kind: 'entities',
    entities: lists(request.tenant.db, request.access).map((list) => listEntity(request, list)),
  })),
  operation('POST', 'lists', null, (request) => {
    const list = addList(request);
    request.tenant.announce({ type: 'list', listId: list.id, itemId: 0 });
    return { kind: 'entity', entity: listEntity(request, list), status: 201 };
  }),
  operation('GET', 'list', null, (request, { list }) => ({ kind: 'entity', entity: listEntity(request, list) })),
  operation('MERGE', 'list', null, (request, { list }) => {
    mergeList(request, list);
    return { kind: 'nothing' };
  }),
  operation('DELETE', 'list', null, (request, { list }) => {
    deleteList(request.tenant.db, request.access, list);
    return { kind: 'nothing', status: 200 };
  }),
];

const FIELDS: readonly Operation[] = [
  operation('GET', 'fields', null, (request, { list }) => ({
    kind: 'entities',
    entities: columnsOf(request.tenant.db, list.id).map((column) => fieldEntity(list, column)),
  })),
  operation('POST', 'fields', null, (request, { list }) => ({
    kind: 'entity',
    entity: addField(request, list, fieldOfJson(request.body)),
    status: 201,
  })),
  operation('POST', 'fields', 'addfield', (request, { list }) => ({
    kind: 'entity',
    entity: addField(request, list, fieldOfJson(part(request.body, 'parameters'))),
    status: 201,
  })),
  operation('POST', 'fields', 'createfieldasxml', (request, { list }) => {
    const wanted = part(request.body, 'parameters');
    const column = readFieldXml(textOf(wanted, 'SchemaXml'), Number(wanted.Options ?? 0));
    return { kind: 'entity', entity: addField(request, list, column), status: 201 };
  }),
  operation('GET', 'field', null, (_request, { list, column }) => ({
    kind: 'entity',
    entity: fieldEntity(list, column),
  })),
  operation('MERGE', 'field', null, (request, { list, column }) => {
    mergeField(request, list, column);
    return { kind: 'nothing' };
  }),
  operation('DELETE', 'field', null, (request, { list, column }) => {
    demandManage(request, list);
    deleteColumn(request.tenant.db, list.id, findColumn(request.tenant.db, list.id, column.name));
    return { kind: 'nothing', status: 200 };
  }),
];

/** Lists and their fields. */
export const LIST_OPERATIONS: readonly Operation[] = [...LISTS, ...FIELDS];

import { demand } from '../engine/access.ts';
import { readViewXml } from '../engine/caml.ts';
import type { ListRow } from '../engine/lists.ts';
import { invalid } from '../engine/refusal.ts';
import { RIGHT } from '../engine/rights.ts';
import {
  addView,
  deleteView,
  fieldsOfView,
  type NewView,
  updateView,
  type ViewRow,
  type ViewScope,
  views,
} from '../engine/views.ts';
import { viewEntity } from './entities.ts';
import { type Operation, operation } from './operation.ts';
import { type Json, type RestRequest, textOf } from './request.ts';

function demandManage(request: RestRequest, list: ListRow): void {
  demand(request.tenant.db, request.access, list.scope_id, RIGHT.manageLists);
}

const IGNORED = ['__metadata', 'odata.type', 'PersonalView', 'ViewTypeKind', 'ViewType2', 'ViewData', 'baseViewId'];

const CHANGES: Readonly<Record<string, (value: unknown) => Partial<NewView>>> = {
  Title: (value) => ({ title: String(value) }),
  ViewQuery: (value) => ({ query: checkedQuery(String(value)) }),
  RowLimit: (value) => ({ rowLimit: Number(value) }),
  Paged: (value) => ({ isPaged: value === true }),
  Scope: (value) => ({ scope: scopeOf(value) }),
  DefaultView: (value) => (value === true ? { isDefault: true } : {}),
  SetAsDefaultView: (value) => (value === true ? { isDefault: true } : {}),
  CustomFormatter: (value) => ({ formatter: String(value ?? '') }),
  ViewFields: (value) => ({ fields: fieldNames(value) }),
};

function scopeOf(value: unknown): ViewScope {
  if (value === 0 || value === 1 || value === 2 || value === 3) return value;
  throw invalid('Scope is 0, 1, 2 or 3.');
}

function fieldNames(value: unknown): readonly string[] {
  const list = Array.isArray(value) ? value : ((value as { results?: unknown[] } | null)?.results ?? []);
  return list.map(String);
}

function checkedQuery(query: string): string {
  readViewXml(`<View><Query>${query}</Query></View>`);
  return query;
}

function changesOf(body: Json): Partial<NewView> {
  let changes: Partial<NewView> = {};
  for (const [name, value] of Object.entries(body)) {
    if (IGNORED.includes(name)) continue;
    const change = Object.hasOwn(CHANGES, name) ? CHANGES[name] : undefined;
    if (change === undefined)
      throw invalid(`The property '${name}' does not exist on type 'SP.View' or cannot be changed.`);
    changes = { ...changes, ...change(value) };
  }
  return changes;
}

function setXml(request: RestRequest, list: ListRow, view: ViewRow): void {
  demandManage(request, list);
  const parts = readViewXml(textOf(request.body, 'viewXml'));
  updateView(request.tenant.db, view, {
    query: parts.query,
    fields: parts.fields,
    rowLimit: parts.rowLimit,
    isPaged: parts.isPaged,
    scope: parts.scope,
  });
}

function setFields(
  request: RestRequest,
  list: ListRow,
  view: ViewRow,
  change: (fields: readonly string[]) => readonly string[],
): void {
  demandManage(request, list);
  updateView(request.tenant.db, view, { fields: change(fieldsOfView(view)) });
}

function moved(fields: readonly string[], body: Json): readonly string[] {
  const field = textOf(body, 'field');
  return fields.filter((each) => each !== field).toSpliced(Number(body.index ?? 0), 0, field);
}

/** Views and what they show. */
export const VIEW_OPERATIONS: readonly Operation[] = [
  operation('GET', 'views', null, (request, { list }) => ({
    kind: 'entities',
    entities: views(request.tenant.db, list.id).map((view) => viewEntity(list, view)),
  })),
  operation('POST', 'views', null, (request, { list }) => {
    demandManage(request, list);
    const view = addView(request.tenant.db, list.id, {
      ...changesOf(request.body),
      title: textOf(request.body, 'Title'),
    });
    return { kind: 'entity', entity: viewEntity(list, view), status: 201 };
  }),
  operation('GET', 'view', null, (_request, { list, view }) => ({ kind: 'entity', entity: viewEntity(list, view) })),
  operation('MERGE', 'view', null, (request, { list, view }) => {
    demandManage(request, list);
    updateView(request.tenant.db, view, changesOf(request.body));
    return { kind: 'nothing' };
  }),
  operation('DELETE', 'view', null, (request, { list, view }) => {
    demandManage(request, list);
    deleteView(request.tenant.db, view);
    return { kind: 'nothing', status: 200 };
  }),
  operation('POST', 'view', 'setviewxml', (request, { list, view }) => {
    setXml(request, list, view);
    return { kind: 'nothing', status: 200 };
  }),
  operation('GET', 'viewfields', null, (_request, { view }) => ({
    kind: 'json',
    json: {
      Items: fieldsOfView(view),
      SchemaXml: fieldsOfView(view)
        .map((name) => `<FieldRef Name="${name}" />`)
        .join(''),
    },
  })),
  operation('POST', 'viewfields', 'removeallviewfields', (request, { list, view }) => {
    setFields(request, list, view, () => []);
    return { kind: 'nothing', status: 200 };
  }),
  operation('POST', 'viewfields', 'addviewfield', (request, { list, view }, [name]) => {
    setFields(request, list, view, (fields) => [...fields.filter((each) => each !== name), name ?? '']);
    return { kind: 'nothing', status: 200 };
  }),
  operation('POST', 'viewfields', 'removeviewfield', (request, { list, view }, [name]) => {
    setFields(request, list, view, (fields) => fields.filter((each) => each !== name));
    return { kind: 'nothing', status: 200 };
  }),
  operation('POST', 'viewfields', 'moveviewfieldto', (request, { list, view }) => {
    setFields(request, list, view, (fields) => moved(fields, request.body));
    return { kind: 'nothing', status: 200 };
  }),
];

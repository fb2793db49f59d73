import { SITE_URL } from '../../core/ids.ts';
import { Refusal, UniqueClash } from '../engine/refusal.ts';
import type { Answer, Entity, Json, Metadata } from './request.ts';

/** What `$select` and `$expand` leave of an entity: its own values, and expanded ones below their name. */
export function narrowed(json: Json, query: URLSearchParams): Json {
  const select = query.get('$select');
  const expanded = (query.get('$expand') ?? '').split(',').map((each) => each.trim().split('/')[0]?.toLowerCase());
  if (select === null || select.trim() === '*' || select === '') return json;
  const names = select.split(',').map((each) => each.trim().split('/')[0]?.toLowerCase() ?? '');
  const isAll = names.includes('*');
  return Object.fromEntries(
    Object.entries(json).filter(
      ([key]) => isAll || names.includes(key.toLowerCase()) || expanded.includes(key.toLowerCase()),
    ),
  );
}

function annotated(entity: Entity, metadata: Metadata, query: URLSearchParams): Json {
  const json = narrowed(entity.json, query);
  const id = `${SITE_URL}/_api/${entity.link}`;
  if (metadata === 'none') return json;
  if (metadata === 'verbose')
    return {
      __metadata: { id, uri: id, type: entity.type, ...(entity.eTag ? { etag: entity.eTag } : {}) },
      ...verbose(json),
    };
  return {
    'odata.type': entity.type,
    'odata.id': id,
    ...(entity.eTag ? { 'odata.etag': entity.eTag } : {}),
    'odata.editLink': entity.link,
    ...json,
  };
}

/** Collections inside a verbose entity are `{ results: [] }`. */
function verbose(json: Json): Json {
  return Object.fromEntries(
    Object.entries(json).map(([key, value]) => [key, Array.isArray(value) ? { results: value } : value]),
  );
}

const CONTENT_TYPE: Readonly<Record<Metadata, string>> = {
  none: 'application/json;odata=nometadata;streaming=true;charset=utf-8',
  minimal: 'application/json;odata=minimalmetadata;streaming=true;charset=utf-8',
  verbose: 'application/json;odata=verbose;charset=utf-8',
};

const METADATA_URL = `${SITE_URL}/_api/$metadata`;

function bodyOf(
  answer: Exclude<Answer, { kind: 'nothing' | 'file' }>,
  metadata: Metadata,
  query: URLSearchParams,
): unknown {
  const context = metadata === 'minimal' ? { 'odata.metadata': METADATA_URL } : {};
  if (answer.kind === 'json') return metadata === 'verbose' ? { d: answer.json } : { ...context, ...answer.json };
  if (answer.kind === 'value')
    return metadata === 'verbose' ? { d: { results: answer.value } } : { ...context, value: answer.value };
  if (answer.kind === 'entity') {
    const json = annotated(answer.entity, metadata, query);
    return metadata === 'verbose' ? { d: json } : { ...context, ...json };
  }
  const results = answer.entities.map((entity) => annotated(entity, metadata, query));
  if (metadata === 'verbose') return { d: { results, ...(answer.next ? { __next: answer.next } : {}) } };
  return { ...context, value: results, ...(answer.next ? { 'odata.nextLink': answer.next } : {}) };
}

/** The HTTP answer SharePoint gives, in the metadata that was asked for. */
export function respond(answer: Answer, metadata: Metadata, query: URLSearchParams): Response {
  if (answer.kind === 'nothing') {
    const headers: Record<string, string> = answer.eTag === undefined ? {} : { ETag: answer.eTag };
    const status = answer.status ?? 204;
    if (status === 204) return new Response(null, { status, headers });
    const body = metadata === 'verbose' ? { d: null } : { 'odata.null': true };
    return Response.json(body, { status, headers: { ...headers, 'Content-Type': CONTENT_TYPE[metadata] } });
  }
  if (answer.kind === 'file')
    return new Response(new Uint8Array(answer.bytes), { headers: { 'Content-Type': 'application/octet-stream' } });
  const eTag = answer.kind === 'entity' ? answer.entity.eTag : undefined;
  return Response.json(bodyOf(answer, metadata, query), {
    status: answer.kind === 'entity' ? (answer.status ?? 200) : 200,
    headers: { 'Content-Type': CONTENT_TYPE[metadata], ...(eTag === undefined ? {} : { ETag: eTag }) },
  });
}

/** A refusal of the engine as SharePoint REST words it. */
export function respondRefusal(cause: unknown, metadata: Metadata): Response {
  if (!(cause instanceof Refusal)) throw cause;
  const message = { lang: 'en-US', value: cause instanceof UniqueClash ? cause.restMessage : cause.message };
  const error = { code: cause.restCode, message };
  return Response.json(metadata === 'verbose' ? { error } : { 'odata.error': error }, {
    status: cause.restStatus,
    headers: { 'Content-Type': CONTENT_TYPE[metadata], ...cause.headers },
  });
}

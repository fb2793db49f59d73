import type { Context } from 'hono';
import type { Tenant } from '../../core/tenant.ts';
import type { Access } from '../engine/access.ts';
import { invalid } from '../engine/refusal.ts';

export type Json = Record<string, unknown>;
/** How much OData metadata the answer carries. */
export type Metadata = 'none' | 'minimal' | 'verbose';

/** One SharePoint REST call, decoded. */
export interface RestRequest {
  readonly context: Context;
  readonly tenant: Tenant;
  readonly access: Access;
  readonly metadata: Metadata;
  readonly query: URLSearchParams;
  /** The JSON body; empty when there was none. */
  readonly body: Json;
  /** The body as it came; a file is no JSON. */
  readonly bytes: Uint8Array;
  readonly ifMatch: string | undefined;
  readonly now: string;
}

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A JSON body; 400 when it is no object. */
export function readBody(text: string): Json {
  if (text.trim() === '') return {};
  try {
    const parsed: unknown = JSON.parse(text);
    if (isJson(parsed)) return parsed;
  } catch {
    throw invalid('The parameter body is not valid JSON.');
  }
  throw invalid('The parameter body is not a JSON object.');
}

/** A part of a body that must be an object. */
export function part(body: Json, name: string): Json {
  const value = body[name];
  if (!isJson(value)) throw invalid(`The parameter ${name} is missing.`);
  return value;
}

export function textOf(body: Json, name: string): string {
  const value = body[name];
  if (typeof value !== 'string') throw invalid(`The parameter ${name} is missing.`);
  return value;
}

/** An entity of an answer, with what its metadata needs. */
export interface Entity {
  readonly type: string;
  /** Path below `_api/`, as `odata.id` and `odata.editLink` show it. */
  readonly link: string;
  readonly eTag?: string;
  readonly json: Json;
}

export type Answer =
  | { readonly kind: 'entity'; readonly entity: Entity; readonly status?: number }
  | { readonly kind: 'entities'; readonly entities: readonly Entity[]; readonly next?: string }
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'json'; readonly json: Json }
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  | { readonly kind: 'nothing'; readonly eTag?: string; readonly status?: number };

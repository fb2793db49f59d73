import type { Db } from '../core/database.ts';
import { API_APP_ID, AUDIENCES, type Resource } from '../core/ids.ts';
import { API_SCOPE, delegatedScopes } from './mint.ts';

const OPENID_SCOPES = new Set(['openid', 'profile', 'offline_access', 'email']);

/** What a `scope` parameter asks for, without the OpenID words. */
export type AskedScope =
  | {
      readonly state: 'known';
      readonly resource: Resource;
      readonly names: readonly string[];
      /** The resource as it was written, which the answer repeats. */
      readonly written: string;
    }
  /** More than one resource in one request, or a resource this tenant does not have. */
  | { readonly state: 'refused' };

function resourceOf(scope: string): { resource: Resource; name: string; written: string } | null {
  for (const resource of ['graph', 'sharepoint', 'connector'] as const) {
    const prefix = `${AUDIENCES[resource]}/`;
    if (scope.startsWith(prefix))
      return { resource, name: scope.slice(prefix.length).replace(/^\//, ''), written: AUDIENCES[resource] };
  }
  const own = scope.match(/^(api:\/\/.+|[0-9a-f-]{36})\/(access_as_user|\.default)$/);
  if (own?.[1]?.endsWith(API_APP_ID)) return { resource: 'api', name: own[2] ?? '', written: own[1] };
  if (/^[A-Z][A-Za-z]+\.[A-Za-z.]+$/.test(scope)) return { resource: 'graph', name: scope, written: AUDIENCES.graph };
  return null;
}

/** Reads a `scope` parameter. An empty one (OpenID words only) asks for Graph's User.Read, as Entra does. */
export function readScope(scope: string | null): AskedScope {
  const asked = (scope ?? '').split(/\s+/).filter((word) => word !== '' && !OPENID_SCOPES.has(word));
  if (asked.length === 0) return { state: 'known', resource: 'graph', names: ['User.Read'], written: AUDIENCES.graph };
  const found = asked.map(resourceOf);
  const first = found[0];
  if (first === null || first === undefined || found.some((each) => each?.resource !== first.resource))
    return { state: 'refused' };
  return {
    state: 'known',
    resource: first.resource,
    names: found.map((each) => each?.name ?? ''),
    written: first.written,
  };
}

/** The delegated scopes granted for what was asked; null when something was not consented to. */
export function consentedScopes(
  db: Db,
  asked: { readonly resource: Resource; readonly names: readonly string[] },
): readonly string[] | null {
  if (asked.resource === 'connector') return null;
  const consented = delegatedScopes(db, asked.resource);
  const wanted = asked.names.flatMap((name) => (name === '.default' ? consented : [name]));
  if (asked.resource === 'api') return wanted.every((name) => name === API_SCOPE) ? [API_SCOPE] : null;
  return wanted.every((name) => consented.includes(name)) ? [...new Set(wanted)] : null;
}

import { AUDIENCES, type Resource, TENANT_ID } from './ids.ts';
import type { IssuerKeys } from './keys.ts';

/** Who is calling a Microsoft service, by a verified token. Application calls are not trimmed; delegated ones are. */
export type Caller =
  | { readonly kind: 'app'; readonly appId: string; readonly roles: readonly string[]; readonly byCertificate: boolean }
  | { readonly kind: 'user'; readonly appId: string; readonly oid: string; readonly scopes: readonly string[] };

/** The caller of a bearer token for this resource; null = 401. */
export async function callerOf(
  authorization: string | undefined,
  resource: Resource,
  keys: IssuerKeys,
): Promise<Caller | null> {
  const token = authorization?.match(/^Bearer (.+)$/i)?.[1];
  if (token === undefined) return null;
  const claims = await keys.read(token);
  if (claims === null || claims.aud !== AUDIENCES[resource]) return null;
  if (resource !== 'connector' && claims.tid !== TENANT_ID) return null;
  const appId = String(claims.azp ?? claims.appid ?? '');
  if (claims.idtyp === 'app' || claims.oid === undefined) {
    const roles = Array.isArray(claims.roles) ? claims.roles.map(String) : [];
    return { kind: 'app', appId, roles, byCertificate: claims.azpacr === '2' };
  }
  return {
    kind: 'user',
    appId,
    oid: String(claims.oid),
    scopes: String(claims.scp ?? '')
      .split(' ')
      .filter(Boolean),
  };
}

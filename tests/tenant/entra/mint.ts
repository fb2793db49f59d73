import type { Db } from '../core/database.ts';
import { findUser, type UserRow } from '../core/directory-table.ts';
import { API_APP_ID, AUDIENCES, ISSUER_HOST, type Resource, TENANT_ID } from '../core/ids.ts';
import { type Registration, registrationOf } from '../core/registration.ts';
import type { Tenant } from '../core/tenant.ts';
import { addedScopes, consentedRoles } from './consents.ts';

export const ISSUER = `${ISSUER_HOST}/${TENANT_ID}/v2.0`;
/** Seconds an access token lives, in real time. */
export const TOKEN_SECONDS = 3600;
/** The one scope the tab asks for. */
export const API_SCOPE = 'access_as_user';

/** How a client proved itself: the `azpacr` claim. Anything but a certificate is refused by SharePoint for app-only calls. */
export type ClientProof = 'public' | 'secret' | 'certificate';
const AZPACR: Record<ClientProof, string> = { public: '0', secret: '1', certificate: '2' };

/** The delegated scopes a token for this resource carries when everything that was consented to is asked for. */
export function delegatedScopes(db: Db, resource: Exclude<Resource, 'connector'>): readonly string[] {
  const registration = registrationOf(API_APP_ID);
  if (resource === 'api' || registration === null) return [API_SCOPE];
  return resource === 'graph' ? [...registration.graphScopes, ...addedScopes(db)] : registration.sharePointScopes;
}

/** A person's delegated access token, shaped like Entra's v2. The person must be known; disabled people get none (null). */
export async function mintUserToken(
  tenant: Tenant,
  oid: string,
  resource: Exclude<Resource, 'connector'>,
  options: {
    readonly scopes?: readonly string[];
    readonly seconds?: number;
    readonly proof?: ClientProof;
    readonly appId?: string;
  } = {},
): Promise<string | null> {
  const user = findUser(tenant.db, oid);
  if (user === null || user.enabled === 0) return null;
  return tenant.keys.sign(
    {
      iss: ISSUER,
      aud: AUDIENCES[resource],
      ver: '2.0',
      tid: TENANT_ID,
      azp: options.appId ?? API_APP_ID,
      azpacr: AZPACR[options.proof ?? 'public'],
      oid: user.oid,
      sub: `${user.oid}.${resource}`,
      name: user.name,
      preferred_username: user.upn,
      upn: user.upn,
      scp: (options.scopes ?? delegatedScopes(tenant.db, resource)).join(' '),
      uti: crypto.randomUUID(),
    },
    options.seconds ?? TOKEN_SECONDS,
  );
}

/** An application's own token for Graph, SharePoint, the Bot Connector or, without any role, our API. */
export async function mintAppToken(
  tenant: Tenant,
  registration: Registration,
  resource: Resource,
  proof: ClientProof,
): Promise<string> {
  const roles =
    resource === 'graph'
      ? [...registration.graphRoles, ...(registration.appId === API_APP_ID ? consentedRoles(tenant.db) : [])]
      : resource === 'sharepoint'
        ? registration.sharePointRoles
        : ([] as const);
  return tenant.keys.sign(
    {
      iss: ISSUER,
      aud: AUDIENCES[resource],
      ver: '2.0',
      tid: TENANT_ID,
      azp: registration.appId,
      appid: registration.appId,
      azpacr: AZPACR[proof],
      idtyp: 'app',
      oid: registration.objectId,
      sub: registration.objectId,
      roles,
      uti: crypto.randomUUID(),
    },
    TOKEN_SECONDS,
  );
}

/** The id token MSAL decodes to know who signed in. */
export async function mintIdToken(
  tenant: Tenant,
  user: UserRow,
  options: { readonly clientId?: string; readonly nonce?: string } = {},
): Promise<string> {
  return tenant.keys.sign(
    {
      iss: ISSUER,
      aud: options.clientId ?? API_APP_ID,
      ver: '2.0',
      tid: TENANT_ID,
      oid: user.oid,
      sub: `${user.oid}.id`,
      name: user.name,
      preferred_username: user.upn,
      email: user.mail ?? undefined,
      ...(options.nonce === undefined ? {} : { nonce: options.nonce }),
    },
    TOKEN_SECONDS,
  );
}

/** `client_info` of a token answer: who the account is, base64url JSON. */
export function clientInfo(oid: string): string {
  return Buffer.from(JSON.stringify({ uid: oid, utid: TENANT_ID })).toString('base64url');
}

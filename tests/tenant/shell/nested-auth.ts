import { z } from 'zod';
import { findUser, type UserRow } from '../core/directory-table.ts';
import { API_APP_ID, ISSUER_HOST, TENANT_ID } from '../core/ids.ts';
import type { Tenant } from '../core/tenant.ts';
import { mintIdToken, mintUserToken } from '../entra/mint.ts';

const ENVIRONMENT = new URL(ISSUER_HOST).host;

export const NestedAuthRequest = z.looseObject({
  messageType: z.literal('NestedAppAuthRequest'),
  method: z.string(),
  requestId: z.string(),
  tokenParams: z.looseObject({ clientId: z.string(), scope: z.string() }).optional(),
});
export type NestedAuthRequest = z.infer<typeof NestedAuthRequest>;

type Answer = Record<string, unknown>;

function failed(requestId: string, status: string, code: string, description: string): Answer {
  return { messageType: 'NestedAppAuthResponse', requestId, success: false, error: { status, code, description } };
}

/** How long Teams hands out the same token before it asks for another. */
const HELD_MS = 45 * 60_000;
const held = new WeakMap<Tenant, Map<string, { readonly token: string; readonly since: number }>>();

/** The person's token for the app: the host holds one and gives it to every frame until it is old, as Teams' broker does; null when disabled. */
async function heldToken(tenant: Tenant, user: UserRow): Promise<string | null> {
  const ofTenant = held.get(tenant) ?? new Map();
  held.set(tenant, ofTenant);
  const has = ofTenant.get(user.oid);
  if (user.enabled === 1 && has !== undefined && Date.now() - has.since < HELD_MS) return has.token;
  const token = await mintUserToken(tenant, user.oid, 'api');
  if (token !== null) ofTenant.set(user.oid, { token, since: Date.now() });
  return token;
}

async function tokenAnswer(tenant: Tenant, user: UserRow, request: NestedAuthRequest): Promise<Answer> {
  const { requestId, tokenParams } = request;
  if (tokenParams?.clientId !== API_APP_ID) {
    return failed(requestId, 'PERSISTENT_ERROR', 'invalid_client', 'The host does not know this application.');
  }
  const scope = tokenParams.scope.split(' ').find((each) => each.endsWith(`${API_APP_ID}/access_as_user`));
  if (scope === undefined) {
    return failed(
      requestId,
      'PERSISTENT_ERROR',
      'invalid_scope',
      'Only the access_as_user scope of this application is given.',
    );
  }
  const accessToken = await heldToken(tenant, user);
  if (accessToken === null) return failed(requestId, 'ACCOUNT_UNAVAILABLE', 'no_account', 'The account is disabled.');
  return {
    messageType: 'NestedAppAuthResponse',
    requestId,
    success: true,
    account: {
      homeAccountId: `${user.oid}.${TENANT_ID}`,
      environment: ENVIRONMENT,
      tenantId: TENANT_ID,
      username: user.upn,
      localAccountId: user.oid,
      name: user.name,
    },
    token: {
      access_token: accessToken,
      id_token: await mintIdToken(tenant, user, { clientId: API_APP_ID }),
      expires_in: 3600,
      scope,
      authority: `${ISSUER_HOST}/${TENANT_ID}`,
      properties: null,
    },
  };
}

/**
 * The host's side of nested app authentication for the person the shell shows (platform facts, teams-host.md 2.2): GetInitContext, GetToken
 * and GetTokenPopup. `mustAsk` makes a silent request fail as Entra does when the person has to consent.
 */
export async function answerNestedAuth(
  tenant: Tenant,
  oid: string,
  request: NestedAuthRequest,
  mustAsk: boolean,
): Promise<Answer> {
  const user = findUser(tenant.db, oid);
  const { requestId, method } = request;
  if (user === null) return failed(requestId, 'ACCOUNT_UNAVAILABLE', 'no_account', 'Nobody is signed in.');
  if (method === 'GetInitContext') {
    const accountContext = {
      homeAccountId: `${oid}.${TENANT_ID}`,
      environment: ENVIRONMENT,
      tenantId: TENANT_ID,
    };
    const initContext = {
      sdkName: 'local-teams',
      sdkVersion: '1.0',
      capabilities: { queryAccount: false },
      accountContext,
    };
    return { messageType: 'NestedAppAuthResponse', requestId, success: true, initContext };
  }
  if (method === 'GetToken' && mustAsk) {
    return failed(requestId, 'USER_INTERACTION_REQUIRED', 'consent_required', 'The person has to be asked.');
  }
  if (method === 'GetToken' || method === 'GetTokenPopup') return tokenAnswer(tenant, user, request);
  return failed(requestId, 'PERSISTENT_ERROR', 'unknown_method', `The host does not know ${method}.`);
}

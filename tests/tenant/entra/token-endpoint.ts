import type { Context } from 'hono';
import { findUser, type UserRow } from '../core/directory-table.ts';
import { API_APP_ID, AUDIENCES, TENANT_ID } from '../core/ids.ts';
import { consentRequired, oauthError } from '../core/oauth-error.ts';
import type { Tenant } from '../core/tenant.ts';
import { type AskedScope, consentedScopes, readScope } from './asked-scope.ts';
import { type ProvenClient, proveClient } from './client-proof.ts';
import { makeRefreshToken, readRefreshToken, takeCode } from './grants.ts';
import { API_SCOPE, clientInfo, mintAppToken, mintIdToken, mintUserToken, TOKEN_SECONDS } from './mint.ts';

type KnownScope = Extract<AskedScope, { state: 'known' }>;

const UNKNOWN_SCOPE = (): Response =>
  oauthError(400, 'invalid_scope', 'AADSTS70011: The provided value for scope is not valid, or names two resources.');

function tokens(body: Record<string, unknown>, headers: Record<string, string> = {}): Response {
  return Response.json(
    { token_type: 'Bearer', expires_in: TOKEN_SECONDS, ext_expires_in: TOKEN_SECONDS, ...body },
    { headers: { 'Cache-Control': 'no-store', ...headers } },
  );
}

async function clientCredentials(tenant: Tenant, form: URLSearchParams, client: ProvenClient): Promise<Response> {
  const asked = readScope(form.get('scope'));
  if (asked.state === 'refused' || asked.names.length !== 1 || asked.names[0] !== '.default')
    return oauthError(
      400,
      'invalid_scope',
      'AADSTS1002012: A client credentials scope must be a resource and /.default.',
    );
  return tokens({ access_token: await mintAppToken(tenant, client.registration, asked.resource, client.proof) });
}

/** The person of a token for our API, which is what on-behalf-of trades in; null = not such a token. */
async function personOfAssertion(tenant: Tenant, assertion: string | null): Promise<string | null> {
  const claims = assertion === null ? null : await tenant.keys.read(assertion);
  if (claims === null || claims.aud !== AUDIENCES.api || claims.tid !== TENANT_ID) return null;
  if (typeof claims.oid !== 'string' || claims.idtyp === 'app') return null;
  return String(claims.scp ?? '')
    .split(' ')
    .includes(API_SCOPE)
    ? claims.oid
    : null;
}

/** Tokens for a person, or why not. */
async function personTokens(
  tenant: Tenant,
  user: UserRow | null,
  asked: KnownScope,
  options: {
    readonly clientId: string;
    readonly proof: ProvenClient['proof'];
    readonly nonce?: string;
    readonly isSinglePage: boolean;
  },
): Promise<Response> {
  if (user === null) return oauthError(400, 'invalid_grant', 'AADSTS50034: The user account does not exist.');
  if (user.enabled === 0) return oauthError(400, 'invalid_grant', 'AADSTS50057: The user account is disabled.');
  const scopes = consentedScopes(tenant.db, asked);
  if (scopes === null) return consentRequired();
  if (asked.resource === 'connector') return UNKNOWN_SCOPE();
  const access = await mintUserToken(tenant, user.oid, asked.resource, { scopes, proof: options.proof });
  return tokens({
    scope: [...new Set([...scopes, ...asked.names])].map((name) => `${asked.written}/${name}`).join(' '),
    access_token: access,
    refresh_token: makeRefreshToken(tenant, user.oid, options.clientId, options.isSinglePage),
    id_token: await mintIdToken(tenant, user, options.nonce === undefined ? {} : { nonce: options.nonce }),
    client_info: clientInfo(user.oid),
  });
}

async function onBehalfOf(tenant: Tenant, form: URLSearchParams, client: ProvenClient): Promise<Response> {
  if (form.get('requested_token_use') !== 'on_behalf_of')
    return oauthError(400, 'invalid_request', 'AADSTS900144: requested_token_use must be on_behalf_of.');
  const oid = client.registration.appId === API_APP_ID ? await personOfAssertion(tenant, form.get('assertion')) : null;
  if (oid === null)
    return oauthError(400, 'invalid_grant', 'AADSTS500131: The assertion is not a valid token for this application.');
  const asked = readScope(form.get('scope'));
  if (asked.state === 'refused' || asked.resource === 'api') return UNKNOWN_SCOPE();
  const verdict = tenant.throttle.chargeDelegatedToken(oid, Date.now());
  if (verdict.isRefused) {
    const refused = oauthError(429, 'temporarily_unavailable', 'AADSTS90055: Too many delegated token requests.');
    refused.headers.set('Retry-After', String(verdict.retryAfterSeconds));
    return refused;
  }
  return personTokens(tenant, findUser(tenant.db, oid), asked, {
    clientId: client.registration.appId,
    proof: client.proof,
    isSinglePage: false,
  });
}

async function authorizationCode(tenant: Tenant, form: URLSearchParams, origin: string | undefined): Promise<Response> {
  const grant = takeCode(tenant, form.get('code') ?? '');
  if (grant === null)
    return oauthError(400, 'invalid_grant', 'AADSTS70008: The authorization code has expired or was used already.');
  if (grant.clientId !== form.get('client_id') || grant.redirectUri !== form.get('redirect_uri'))
    return oauthError(400, 'invalid_grant', 'AADSTS500112: The redirect address or client differs from the request.');
  const verifier = new TextEncoder().encode(form.get('code_verifier') ?? '');
  const digest = Buffer.from(await crypto.subtle.digest('SHA-256', verifier)).toString('base64url');
  if (digest !== grant.challenge)
    return oauthError(400, 'invalid_grant', 'AADSTS501481: The code_verifier does not match the code_challenge.');
  if (origin === undefined)
    return oauthError(
      400,
      'invalid_request',
      'AADSTS9002327: Single-page codes are redeemed by cross-origin requests only.',
    );
  const asked = readScope(form.get('scope') ?? grant.scope);
  if (asked.state === 'refused') return UNKNOWN_SCOPE();
  return personTokens(tenant, findUser(tenant.db, grant.oid), asked, {
    clientId: grant.clientId,
    proof: 'public',
    isSinglePage: true,
    ...(grant.nonce === null ? {} : { nonce: grant.nonce }),
  });
}

async function refresh(tenant: Tenant, form: URLSearchParams, origin: string | undefined): Promise<Response> {
  const kept = readRefreshToken(tenant, form.get('refresh_token') ?? '');
  if (kept === null || kept.clientId !== form.get('client_id'))
    return oauthError(400, 'invalid_grant', 'AADSTS700082: The refresh token has expired or was revoked.', {
      suberror: 'bad_token',
    });
  let proof: ProvenClient['proof'] = 'public';
  if (!kept.isSinglePage || origin === undefined) {
    const client = await proveClient(tenant, form);
    if (client instanceof Response) return client;
    proof = client.proof;
  }
  const asked = readScope(form.get('scope'));
  if (asked.state === 'refused') return UNKNOWN_SCOPE();
  return personTokens(tenant, findUser(tenant.db, kept.oid), asked, {
    clientId: kept.clientId,
    proof,
    isSinglePage: kept.isSinglePage,
  });
}

/** `POST /{tid}/oauth2/v2.0/token`: every grant this tenant knows. */
export async function answerTokenRequest(tenant: Tenant, context: Context): Promise<Response> {
  const form = new URLSearchParams(await context.req.text());
  const grant = form.get('grant_type');
  const origin = context.req.header('origin');
  if (grant === 'authorization_code') return authorizationCode(tenant, form, origin);
  if (grant === 'refresh_token') return refresh(tenant, form, origin);
  if (grant !== 'client_credentials' && grant !== 'urn:ietf:params:oauth:grant-type:jwt-bearer')
    return oauthError(400, 'unsupported_grant_type', 'AADSTS70003: The app requested an unsupported grant type.');
  const client = await proveClient(tenant, form);
  if (client instanceof Response) return client;
  return grant === 'client_credentials' ? clientCredentials(tenant, form, client) : onBehalfOf(tenant, form, client);
}

import type { Context } from 'hono';
import { ISSUER_HOST, TENANT_ID } from '../core/ids.ts';
import { oauthError } from '../core/oauth-error.ts';
import type { Route } from '../core/route.ts';
import type { Tenant } from '../core/tenant.ts';
import { CLIENT_PROOF_SCHEMA } from './client-proof.ts';
import { CONSENT_SCHEMA } from './consents.ts';
import { GRANTS_SCHEMA } from './grants.ts';
import { ISSUER } from './mint.ts';
import { answerAuthorize, answerLogout, registeredRedirect } from './sign-in-page.ts';
import { answerTokenRequest } from './token-endpoint.ts';

export const SCHEMA = CLIENT_PROOF_SCHEMA + GRANTS_SCHEMA + CONSENT_SCHEMA;

function configuration(tenant: Tenant): Record<string, unknown> {
  const base = `${tenant.origin}/${TENANT_ID}`;
  return {
    issuer: ISSUER,
    authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
    token_endpoint: `${base}/oauth2/v2.0/token`,
    end_session_endpoint: `${base}/oauth2/v2.0/logout`,
    jwks_uri: `${base}/discovery/v2.0/keys`,
    response_types_supported: ['code'],
    response_modes_supported: ['fragment', 'query'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    token_endpoint_auth_methods_supported: ['private_key_jwt', 'client_secret_post', 'none'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    code_challenge_methods_supported: ['S256'],
    tenant_region_scope: 'EU',
    cloud_instance_name: new URL(ISSUER_HOST).hostname,
  };
}

/** Lets the tab's origin read the answer, as Entra does for registered single-page redirect addresses. */
function withCors(context: Context, response: Response): Response {
  const origin = context.req.header('origin');
  if (registeredRedirect(origin) === null) return response;
  response.headers.set('Access-Control-Allow-Origin', origin ?? '');
  response.headers.set('Access-Control-Allow-Methods', 'GET, POST, OPTIONS');
  response.headers.set('Access-Control-Allow-Headers', context.req.header('access-control-request-headers') ?? '*');
  response.headers.set('Vary', 'Origin');
  return response;
}

type Answer = (context: Context) => Response | Promise<Response>;

function entraRoute(method: Route['method'], path: string, answer: Answer): Route {
  return {
    name: `${method} /{tid}${path}`,
    service: 'entra',
    method,
    path: `/:tid{[0-9a-zA-Z-]+}${path}`,
    audience: null,
    units: 0,
    handle: async (context) =>
      withCors(
        context,
        context.req.param('tid') === TENANT_ID
          ? await answer(context)
          : oauthError(400, 'invalid_tenant', 'AADSTS90002: This tenant was not found.'),
      ),
  };
}

/** Sign-in: JWKS, token endpoint, authorize page. Nested app authentication is the shell's; it mints with `mint.ts`. */
export function routes(tenant: Tenant): readonly Route[] {
  return [
    entraRoute('GET', '/discovery/v2.0/keys', () => Response.json(tenant.keys.jwks)),
    entraRoute('GET', '/v2.0/.well-known/openid-configuration', () => Response.json(configuration(tenant))),
    entraRoute('GET', '/oauth2/v2.0/authorize', (context) => answerAuthorize(tenant, context)),
    entraRoute('GET', '/oauth2/v2.0/logout', answerLogout),
    entraRoute('POST', '/oauth2/v2.0/token', (context) => answerTokenRequest(tenant, context)),
    entraRoute('OPTIONS', '/oauth2/v2.0/token', () => new Response(null, { status: 204 })),
  ];
}

import type { Route } from '../core/route.ts';
import type { Tenant } from '../core/tenant.ts';

/** Microsoft's keys sign for every channel a bot can be reached by; Web Chat is switched on with every bot that is made. */
const ENDORSED_FOR = ['msteams', 'm365extensions', 'webchat', 'directline'];

/** The issuer of tokens the connector shows to the bot. */
export const CONNECTOR_ISSUER = 'https://api.botframework.com';

/** The metadata and keys a bot checks incoming activities with. */
export function openIdRoutes(tenant: Tenant): readonly Route[] {
  const open = { service: 'connector', method: 'GET', audience: null, units: 0 } as const;
  return [
    {
      ...open,
      name: 'GET /botframework/.well-known/openidconfiguration',
      path: '/botframework/.well-known/openidconfiguration',
      handle: () =>
        Response.json({
          issuer: CONNECTOR_ISSUER,
          authorization_endpoint: 'https://invalid.botframework.com/',
          jwks_uri: `${tenant.origin}/botframework/keys`,
          id_token_signing_alg_values_supported: ['RS256'],
          token_endpoint_auth_methods_supported: ['private_key_jwt'],
        }),
    },
    {
      ...open,
      name: 'GET /botframework/keys',
      path: '/botframework/keys',
      handle: () =>
        Response.json({ keys: tenant.keys.jwks.keys.map((key) => ({ ...key, endorsements: ENDORSED_FOR })) }),
    },
  ];
}

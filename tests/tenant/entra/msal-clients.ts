import { readFileSync } from 'node:fs';
import { ConfidentialClientApplication } from '@azure/msal-node';
import { API_APP_ID, ISSUER_HOST, TENANT_ID } from '../core/ids.ts';
import type { Listening } from '../listen.ts';
import { ISSUER } from './mint.ts';

/** The static metadata that lets MSAL speak to a local tenant over http (platform facts, teams-host section 3). */
export function authorityMetadata(origin: string): string {
  const base = `${origin}/${TENANT_ID}`;
  return JSON.stringify({
    issuer: ISSUER,
    authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
    token_endpoint: `${base}/oauth2/v2.0/token`,
    end_session_endpoint: `${base}/oauth2/v2.0/logout`,
    jwks_uri: `${base}/discovery/v2.0/keys`,
  });
}

/** The real msal-node against a listening tenant, proving itself by certificate, or by the secret given. */
export function confidentialClient(
  listening: Listening,
  options: { readonly clientId?: string; readonly secret?: string; readonly thumbprintSha256?: string } = {},
): ConfidentialClientApplication {
  const proof =
    options.secret !== undefined
      ? { clientSecret: options.secret }
      : {
          clientCertificate: {
            thumbprintSha256: options.thumbprintSha256 ?? listening.certificate.thumbprintSha256,
            privateKey: readFileSync(listening.certificate.keyPath, 'utf8'),
          },
        };
  return new ConfidentialClientApplication({
    auth: {
      clientId: options.clientId ?? API_APP_ID,
      authority: `${ISSUER_HOST}/${TENANT_ID}`,
      knownAuthorities: [new URL(ISSUER_HOST).hostname],
      authorityMetadata: authorityMetadata(listening.url),
      ...proof,
    },
  });
}

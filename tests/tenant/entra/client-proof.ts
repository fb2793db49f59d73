import { decodeJwt, decodeProtectedHeader, importX509, jwtVerify } from 'jose';
import { ISSUER_HOST, TENANT_ID } from '../core/ids.ts';
import { oauthError } from '../core/oauth-error.ts';
import { LOCAL_CLIENT_SECRET, type Registration, registrationOf } from '../core/registration.ts';
import type { Tenant } from '../core/tenant.ts';
import type { ClientProof } from './mint.ts';

export const CLIENT_PROOF_SCHEMA = `
CREATE TABLE IF NOT EXISTS seen_assertions (jti TEXT PRIMARY KEY, assertion TEXT NOT NULL, expires_at INTEGER NOT NULL);
`;

const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
/** The longest an assertion may have left to live. */
const LONGEST_SECONDS = 24 * 3600;

export interface ProvenClient {
  readonly registration: Registration;
  readonly proof: ClientProof;
}

function audiences(tenant: Tenant): string[] {
  const issuer = `${ISSUER_HOST}/${TENANT_ID}`;
  return [`${tenant.origin}/${TENANT_ID}/oauth2/v2.0/token`, `${issuer}/oauth2/v2.0/token`, `${issuer}/v2.0`];
}

/**
 * A jti may come back only inside the very same assertion: MSAL itself reuses one assertion for its ten minutes (observed in msal-node
 * 7.2.1, ClientAssertion.getJwt), so a stricter rule would refuse the real client. False = this jti was seen in another assertion.
 */
function remember(tenant: Tenant, jti: string, assertion: string, expiresAt: number): boolean {
  tenant.db.prepare('DELETE FROM seen_assertions WHERE expires_at < ?').run(Math.floor(Date.now() / 1000));
  tenant.db
    .prepare('INSERT OR IGNORE INTO seen_assertions (jti, assertion, expires_at) VALUES (?, ?, ?)')
    .run(jti, assertion, expiresAt);
  const row = tenant.db.prepare('SELECT assertion FROM seen_assertions WHERE jti = ?').get(jti);
  return (row as { assertion: string }).assertion === assertion;
}

/** Why a certificate assertion is refused; null when it is good for this app. */
async function refusal(tenant: Tenant, appId: string, assertion: string): Promise<string | null> {
  try {
    const header = decodeProtectedHeader(assertion);
    const alg = header.alg === 'RS256' ? 'RS256' : 'PS256';
    const named = (header as Record<string, unknown>)['x5t#S256'];
    const certificate = tenant.certificates.find((each) =>
      named !== undefined ? each.thumbprintSha256 === named : each.thumbprintSha1 === header.x5t,
    );
    if (certificate === undefined)
      return 'AADSTS700027: The certificate with this thumbprint is not registered on the application.';
    const claims = (
      await jwtVerify(assertion, await importX509(certificate.pem, alg), {
        algorithms: [alg],
        audience: audiences(tenant),
        issuer: appId,
        subject: appId,
        requiredClaims: ['exp', 'jti'],
        clockTolerance: 300,
      })
    ).payload;
    const left = (claims.exp ?? 0) - Date.now() / 1000;
    if (left <= 0) return 'AADSTS700024: Client assertion is not within its valid time range.';
    if (left > LONGEST_SECONDS) return 'AADSTS700024: Client assertion lives too long.';
    if (!remember(tenant, String(claims.jti), assertion, claims.exp ?? 0))
      return 'AADSTS50196: This jti has been used in another client assertion.';
    return null;
  } catch (error) {
    return `AADSTS700027: Client assertion failed validation: ${error instanceof Error ? error.message : 'unreadable'}.`;
  }
}

function namedClient(form: URLSearchParams, assertion: string | null): string {
  const given = form.get('client_id');
  if (given !== null) return given;
  try {
    return String(assertion === null ? '' : (decodeJwt(assertion).iss ?? ''));
  } catch {
    return '';
  }
}

/** Which confidential client is asking, proven by certificate or secret; otherwise the refusal to send. */
export async function proveClient(tenant: Tenant, form: URLSearchParams): Promise<ProvenClient | Response> {
  const assertion = form.get('client_assertion');
  const registration = registrationOf(namedClient(form, assertion));
  if (registration === null)
    return oauthError(400, 'unauthorized_client', 'AADSTS700016: The application was not found in the directory.');
  if (assertion !== null) {
    if (form.get('client_assertion_type') !== ASSERTION_TYPE)
      return oauthError(401, 'invalid_client', 'AADSTS900144: client_assertion_type is missing or not a JWT bearer.');
    const reason = await refusal(tenant, registration.appId, assertion);
    return reason === null ? { registration, proof: 'certificate' } : oauthError(401, 'invalid_client', reason);
  }
  if (form.get('client_secret') === LOCAL_CLIENT_SECRET) return { registration, proof: 'secret' };
  return oauthError(401, 'invalid_client', 'AADSTS7000215: Invalid client secret provided, or none.');
}

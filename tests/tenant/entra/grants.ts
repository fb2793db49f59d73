import { randomBytes } from 'node:crypto';
import type { Tenant } from '../core/tenant.ts';

export const GRANTS_SCHEMA = `
CREATE TABLE IF NOT EXISTS auth_codes (code TEXT PRIMARY KEY, oid TEXT NOT NULL, client_id TEXT NOT NULL, redirect_uri TEXT NOT NULL,
  scope TEXT NOT NULL, challenge TEXT NOT NULL, nonce TEXT, expires_at INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS refresh_tokens (token TEXT PRIMARY KEY, oid TEXT NOT NULL, client_id TEXT NOT NULL,
  single_page INTEGER NOT NULL, expires_at INTEGER NOT NULL);
`;

const CODE_MS = 10 * 60_000;
/** A single-page app's refresh token lives a day; others ninety. */
const SINGLE_PAGE_MS = 24 * 3600_000;
const OTHERS_MS = 90 * SINGLE_PAGE_MS;

/** What a person agreed to on the sign-in page. */
export interface CodeGrant {
  readonly oid: string;
  readonly clientId: string;
  readonly redirectUri: string;
  readonly scope: string;
  /** S256 of the verifier, base64url. */
  readonly challenge: string;
  readonly nonce: string | null;
}

function secret(): string {
  return randomBytes(32).toString('base64url');
}

/** A one-time code for ten minutes of real time. */
export function makeCode(tenant: Tenant, grant: CodeGrant): string {
  const code = secret();
  tenant.db
    .prepare('INSERT INTO auth_codes VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
    .run(
      code,
      grant.oid,
      grant.clientId,
      grant.redirectUri,
      grant.scope,
      grant.challenge,
      grant.nonce,
      Date.now() + CODE_MS,
    );
  return code;
}

/** The grant behind a code, used up by asking; null when unknown, used or expired. */
export function takeCode(tenant: Tenant, code: string): CodeGrant | null {
  const row = tenant.db.prepare('SELECT * FROM auth_codes WHERE code = ?').get(code) as
    | {
        oid: string;
        client_id: string;
        redirect_uri: string;
        scope: string;
        challenge: string;
        nonce: string | null;
        expires_at: number;
      }
    | undefined;
  tenant.db.prepare('DELETE FROM auth_codes WHERE code = ? OR expires_at < ?').run(code, Date.now());
  if (row === undefined || row.expires_at < Date.now()) return null;
  return {
    oid: row.oid,
    clientId: row.client_id,
    redirectUri: row.redirect_uri,
    scope: row.scope,
    challenge: row.challenge,
    nonce: row.nonce,
  };
}

export function makeRefreshToken(tenant: Tenant, oid: string, clientId: string, isSinglePage: boolean): string {
  const token = secret();
  const expiresAt = Date.now() + (isSinglePage ? SINGLE_PAGE_MS : OTHERS_MS);
  tenant.db
    .prepare('INSERT INTO refresh_tokens VALUES (?, ?, ?, ?, ?)')
    .run(token, oid, clientId, isSinglePage ? 1 : 0, expiresAt);
  return token;
}

/** Whom a refresh token stands for; null when unknown or expired. */
export function readRefreshToken(
  tenant: Tenant,
  token: string,
): { readonly oid: string; readonly clientId: string; readonly isSinglePage: boolean } | null {
  const row = tenant.db
    .prepare('SELECT oid, client_id, single_page FROM refresh_tokens WHERE token = ? AND expires_at > ?')
    .get(token, Date.now()) as { oid: string; client_id: string; single_page: number } | undefined;
  return row === undefined ? null : { oid: row.oid, clientId: row.client_id, isSinglePage: row.single_page === 1 };
}

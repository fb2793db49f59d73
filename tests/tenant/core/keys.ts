import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type CryptoKey, exportJWK, generateKeyPair, importJWK, type JWK, jwtVerify, SignJWT } from 'jose';

/** The issuer's signing keys: in memory, or kept in the data folder so that a restart does not make every token worthless. */
export interface IssuerKeys {
  readonly kid: string;
  readonly jwks: { readonly keys: readonly JWK[] };
  /** Signs claims as a JWT that starts now and lives `seconds` of real time. */
  sign(claims: Record<string, unknown>, seconds: number): Promise<string>;
  /** The claims of a token this issuer signed and that has not expired; null otherwise. */
  read(token: string): Promise<Record<string, unknown> | null>;
}

interface KeptKey {
  readonly kid: string;
  readonly jwk: JWK;
}

async function freshKey(): Promise<KeptKey> {
  const pair = await generateKeyPair('RS256', { extractable: true });
  return { kid: crypto.randomUUID(), jwk: await exportJWK(pair.privateKey) };
}

async function keptKey(path: string): Promise<KeptKey> {
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as KeptKey;
  const kept = await freshKey();
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(kept), { mode: 0o600 });
  return kept;
}

type ReadToken = IssuerKeys['read'];
/** More tokens than this are not remembered at once. */
const MOST_REMEMBERED = 500;

/** A token found good is good until it expires: the same one comes with every request. Bad ones are looked at anew. */
function remembering(verify: ReadToken): ReadToken {
  const good = new Map<string, Record<string, unknown>>();
  return async (token) => {
    const known = good.get(token);
    if (known !== undefined && Number(known.exp) * 1000 > Date.now()) return known;
    const claims = await verify(token);
    if (good.size >= MOST_REMEMBERED) good.clear();
    if (claims !== null) good.set(token, claims);
    return claims;
  };
}

/** The issuer's keys from a file (made when absent), or fresh ones that are never written down when the path is null. */
export async function makeIssuerKeys(path: string | null): Promise<IssuerKeys> {
  const { kid, jwk: secret } = await (path === null ? freshKey() : keptKey(path));
  const jwk: JWK = { kty: 'RSA', n: secret.n ?? '', e: secret.e ?? '', kid, alg: 'RS256', use: 'sig' };
  const privateKey = (await importJWK(secret, 'RS256')) as CryptoKey;
  const publicKey = (await importJWK(jwk, 'RS256')) as CryptoKey;
  return {
    kid,
    jwks: { keys: [jwk] },
    sign: (claims, seconds) => {
      const now = Math.floor(Date.now() / 1000);
      return new SignJWT(claims)
        .setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT' })
        .setIssuedAt(now)
        .setNotBefore(now - 5)
        .setExpirationTime(now + seconds)
        .sign(privateKey);
    },
    read: remembering(async (token) => {
      try {
        return (await jwtVerify(token, publicKey, { algorithms: ['RS256'] })).payload;
      } catch {
        return null;
      }
    }),
  };
}

let inMemory: Promise<IssuerKeys> | null = null;

/** The keys all tenants in memory of this process share: making one takes a quarter of a second. */
export function sharedIssuerKeys(): Promise<IssuerKeys> {
  inMemory ??= makeIssuerKeys(null);
  return inMemory;
}

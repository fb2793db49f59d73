import { type CryptoKey, exportJWK, generateKeyPair, type JWK, jwtVerify, SignJWT } from 'jose';

/** The issuer's signing keys: made in memory at start, never written down. */
export interface IssuerKeys {
  readonly kid: string;
  readonly jwks: { readonly keys: readonly JWK[] };
  /** Signs claims as a JWT that starts now and lives `seconds` of real time. */
  sign(claims: Record<string, unknown>, seconds: number): Promise<string>;
  /** The claims of a token this issuer signed and that has not expired; null otherwise. */
  read(token: string): Promise<Record<string, unknown> | null>;
}

export async function makeIssuerKeys(): Promise<IssuerKeys> {
  const pair = await generateKeyPair('RS256', { extractable: true });
  const publicKey: CryptoKey = pair.publicKey;
  const kid = crypto.randomUUID();
  const jwk = { ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' };
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
        .sign(pair.privateKey);
    },
    read: async (token) => {
      try {
        return (await jwtVerify(token, publicKey, { algorithms: ['RS256'] })).payload;
      } catch {
        return null;
      }
    },
  };
}

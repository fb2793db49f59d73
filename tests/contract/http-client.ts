import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { type Logger, pino } from 'pino';
import type { Config } from '../../bot/config.ts';
import { createApp } from '../../bot/http/app.ts';
import type { Ports } from '../../bot/ports/index.ts';
import { API_APP_ID, BOT_APP_ID, TEAMS_APP_ID, TENANT_ID } from '../tenant/core/ids.ts';

const ISSUER = `https://login.local/${TENANT_ID}/v2.0`;

/** A configuration of the local mode, without a certificate: nothing here leaves the process. */
export function localConfig(more: Partial<Config> = {}): Config {
  return {
    isProduction: false,
    port: 0,
    instance: 'test',
    trustName: 'Harbour Learning Trust',
    tenantId: TENANT_ID,
    clientId: API_APP_ID,
    botId: BOT_APP_ID,
    teamsAppId: TEAMS_APP_ID,
    siteUrl: 'https://harbourtrust.sharepoint.com/sites/supervision',
    publicUrl: 'http://localhost:4250',
    certificate: { pem: '', keyPem: '' },
    isBotAuthenticated: true,
    localTenant: 'http://localhost:4251',
    extraOrigins: ['http://localhost:4251'],
    logLevel: 'silent',
    identity: {
      authority: `https://login.local/${TENANT_ID}`,
      issuer: ISSUER,
      jwksUri: `http://localhost:4251/${TENANT_ID}/discovery/v2.0/keys`,
      staticMetadata: { knownAuthority: 'login.local', json: '{}' },
    },
    bot: { openIdMetadata: 'http://localhost:4251/none', issuer: 'https://api.botframework.com', serviceUrl: null },
    ...more,
  };
}

/** What a token says; left out = as a good one does. */
export interface TokenTwist {
  readonly claims?: Record<string, unknown>;
  readonly issuer?: string;
  readonly audience?: string;
  readonly expiresIn?: number;
  /** Signed by a key the issuer never published. */
  readonly isForged?: boolean;
  readonly algorithm?: 'RS256' | 'HS256';
}

/** An issuer of this test's own, and its published keys. */
export async function testIssuer() {
  const [real, other] = await Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')]);
  const jwk = { ...(await exportJWK(real.publicKey)), kid: 'test', alg: 'RS256', use: 'sig' };
  const now = () => Math.floor(Date.now() / 1000);
  return {
    keys: createLocalJWKSet({ keys: [jwk] }),
    token: (oid: string, twist: TokenTwist = {}) => {
      const algorithm = twist.algorithm ?? 'RS256';
      const key =
        algorithm === 'HS256' ? new TextEncoder().encode(String(jwk.n)) : (twist.isForged ? other : real).privateKey;
      return new SignJWT({ oid, tid: TENANT_ID, scp: 'access_as_user', ver: '2.0', ...twist.claims })
        .setProtectedHeader({ alg: algorithm, kid: 'test' })
        .setIssuer(twist.issuer ?? ISSUER)
        .setAudience(twist.audience ?? API_APP_ID)
        .setIssuedAt(now() - 7200)
        .setExpirationTime(now() + (twist.expiresIn ?? 3600))
        .sign(key);
    },
  };
}

export type TestIssuer = Awaited<ReturnType<typeof testIssuer>>;

/** An answer of the service as a test reads it. */
export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: Record<string, unknown>;
}

/** The service's whole HTTP side over these ports, asked without a network. */
export function httpClient(
  ports: Ports,
  issuer: TestIssuer,
  more: { tabRoot?: string; log?: Logger; config?: Config } = {},
) {
  const app = createApp({
    config: more.config ?? localConfig(),
    ports,
    log: more.log ?? pino({ level: 'silent' }),
    tabRoot: more.tabRoot ?? '/nonexistent',
    messages: async () => new Response(null, { status: 401 }),
    isReady: async () => (await ports.register.schools()).length > 0,
    keys: issuer.keys,
  });
  const raw = async (method: string, path: string, init: RequestInit = {}): Promise<Answered> => {
    const response = await app.request(path, { ...init, method });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') === true;
    return { status: response.status, headers: response.headers, text, body: isJson ? JSON.parse(text) : {} };
  };
  const ask = async (who: string, method: string, path: string, body?: unknown): Promise<Answered> => {
    const headers = { authorization: `Bearer ${await issuer.token(who)}`, 'content-type': 'application/json' };
    return raw(method, path, body === undefined ? { headers } : { headers, body: JSON.stringify(body) });
  };
  return { raw, ask };
}

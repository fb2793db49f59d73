import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../bot/http/app.ts';
import { contentSecurityPolicy } from '../../bot/http/content-security.ts';
import { filledManifest } from '../../manifest/package-app.ts';
import { aWorld } from '../builders/memory-world.ts';
import { httpClient, localConfig, type TestIssuer, testIssuer } from './http-client.ts';

const root = mkdtempSync(join(tmpdir(), 'tab-'));
const SCRIPT = `export const words = '${'supervision '.repeat(200)}';`;
let issuer: TestIssuer;

beforeAll(async () => {
  issuer = await testIssuer();
  mkdirSync(join(root, 'tab', 'assets'), { recursive: true });
  writeFileSync(join(root, 'tab', 'index.html'), '<!doctype html><title>Supervision</title>');
  writeFileSync(join(root, 'tab', 'assets', 'main-AbCd1234.js'), SCRIPT);
  writeFileSync(join(root, 'secret.txt'), 'not for anybody');
});
afterAll(() => rmSync(root, { recursive: true }));

const get = (path: string, headers: Record<string, string> = {}) =>
  httpClient(aWorld(), issuer, { tabRoot: join(root, 'tab') }).raw('GET', path, { headers });

describe('the tab', () => {
  it('does not serve what lies outside its folder', async () => {
    for (const path of ['/../secret.txt', '/%2e%2e/secret.txt', '/assets/..%2f..%2fsecret.txt', '/..%5csecret.txt']) {
      expect((await get(path)).text).not.toContain('not for anybody');
    }
    expect((await get('/missing.js')).status).toBe(404);
  });

  it('has every page beside it that the manifest names, for whoever looks at the app before signing in', async () => {
    const values = { TEAMS_APP_ID: 'a', BOT_ID: 'b', CLIENT_ID: 'c', APP_DOMAIN: 'supervision.example' };
    const { developer } = JSON.parse(filledManifest(values)) as { developer: Record<string, string> };
    const paths = [developer.websiteUrl, developer.privacyUrl, developer.termsOfUseUrl].map(
      (url) => new URL(url ?? '').pathname,
    );
    expect(paths).toEqual(['/about', '/privacy', '/terms']);
    for (const path of paths) {
      const { status, text, headers } = await get(path);
      expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=UTF-8']);
      expect(text).toMatch(/<html lang="en-GB">.*<h1>[^<]+<\/h1><p>Harbour Learning Trust<\/p>/);
    }
    expect((await get('/privacy')).text).toContain('never what was said');
  });

  it('is its page at the root, asked for anew each time by its ETag', async () => {
    const first = await get('/');
    expect([first.status, first.headers.get('cache-control')]).toEqual([200, 'no-cache']);
    const again = await get('/', { 'if-none-match': first.headers.get('etag') ?? '' });
    expect([again.status, again.text]).toEqual([304, '']);
  });

  it('keeps files named by their content for ever, compressed for who can read it', async () => {
    const plain = await get('/assets/main-AbCd1234.js');
    expect(plain.headers.get('cache-control')).toContain('immutable');
    expect([plain.text, plain.headers.get('content-encoding')]).toEqual([SCRIPT, null]);
    const app = createApp({
      config: localConfig(),
      ports: aWorld(),
      log: pino({ level: 'silent' }),
      tabRoot: join(root, 'tab'),
      messages: async () => new Response(null),
      isReady: async () => true,
      keys: issuer.keys,
    });
    const packed = await app.request('/assets/main-AbCd1234.js', { headers: { 'accept-encoding': 'gzip, br' } });
    expect([packed.headers.get('content-encoding'), packed.headers.get('vary')]).toEqual(['br', 'Accept-Encoding']);
    expect(brotliDecompressSync(Buffer.from(await packed.arrayBuffer())).toString()).toBe(SCRIPT);
  });

  it('carries a policy that allows its own scripts only', async () => {
    const policy = (await get('/')).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('unsafe-eval');
    expect(policy).toContain('https://res.cdn.office.net');
  });
});

describe('who may frame the tab', () => {
  const ancestors = (policy: string) => policy.split('; ').find((rule) => rule.startsWith('frame-ancestors')) ?? '';

  it('in production are Microsoft’s hosts only', () => {
    const identity = { ...localConfig().identity, authority: 'https://login.microsoftonline.com/tenant' };
    const policy = contentSecurityPolicy({ ...localConfig(), identity, localTenant: null, extraOrigins: [] });
    expect(policy).not.toContain('localhost');
    expect(ancestors(policy)).toContain('https://teams.microsoft.com');
  });

  it('locally is the local tenant too', () => {
    expect(ancestors(contentSecurityPolicy(localConfig()))).toContain('http://localhost:4251');
  });
});

describe('/config.json', () => {
  it('tells the tab where to sign in, and nothing secret', async () => {
    const { status, body, text } = await get('/config.json');
    expect(status).toBe(200);
    expect(Object.keys(body)).toEqual(
      expect.arrayContaining([
        'clientId',
        'tenantId',
        'teamsAppId',
        'authority',
        'knownAuthorities',
        'hostOrigins',
        'scopes',
      ]),
    );
    expect(text).not.toMatch(/pem|key|secret/i);
  });
});

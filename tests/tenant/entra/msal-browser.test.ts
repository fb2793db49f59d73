import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build } from 'esbuild';
import { decodeJwt } from 'jose';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ensureChromium } from '../../run/chromium.mjs';
import { addUsers } from '../core/directory-table.ts';
import { API_APP_ID, TENANT_ID } from '../core/ids.ts';
import { type Listening, listenTenant } from '../listen.ts';
import { authorityMetadata } from './msal-clients.ts';

const ANA = 'a0000000-0000-4000-8000-000000000001';
const BEN = 'b0000000-0000-4000-8000-000000000002';

/** What the tab does outside Teams, without the tab: the standard MSAL client with static metadata. */
const PAGE = `
import { createStandardPublicClientApplication } from '@azure/msal-browser';
const client = createStandardPublicClientApplication({
  auth: { clientId: CONFIG.clientId, authority: 'https://login.local/' + CONFIG.tenantId, knownAuthorities: ['login.local'],
    authorityMetadata: CONFIG.metadata, redirectUri: location.origin + '/redirect.html' },
  cache: { cacheLocation: 'sessionStorage' },
});
const scopes = ['api://' + CONFIG.clientId + '/access_as_user'];
const show = (result) => { document.title = result.accessToken; window.silent = async (forceRefresh) =>
  (await (await client).acquireTokenSilent({ scopes, account: result.account, forceRefresh })).accessToken; };
document.querySelector('button').onclick = async () => {
  try { show(await (await client).acquireTokenPopup({ scopes })); } catch (error) { document.title = 'failed ' + error.errorCode; }
};
`;
const REDIRECT = `import { broadcastResponseToMainFrame } from '@azure/msal-browser/redirect-bridge'; await broadcastResponseToMainFrame();`;

let listening: Listening;
let site: Server;
let browser: Browser;
let page: Page;

async function bundle(contents: string, config: unknown): Promise<string> {
  const built = await build({
    stdin: { contents, resolveDir: join(import.meta.dirname, '..', '..', '..') },
    bundle: true,
    write: false,
    format: 'esm',
    define: { CONFIG: JSON.stringify(config) },
  });
  return built.outputFiles[0]?.text ?? '';
}

beforeAll(async () => {
  listening = await listenTenant();
  addUsers(listening.tenant.db, [
    { oid: ANA, name: 'Ana Reed', mail: 'ana@harbourtrust.example' },
    { oid: BEN, name: 'Ben Moss', mail: 'ben@harbourtrust.example' },
  ]);
  const config = { clientId: API_APP_ID, tenantId: TENANT_ID, metadata: authorityMetadata(listening.url) };
  const [main, redirect] = await Promise.all([bundle(PAGE, config), bundle(REDIRECT, config)]);
  const html = (script: string) =>
    `<!doctype html><link rel="icon" href="data:,"><button>Sign in</button><script type="module" src="/${script}"></script>`;
  const files: Record<string, readonly [string, string]> = {
    '/': ['text/html', html('main.js')],
    '/redirect.html': ['text/html', html('redirect.js')],
    '/main.js': ['text/javascript', main],
    '/redirect.js': ['text/javascript', redirect],
  };
  site = createServer((request, response) => {
    const [type, text] = files[new URL(request.url ?? '/', 'http://localhost').pathname] ?? ['text/plain', ''];
    response.writeHead(200, { 'content-type': type }).end(text);
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', () => resolve()));
  const executablePath = await ensureChromium();
  if (executablePath === null) throw new Error('There is no Chromium to try this in.');
  browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost'],
  });
  page = await browser.newPage();
}, 180_000);

afterAll(async () => {
  await browser?.close();
  site?.closeAllConnections();
  site?.close();
  await listening?.close();
});

it('signs a person in with the real msal-browser in a window, then goes on silently', async () => {
  await page.goto(`http://localhost:${(site.address() as AddressInfo).port}/`);
  const opening = page.waitForEvent('popup');
  await page.getByRole('button', { name: 'Sign in' }).click();
  const popup = await opening;
  await popup.getByRole('link', { name: /Ana Reed/ }).click();
  await page.waitForFunction(() => document.title.length > 100 || document.title.startsWith('failed'), undefined, {
    timeout: 20_000,
  });
  const first = await page.title();
  expect(decodeJwt(first)).toMatchObject({ oid: ANA, aud: API_APP_ID, scp: 'access_as_user' });

  type WithSilent = { silent(force: boolean): Promise<string> };
  const silently = (force: boolean) =>
    page.evaluate((forced) => (window as unknown as WithSilent).silent(forced), force);
  expect(await silently(false)).toBe(first);
  const refreshed = await silently(true);
  expect(refreshed).not.toBe(first);
  expect(decodeJwt(refreshed)).toMatchObject({ oid: ANA, aud: API_APP_ID });
}, 60_000);

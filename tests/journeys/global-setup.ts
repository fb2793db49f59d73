import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { type BrowserServer, chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { buildPages } from '../run/build.mjs';
import { ROOT } from '../run/install.mjs';
import { localEnvironment } from '../run/local-environment.mjs';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The local Microsoft 365 and its Teams shell. */
    tenantUrl: string;
    /** The service under test. */
    serviceUrl: string;
    /** The one Chromium of all journeys: to start it takes longer than most of them. */
    browserUrl: string;
  }
}

/** Where every journey begins: the trust is made for this day once. */
const JOURNEYS_AT = '2026-11-23T09:00:00Z';
const DATA = join(ROOT, '.data', 'journeys');

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

function startBrowser(): Promise<BrowserServer> {
  return chromium.launchServer({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--no-first-run',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost',
    ],
  });
}

function run(file: string, env: Record<string, string>): ChildProcess {
  const tsx = join(ROOT, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  return spawn(process.execPath, [tsx, join(ROOT, file)], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
}

async function answering(url: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 2400; tries += 1) {
    if (child.exitCode !== null) throw new Error(`${url} never answered: its process ended with ${child.exitCode}`);
    const isUp = await fetch(url).then(
      (answer) => answer.ok,
      () => false,
    );
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url} did not answer within four minutes`);
}

/** Starts a tenant, an authenticated service and a browser for the journeys, on free ports with data of their own; stops them at the end. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!buildPages()) throw new Error('The pages could not be built.');
  mkdirSync(DATA, { recursive: true });
  rmSync(join(DATA, 'tenant.db'), { force: true });
  const [tenantPort, servicePort] = [await freePort(), await freePort()];
  const env = localEnvironment({ tenantPort, servicePort, data: DATA, botAuth: 'on' });
  const tenant = run('tests/tenant/start.ts', {
    ...env,
    TENANT_PORT: String(tenantPort),
    SERVICE_ORIGIN: env.PUBLIC_URL,
    DATA_FOLDER: DATA,
    STARTS_AT: JOURNEYS_AT,
  });
  await answering(`${env.LOCAL_TENANT}/_local/clock`, tenant);
  const service = run('bot/index.ts', { ...env, LOG_LEVEL: 'fatal' });
  await answering(`${env.PUBLIC_URL}/healthz`, service);
  project.provide('tenantUrl', env.LOCAL_TENANT);
  project.provide('serviceUrl', env.PUBLIC_URL);
  const browser = await startBrowser();
  project.provide('browserUrl', browser.wsEndpoint());
  return async () => {
    await browser.close();
    service.kill('SIGTERM');
    tenant.kill('SIGTERM');
  };
}

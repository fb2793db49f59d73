import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { SHARED_DATA_FOLDER } from './create.ts';
import { listenTenant } from './listen.ts';
import { oidOf } from './seed/people.ts';

let folder: string;
let port: number;
const children: ChildProcess[] = [];

/** The trust of today is made once for this machine; each test's folder begins with a copy of it. */
beforeAll(async () => {
  await (await listenTenant({ seed: true })).close();
}, 180_000);
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'supervision-start-'));
  for (const part of ['certificate', 'seed'])
    cpSync(join(SHARED_DATA_FOLDER, part), join(folder, part), { recursive: true });
  port = await freePort();
});
afterEach(async () => {
  for (const child of children.splice(0)) await end(child, 'SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => {
    child.once('exit', (code) => resolve(code));
    child.kill(signal);
  });
}

/** Starts the tenant and resolves when it says that it listens. */
function start(environment: Record<string, string> = {}): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'start.ts')], {
    env: { ...process.env, TENANT_PORT: String(port), DATA_FOLDER: folder, ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  children.push(child);
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('listens at')) resolve(child);
    });
    child.once('exit', () => reject(new Error(`The tenant stopped: ${said}`)));
  });
}

function control(method: string, path: string, body?: unknown): Promise<Response> {
  return fetch(`http://localhost:${port}/_local/${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

async function personalToken(): Promise<string> {
  const answer = await control('POST', 'token', { oid: oidOf(10), resource: 'graph' });
  return ((await answer.json()) as { access_token: string }).access_token;
}

it('keeps what was written, the clock and everybody’s tokens when it is killed outright', async () => {
  const first = await start();
  const token = await personalToken();
  await control('PUT', 'clock', { now: '2026-11-23T08:00:00Z' });
  await control('PUT', `people/${oidOf(10)}`, { appInstalled: false });
  await end(first, 'SIGKILL');
  await start();
  const people = (await (await control('GET', 'people')).json()) as { oid: string; appInstalled: boolean }[];
  expect(people.find((each) => each.oid === oidOf(10))?.appInstalled).toBe(false);
  expect(await (await control('GET', 'clock')).json()).toMatchObject({ now: '2026-11-23T08:00:00Z' });
  const me = await fetch(`http://localhost:${port}/v1.0/me`, { headers: { authorization: `Bearer ${token}` } });
  expect(me.status).not.toBe(401);
}, 60_000);

it('begins again when asked to, and stops politely', async () => {
  const first = await start();
  await control('PUT', `people/${oidOf(10)}`, { appInstalled: false });
  expect(await end(first, 'SIGTERM')).toBe(0);
  await start({ FRESH: '1' });
  const people = (await (await control('GET', 'people')).json()) as { oid: string; appInstalled: boolean }[];
  expect(people.find((each) => each.oid === oidOf(10))?.appInstalled).toBe(true);
}, 60_000);

it('says so when its port is taken', async () => {
  await start();
  await expect(start()).rejects.toThrow(`Port ${port} is taken`);
}, 60_000);

import { execFile } from 'node:child_process';
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build as bundle } from 'esbuild';
import type { Hono } from 'hono';
import { type Browser, chromium, type Page } from 'playwright-core';
import { ADA, type EchoBot, startEchoBot } from '../connector/echo-bot.ts';

export const BEN = '00000000-0000-4000-8000-00000000be00';

/** The shell in a real browser, with a tiny tab and a tiny bot behind it. */
export interface OpenShell extends EchoBot {
  readonly browser: Browser;
  /** A page at a place of the shell, such as `?app=chat`. */
  at(search: string, size?: { width: number; height: number }): Promise<Page>;
  /** What the page wrote to the console as errors, but for the list of Microsoft's domains, which is out of reach here. */
  readonly complaints: string[];
}

async function tabScript(): Promise<string> {
  const built = await bundle({
    entryPoints: [here('fake-tab.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    logLevel: 'silent',
  });
  return built.outputFiles[0]?.text ?? '';
}

const here = (path: string): string => new URL(path, import.meta.url).pathname;

function newest(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  return Math.max(...files.map((file) => statSync(join(file.parentPath, file.name)).mtimeMs));
}

/** Builds the page as people get it when it is older than its source. The test's own NODE_ENV would make another one. */
async function buildPage(): Promise<void> {
  const dist = here('dist');
  if (existsSync(join(dist, 'index.html')) && newest(dist) > newest(here('page'))) return;
  const fresh = here(`../../../node_modules/.cache/shell-${process.pid}`);
  const vite = here('../../../node_modules/vite/bin/vite.js');
  const options = ['--config', here('vite.config.ts'), '--outDir', fresh, '--logLevel', 'error'];
  await promisify(execFile)(process.execPath, [vite, 'build', ...options], {
    env: { ...process.env, NODE_ENV: 'production' },
  });
  try {
    rmSync(dist, { recursive: true, force: true });
    renameSync(fresh, dist);
  } catch (error) {
    // Another test file, built at the same time, came first with the same page.
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(join(dist, 'index.html'))) throw error;
  }
}

/** Builds the page and starts everything: the tenant on `port`, bot and tab on the next one. */
export async function openShell(port: number): Promise<OpenShell> {
  const [script] = await Promise.all([tabScript(), buildPage()]);
  const html =
    '<!doctype html><html lang="en"><title>Tab</title><h1>A tab</h1><script type="module" src="/tab.js"></script>';
  const bot = await startEchoBot(port, (app: Hono) => {
    app.get('/', (context) => context.html(html));
    app.get('/tab.js', (context) => context.body(script, 200, { 'content-type': 'text/javascript' }));
  });
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost'],
  });
  const complaints: string[] = [];
  return {
    ...bot,
    browser,
    complaints,
    at: async (search, size = { width: 1280, height: 800 }) => {
      const page = await browser.newPage({ viewport: size });
      page.setDefaultTimeout(40_000);
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        const isFarAway = message.location().url.includes('res.cdn.office.net');
        if (message.type() === 'error' && !isFarAway) complaints.push(`${message.text()} ${message.location().url}`);
      });
      await page.goto(`${bot.origin}/${search}`);
      return page;
    },
    clear: () => {
      bot.clear();
      const { db } = bot.tenant;
      db.prepare('UPDATE users SET demo_roles = ?, demo_school = ? WHERE oid = ?').run(
        JSON.stringify(['supervisor']),
        'Beacon Hill Primary School',
        ADA,
      );
      db.prepare('INSERT INTO users (oid, name, upn, demo_roles, demo_school) VALUES (?, ?, ?, ?, ?)').run(
        BEN,
        'Ben Holt',
        'ben.holt@harbourtrust.example',
        JSON.stringify(['supervisee']),
        'Marlowe Academy',
      );
      db.exec('UPDATE users SET mail = upn; DELETE FROM chat_read; DELETE FROM events;');
      complaints.length = 0;
    },
    close: () => {
      void browser.close();
      bot.close();
    },
  };
}

// Builds the tab and the shell page when their sources are newer than what was built.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './install.mjs';

const PAGES = [
  {
    name: 'tab',
    config: 'tabs/vite.config.ts',
    built: 'tabs/dist/index.html',
    sources: ['tabs', 'shared', 'package-lock.json'],
  },
  {
    name: 'Teams shell',
    config: 'tests/tenant/shell/vite.config.ts',
    built: 'tests/tenant/shell/dist/index.html',
    sources: ['tests/tenant/shell', 'tests/tenant/core', 'package-lock.json'],
  },
];

function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path)
    .filter((name) => name !== 'dist' && name !== 'node_modules')
    .reduce((latest, name) => Math.max(latest, newest(join(path, name))), stat.mtimeMs);
}

function isStale(page) {
  const built = join(ROOT, page.built);
  if (!existsSync(built)) return true;
  const made = statSync(built).mtimeMs;
  return page.sources.some((source) => newest(join(ROOT, source)) > made);
}

/** Builds the stale pages; true when all are there. What it prints goes to standard error. */
export function buildPages({ force = false, only = PAGES.map((page) => page.name) } = {}) {
  for (const page of PAGES) {
    if (!only.includes(page.name)) continue;
    if (!force && !isStale(page)) continue;
    console.error(`Building the ${page.name}…`);
    const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
    const result = spawnSync(process.execPath, [vite, 'build', '--config', page.config, '--logLevel', 'warn'], {
      cwd: ROOT,
      stdio: ['ignore', 2, 2],
      // A test runner's NODE_ENV would build React's development version.
      env: { ...process.env, NODE_ENV: 'production' },
    });
    if (result.status !== 0) {
      console.error(`The ${page.name} could not be built.`);
      return false;
    }
  }
  return true;
}

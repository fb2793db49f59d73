// Installs what is missing, with nothing but Node: dependencies by the lock file, once per lock file.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const STAMP = join(ROOT, 'node_modules', '.installed-for');

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
}

function checkNode() {
  const { node } = process.versions;
  const [major = 0, minor = 0] = node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Node 20.19 to 24 is needed; this is ${node}. Get one at https://nodejs.org and try again.`);
    process.exit(2);
  }
  if (major > 24)
    console.error(`This is Node ${node}; it was tried with 20.19 to 24. If something is odd, use one of those.`);
}

/** Whether somebody's own `npm ci` or `npm install` left what the lock file says; packages for other machines are never there. */
function isInstalled() {
  try {
    const packagesIn = (path) => JSON.parse(readFileSync(join(ROOT, path), 'utf8')).packages;
    const there = packagesIn('node_modules/.package-lock.json');
    return Object.entries(packagesIn('package-lock.json')).every(
      ([path, { version, optional }]) =>
        path === '' || (there[path]?.version ?? (optional ? version : null)) === version,
    );
  } catch {
    return false;
  }
}

/** Runs `npm ci` when node_modules is missing or made for another lock file. Everything it prints goes to standard error. */
export function ensureDependencies() {
  checkNode();
  const wanted = lockHash();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  if (isInstalled()) return writeFileSync(STAMP, wanted);
  console.error('Installing dependencies (about a minute, once)…');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const result = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (result.status !== 0) {
    console.error(
      'The dependencies could not be installed; the lines above say why. This is the only step that needs a network.',
    );
    process.exit(1);
  }
  writeFileSync(STAMP, wanted);
}

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const fileIn = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** Installs the libraries ours is compared with, by their own lock file, once. Nothing else needs them. Throws when it can't. */
export function installPeers(): void {
  const wanted = createHash('sha256')
    .update(readFileSync(fileIn('package-lock.json')))
    .digest('hex');
  const stamp = fileIn('node_modules/.installed-for');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.error('Installing the form libraries to compare with (once)…');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: fileIn('.'),
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('The form libraries to compare with could not be installed.');
  writeFileSync(stamp, wanted);
}

// The trust kept in .data: which version of the lists it was last brought up to, so that one of last month still works today.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './install.mjs';
import { DATA } from './local-environment.mjs';

const SHAPING = ['bot/adapters/sharepoint/lists', 'bot/adapters/sharepoint/provision'];
const MARK = join(DATA, 'lists-for');

function shapeOfLists() {
  const hash = createHash('sha256');
  for (const folder of SHAPING)
    for (const name of readdirSync(join(ROOT, folder)).sort()) hash.update(readFileSync(join(ROOT, folder, name)));
  return hash.digest('hex');
}

/** Whether there is a trust of an earlier start to go on with. */
export function isThereATrust() {
  return existsSync(join(DATA, 'tenant.db'));
}

/** Remembers that the lists are as this version needs them. */
export function listsAreUpToDate() {
  writeFileSync(MARK, shapeOfLists());
}

/** Brings the lists of a kept trust up to this version, in the running tenant, when another one was here last. False when it could not. */
export function bringListsUpToDate(environment) {
  if (existsSync(MARK) && readFileSync(MARK, 'utf8') === shapeOfLists()) return true;
  console.error('Another version was here last; the lists of the trust are looked at and brought up to date…');
  const words = ['--import', 'tsx', join(ROOT, 'bot/commands/provision.ts')];
  const { status } = spawnSync(process.execPath, words, {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, ...environment },
  });
  if (status !== 0) return false;
  listsAreUpToDate();
  return true;
}

// Which `npm start` runs from this folder: one at a time, because its data is one trust's.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATA } from './local-environment.mjs';

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** The start that runs from this folder, with its process and ports; null when none does, also when one was killed and left its mark. */
export function runningHere(folder = DATA) {
  const found = read(join(folder, 'running.json'));
  return found !== null && Number.isInteger(found.pid) && isAlive(found.pid) ? found : null;
}

/** Marks this process as the one that runs from this folder and returns null, or returns the one that does already. */
export function claimFolder(start, folder = DATA) {
  const file = join(folder, 'running.json');
  mkdirSync(folder, { recursive: true });
  for (;;) {
    const other = runningHere(folder);
    if (other !== null && other.pid !== process.pid) return other;
    rmSync(file, { force: true });
    try {
      writeFileSync(file, JSON.stringify({ ...start, pid: process.pid }), { flag: 'wx' });
      return null;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
  }
}

/** Takes this process's mark away. */
export function leaveFolder(folder = DATA) {
  if (runningHere(folder)?.pid === process.pid) rmSync(join(folder, 'running.json'), { force: true });
}

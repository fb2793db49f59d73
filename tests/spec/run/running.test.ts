import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { claimFolder, leaveFolder, runningHere } from '../../run/running.mjs';

/** No process has this number. */
const GONE = 2 ** 30;
const PORTS = { tenantPort: 4100, servicePort: 3978, instances: 1 };

describe('One npm start in one folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'supervision-running-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const marked = (pid: number) => writeFileSync(join(folder, 'running.json'), JSON.stringify({ ...PORTS, pid }));

  it('is refused while another runs, and learns where that one is', () => {
    marked(process.ppid);
    expect(claimFolder(PORTS, folder)).toEqual({ ...PORTS, pid: process.ppid });
    leaveFolder(folder);
    expect(runningHere(folder)).toEqual({ ...PORTS, pid: process.ppid });
  });

  it('goes ahead where one was killed, or its mark was cut short', () => {
    marked(GONE);
    expect(runningHere(folder)).toBeNull();
    expect(claimFolder(PORTS, folder)).toBeNull();
    writeFileSync(join(folder, 'running.json'), '{"pid":');
    expect(claimFolder(PORTS, folder)).toBeNull();
  });

  it('is known to commands while it runs, and gone when it has left', () => {
    expect(claimFolder(PORTS, folder)).toBeNull();
    expect(runningHere(folder)).toEqual({ ...PORTS, pid: process.pid });
    leaveFolder(folder);
    expect(runningHere(folder)).toBeNull();
  });
});

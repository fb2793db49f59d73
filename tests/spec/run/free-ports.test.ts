import { spawn } from 'node:child_process';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { whyNotFree } from '../../run/free-ports.mjs';

describe('npm start', () => {
  it('says which port is taken and how to name another, and nothing of one that is free', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    expect(await whyNotFree(port, 'TENANT_PORT')).toMatch(
      new RegExp(`^Port ${port} is taken .* TENANT_PORT=\\d+ npm start$`),
    );
    await new Promise((resolve) => server.close(resolve));
    expect(await whyNotFree(port, 'TENANT_PORT')).toBeNull();
  });

  it('leaves nothing running when it is gone, however it went', async () => {
    const watching = join(import.meta.dirname, '..', '..', 'run', 'end-with-parent.mjs');
    const words = ['--import', watching, '--eval', 'setInterval(() => {}, 1000)'];
    const child = spawn(process.execPath, words, { stdio: ['pipe', 'ignore', 'inherit'] });
    const ended = new Promise((resolve) => child.once('exit', (_code, signal) => resolve(signal)));
    // What a killed parent leaves of the pipe.
    child.stdin.end();
    expect(await ended).toBe('SIGTERM');
  });
});

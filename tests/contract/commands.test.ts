import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { API_APP_ID, BOT_APP_ID, SITE_URL, TEAMS_APP_ID, TENANT_ID } from '../tenant/core/ids.ts';
import { type Listening, listenTenant } from '../tenant/listen.ts';
import { grantSite } from '../tenant/sharepoint/engine/site-grants.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const TSX = join(ROOT, 'node_modules', 'tsx', 'dist', 'cli.mjs');

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

describe('The commands for administrators', () => {
  let tenant: Listening;
  beforeAll(async () => {
    tenant = await listenTenant();
    grantSite(tenant.tenant.db, API_APP_ID, 'fullcontrol');
  });
  afterAll(() => tenant.close());

  function run(command: string, args: readonly string[], change: Record<string, string> = {}): Promise<Ended> {
    const env = {
      PATH: process.env.PATH,
      TENANT_ID,
      CLIENT_ID: API_APP_ID,
      BOT_ID: BOT_APP_ID,
      TEAMS_APP_ID,
      SITE_URL,
      PUBLIC_URL: 'http://localhost:4241',
      LOCAL_TENANT: tenant.url,
      CERTIFICATE: tenant.certificate.certificatePath,
      CERTIFICATE_KEY: tenant.certificate.keyPath,
      TRUST_NAME: 'Harbour Learning Trust',
      ...change,
    };
    return new Promise((resolve) => {
      execFile(process.execPath, [TSX, join(ROOT, 'bot', 'commands', command), ...args], { env }, (error, out, err) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
      });
    });
  }

  it('refuse arguments they do not know, with exit code 2', async () => {
    const ended = await Promise.all([run('verify.ts', ['--everything']), run('doctor.ts', ['--write', 'somebody'])]);
    expect(ended).toMatchObject([
      { code: 2, out: '' },
      { code: 2, out: '', err: expect.stringContaining('--write: must be the address of a mailbox') },
    ]);
  }, 90_000);

  it('refuse a file or folder that cannot be used before anything is done, with exit code 2', async () => {
    const people = ['--asked-by', 'a@b.example', '--allowed-by', 'c@b.example', '--reason', 'legal'];
    const ended = await Promise.all([
      run('provision.ts', ['--schools', ROOT]),
      run('export.ts', ['--content', ...people, '--out', join(ROOT, 'package.json')]),
    ]);
    expect(ended).toMatchObject([
      { code: 2, out: '', err: expect.stringMatching(/^--schools: there is no file .*, or it cannot be read\n$/) },
      { code: 2, out: '', err: expect.stringContaining('--out: ') },
    ]);
  }, 90_000);

  it('say what is wrong with the environment, with exit code 2', async () => {
    const ended = await Promise.all([
      run('verify.ts', ['--json'], { TENANT_ID: '' }),
      run('due.ts', ['--json'], { TENANT_ID: '' }),
    ]);
    const refused = { code: 2, out: '', err: expect.stringContaining('TENANT_ID must be') };
    expect(ended).toMatchObject([refused, refused]);
  }, 90_000);

  it('say that the tenant is not running, with exit code 3', async () => {
    const ended = await run('verify.ts', ['--json'], { LOCAL_TENANT: 'http://localhost:4249' });
    expect(ended).toMatchObject({ code: 3, out: '' });
    expect(ended.err).toContain('npm start');
  }, 60_000);
});

import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exchangeCommands } from '../../bot/commands/consents-needed.ts';
import { putSchools } from '../../bot/use-cases/setup/put-schools.ts';
import { aWorld } from '../builders/memory-world.ts';
import { changePerson } from '../tenant/control/people.ts';
import {
  API_APP_ID,
  AUDIENCES,
  BOT_APP_ID,
  MAIL_DOMAIN,
  SHAREPOINT_HOST,
  SITE_PATH,
  SITE_URL,
  TEAMS_APP_ID,
  TENANT_ID,
} from '../tenant/core/ids.ts';
import { type Listening, listenTenant } from '../tenant/listen.ts';
import { grantedRole } from '../tenant/sharepoint/engine/site-grants.ts';
import { ADMIN_APP_ID } from '../tenant/sharepoint/testing/make-site.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const GUIDE = readFileSync(join(ROOT, 'docs', 'install.md'), 'utf8');
const SCRIPTS = (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> })
  .scripts;
const ADA = '33333333-0000-4000-8000-0000000000ad';
const OTTO = '33333333-0000-4000-8000-000000000070';

interface Block {
  readonly kind: string;
  readonly lines: readonly string[];
}

/** The fenced blocks that are to be followed, and the files to be written, in the order of the guide. */
const BLOCKS: readonly Block[] = [...GUIDE.matchAll(/```(\w+) (follow|schools\.json)\n(.*?)```/gs)].map((found) => ({
  kind: found[2] === 'follow' ? (found[1] ?? '') : (found[2] ?? ''),
  lines: (found[3] ?? '').split('\n').filter((line) => line.trim() !== ''),
}));

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Words of a command line; quotes hold words together. */
const wordsOf = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map((found) => found[1] ?? found[2] ?? '');

describe('The guide for IT, followed line by line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'supervision-install-'));
  const done: { readonly line: string; readonly ended: Ended }[] = [];
  let tenant: Listening;
  let settings: Record<string, string> = {};
  const known: Record<string, string> = {
    'tenant id': TENANT_ID,
    'client id': API_APP_ID,
    'bot id': BOT_APP_ID,
    'teams app id': TEAMS_APP_ID,
    'name of the trust': 'Harbour Learning Trust',
    'address of the site': SITE_URL,
    'host of the site': SHAREPOINT_HOST,
    'path of the site': SITE_PATH,
    'your object id': ADA,
    'your mailbox': `ada@${MAIL_DOMAIN}`,
    'your name': 'Ada Lane',
    'a mailbox that is not in the group': `otto@${MAIL_DOMAIN}`,
  };
  const filled = (text: string) =>
    text.replaceAll(/<([^<>]+)>/g, (whole, name: string) => {
      const value = known[name];
      if (value === undefined) throw new Error(`the guide does not say where ${whole} comes from`);
      return value;
    });

  function run(file: string, args: readonly string[], env: Record<string, string | undefined>): Promise<Ended> {
    return new Promise((resolve) => {
      execFile(file, args, { cwd: folder, env }, (error, out, err) =>
        resolve({ code: error === null ? 0 : Number(error.code), out, err }),
      );
    });
  }

  /** `npm run name -- …` as package.json has it, in the folder of the person who follows the guide. */
  async function shell(line: string): Promise<Ended> {
    const [first = '', ...words] = wordsOf(line);
    if (first !== 'npm') return run(first, words, { PATH: process.env.PATH });
    const [, name = '', , ...args] = words;
    const [, runner = '', command = ''] = wordsOf(SCRIPTS[name] ?? '');
    // Everything else it has from the file the guide has written.
    const local = { NODE_ENV: 'development', LOCAL_TENANT: tenant.url };
    return run(process.execPath, [join(ROOT, runner), command, ...args], { PATH: process.env.PATH, ...local });
  }

  /** A line of Graph PowerShell as the administrator's own application sends it. */
  async function graph(line: string): Promise<Ended> {
    const [, method = '', uri = '', body] = /-Method (\w+) -Uri '([^']+)'(?: -Body '([^']+)')?/.exec(line) ?? [];
    const roles = ['Sites.FullControl.All'];
    const claims = { aud: AUDIENCES.graph, tid: TENANT_ID, azp: ADMIN_APP_ID, idtyp: 'app', azpacr: '2', roles };
    const authorization = `Bearer ${await tenant.tenant.keys.sign(claims, 600)}`;
    const response = await fetch(uri.replace('https://graph.microsoft.com', tenant.url), {
      method,
      headers: { authorization, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body }),
    });
    const { id = '' } = (await response.json()) as { id?: string };
    known[method === 'GET' ? 'site id' : 'permission id'] = id;
    return { code: response.ok ? 0 : response.status, out: id, err: '' };
  }

  async function follow({ kind, lines }: Block): Promise<void> {
    if (kind === 'schools.json') writeFileSync(join(folder, 'schools.json'), lines.join('\n'));
    if (kind === 'env') {
      writeFileSync(join(folder, '.env'), lines.map(filled).join('\n'));
      settings = Object.fromEntries(lines.map((line) => filled(line).split(/=(.*)/s).slice(0, 2)));
    }
    if (kind !== 'sh' && kind !== 'powershell') return;
    for (const line of lines) {
      if (kind === 'powershell' || line.startsWith('npm')) tenant ??= await opened();
      done.push({ line, ended: await (kind === 'sh' ? shell(filled(line)) : graph(filled(line))) });
    }
  }

  /** What is deployed in step 6, as far as the check asks it: it is well, and refuses whoever is not the connector. */
  const deployed = createServer((request, response) => {
    response.writeHead(request.url === '/healthz' ? 200 : 401).end();
  });

  /** Entra knows the certificate once it is uploaded, which is step 2. */
  async function opened(): Promise<Listening> {
    const made = await listenTenant({ certificatePem: readFileSync(join(folder, 'certificate.pem'), 'utf8') });
    made.tenant.db.exec('DELETE FROM sp_grants');
    const person = made.tenant.db.prepare('INSERT OR IGNORE INTO users (oid, name, upn, mail) VALUES (?, ?, ?, ?)');
    person.run(ADA, 'Ada Lane', `ada@${MAIL_DOMAIN}`, `ada@${MAIL_DOMAIN}`);
    person.run(OTTO, 'Otto Lane', `otto@${MAIL_DOMAIN}`, `otto@${MAIL_DOMAIN}`);
    changePerson(made.tenant, OTTO, { inMailboxScope: false });
    return made;
  }

  beforeAll(async () => {
    await new Promise<void>((resolve) => deployed.listen(0, '127.0.0.1', resolve));
    known['https address of the service'] = `http://127.0.0.1:${(deployed.address() as AddressInfo).port}`;
    for (const block of BLOCKS) await follow(block);
  }, 280_000);
  afterAll(async () => {
    deployed.close();
    await tenant.close();
    rmSync(folder, { recursive: true });
  });

  const endedOf = (part: string): Ended => {
    const found = done.find(({ line }) => line.includes(part));
    if (found === undefined) throw new Error(`nothing followed holds ${part}`);
    return found.ended;
  };

  it('succeeds at every line', () => {
    const failed = done
      .filter(({ ended }) => ended.code !== 0)
      .map(({ line, ended }) => [line, ended.code, ended.err, ended.out]);
    expect(failed).toEqual([]);
    expect(done.length).toBeGreaterThanOrEqual(10);
  });

  it('makes the key, and grants the one site as write first and then in full', () => {
    expect(existsSync(join(folder, 'key.pem'))).toBe(true);
    expect(grantedRole(tenant.tenant.db, API_APP_ID)).toBe('fullcontrol');
  });

  it('plans before it makes, and makes what it planned', () => {
    expect(endedOf('--dry-run').out).toMatch(/create the list Supervision records[\s\S]* changes would be made\./);
    expect(endedOf('npm run provision').out).toContain('would be made');
    expect(done.filter(({ line }) => line === 'npm run provision')[0]?.ended.out).toMatch(/\d+ changes made\./);
  });

  it('prints the very lines for Exchange, with the client id in them', () => {
    const { out } = endedOf('--consents');
    for (const line of exchangeCommands(API_APP_ID, { mailAllowed: false })) expect(out).toContain(line);
    expect(out).toContain('-Role "Application Calendars.ReadWrite"');
    expect(out).toMatch(/^\$group = .*\n.*\n.*MemberOfGroup -eq '\$group'"$/m);
    expect(out).not.toContain('-Role "Application Mail.Send"');
  });

  it('puts the schools and the first administrator there, so that somebody may go on', () => {
    expect(endedOf('--schools').out).toContain('Schools in the register: 1.');
    expect(endedOf('--administrator').out).toContain('Ada Lane may add people now');
  });

  it('ends with a check in which nothing is bad, all that was tried holds, and nobody is let in by mistake', () => {
    const { out } = endedOf('npm run doctor');
    expect(out.match(/^ok +Tried out/gm)).toHaveLength(13);
    expect(out.match(/^ok +Tried in a calendar/gm)).toHaveLength(6);
    expect(out).toMatch(/^ok +Other calendars/m);
    expect(out).not.toMatch(/^BAD/m);
    expect(out).toMatch(/ok +Who can read what/);
  });

  it('names every setting there is', () => {
    expect(Object.keys(settings).sort()).toEqual(
      [
        'BOT_AUTH',
        'BOT_ID',
        'CERTIFICATE',
        'CERTIFICATE_KEY',
        'CLIENT_ID',
        'LOG_LEVEL',
        'NODE_ENV',
        'PORT',
        'PUBLIC_URL',
        'SITE_URL',
        'TEAMS_APP_ID',
        'TENANT_ID',
        'TRUST_NAME',
      ].sort(),
    );
  });
});

describe('A file of schools', () => {
  it.each([
    ['no JSON', '{', 'not JSON'],
    ['an unknown policy', '[{"policy":"other"}]', 'School 1, policy'],
    ['no list', '{}', 'array'],
  ])('is refused whole with %s', async (_, text, words) => {
    const world = aWorld();
    const before = await world.register.schools();
    const outcome = await putSchools(world, text);
    expect(outcome).toMatchObject({
      ok: false,
      error: { code: 'invalid-field', message: expect.stringContaining(words) },
    });
    expect(await world.register.schools()).toEqual(before);
  });
});

import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ok, type Result } from '../../shared/domain/result.ts';
import type { Adapters } from '../adapters/index.ts';
import { provisionSite } from '../adapters/sharepoint/provision/provision-site.ts';
import { addFirstAdministrator } from '../use-cases/setup/first-administrator.ts';
import { putSchools } from '../use-cases/setup/put-schools.ts';
import { trustSettingsOf } from '../use-cases/steps/settings-of.ts';
import { consentLines, consentsNeeded, exchangeCommands } from './consents-needed.ts';
import { BAD_INPUT } from './exit-codes.ts';
import { withAdapters } from './open-adapters.ts';

/** It was understood and is not done. */
const REFUSED = 1;

function ending(changes: number, isDryRun: boolean): string {
  if (changes === 0) return 'Everything is as it should be; nothing was changed.';
  return isDryRun ? `${changes} changes would be made.` : `${changes} changes made.`;
}

/**
 * `npm run provision`: creates or repairs lists, columns, views and permissions; `--dry-run` only says what it would do, `--json` says it as JSON.
 * `--consents` changes nothing and says what an administrator has to allow the service; `--schools` and `--administrator` put the
 * trust's schools and the first administrator into the register.
 */
async function provision(args: readonly string[]): Promise<number> {
  const options = {
    'dry-run': { type: 'boolean' },
    json: { type: 'boolean' },
    consents: { type: 'boolean' },
    administrator: { type: 'string' },
    schools: { type: 'string' },
  } as const;
  let asked: { 'dry-run'?: boolean; json?: boolean; consents?: boolean; administrator?: string; schools?: string };
  try {
    asked = parseArgs({ args: [...args], options }).values;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return BAD_INPUT;
  }
  const isDryRun = asked['dry-run'] ?? false;
  const isJson = asked.json ?? false;
  if (asked.consents === true) return sayConsents(isJson);
  if (asked.schools !== undefined || asked.administrator !== undefined) return putThere(asked);
  return withAdapters(async ({ store }) => {
    const lines: string[] = [];
    const say = (line: string) => {
      lines.push(line);
      if (!isJson) process.stdout.write(`${line}\n`);
    };
    const changes = await provisionSite(store, { isDryRun, say });
    process.stdout.write(
      isJson ? `${JSON.stringify({ isDryRun, changes: lines })}\n` : `${ending(changes, isDryRun)}\n`,
    );
    return 0;
  });
}

/** What was put into the register, or why not: exit code 2 for what cannot be read, 1 for what is refused. */
function put(into: (ports: Adapters) => Promise<Result<readonly string[]>>, isJson: boolean): Promise<number> {
  return withAdapters(async (ports) => {
    const done = await into(ports);
    if (done.ok) {
      process.stdout.write(`${isJson ? JSON.stringify({ done: done.value }) : done.value.join('\n')}\n`);
      return 0;
    }
    process.stderr.write(`${done.error.message}\n`);
    return done.error.code === 'invalid-field' ? BAD_INPUT : REFUSED;
  });
}

/** The schools of a file and the first administrator, whichever are given; what is refused of the first ends it. */
async function putThere(asked: {
  readonly schools?: string;
  readonly administrator?: string;
  readonly json?: boolean;
}): Promise<number> {
  const { schools: path, administrator } = asked;
  const text = path === undefined ? undefined : textOf(path);
  if (text === null) {
    process.stderr.write(`--schools: there is no file ${path}, or it cannot be read\n`);
    return BAD_INPUT;
  }
  return put(async (ports) => {
    const schools = text === undefined ? null : await putSchools(ports, text);
    if (schools?.ok === false) return schools;
    const first =
      administrator === undefined ? null : await addFirstAdministrator(ports, administrator, await ports.clock.now());
    if (first?.ok === false) return first;
    const said = [
      schools === null ? [] : `Schools in the register: ${schools.value.schools}.`,
      first === null ? [] : `${first.value.name} may add people now: open the app in Teams.`,
    ];
    return ok(said.flat());
  }, asked.json ?? false);
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

/** Says what has to be allowed; whether that includes e-mail is the trust's choice, kept in its settings. */
function sayConsents(isJson: boolean): Promise<number> {
  return withAdapters(async (ports) => {
    const settings = await trustSettingsOf(ports);
    const consents = consentsNeeded(settings);
    const exchange = exchangeCommands(ports.store.clientId, settings);
    const inWords = [
      ...consentLines(consents),
      '',
      'In Exchange Online PowerShell. The object id stands in Entra under Enterprise applications, not under App registrations:',
      ...exchange,
    ];
    process.stdout.write(isJson ? `${JSON.stringify({ consents, exchange })}\n` : `${inWords.join('\n')}\n`);
    return 0;
  });
}

process.exitCode = await provision(process.argv.slice(2));

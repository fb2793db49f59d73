import { parseArgs } from 'node:util';
import { provisionSite } from '../adapters/sharepoint/provision/provision-site.ts';
import { trustSettingsOf } from '../use-cases/steps/settings-of.ts';
import { consentLines, consentsNeeded } from './consents-needed.ts';
import { BAD_INPUT } from './exit-codes.ts';
import { withAdapters } from './open-adapters.ts';

function ending(changes: number, isDryRun: boolean): string {
  if (changes === 0) return 'Everything is as it should be; nothing was changed.';
  return isDryRun ? `${changes} changes would be made.` : `${changes} changes made.`;
}

/**
 * `npm run provision`: creates or repairs lists, columns, views and permissions; `--dry-run` only says what it would do, `--json` says it as JSON.
 * `--consents` changes nothing and says what an administrator has to allow the service.
 */
async function provision(args: readonly string[]): Promise<number> {
  const options = { 'dry-run': { type: 'boolean' }, json: { type: 'boolean' }, consents: { type: 'boolean' } } as const;
  let asked: { 'dry-run'?: boolean; json?: boolean; consents?: boolean };
  try {
    asked = parseArgs({ args: [...args], options }).values;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return BAD_INPUT;
  }
  const isDryRun = asked['dry-run'] ?? false;
  const isJson = asked.json ?? false;
  if (asked.consents === true) return sayConsents(isJson);
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

/** Says what has to be allowed; whether that includes e-mail is the trust's choice, kept in its settings. */
function sayConsents(isJson: boolean): Promise<number> {
  return withAdapters(async (ports) => {
    const consents = consentsNeeded(await trustSettingsOf(ports));
    process.stdout.write(isJson ? `${JSON.stringify({ consents })}\n` : `${consentLines(consents).join('\n')}\n`);
    return 0;
  });
}

process.exitCode = await provision(process.argv.slice(2));

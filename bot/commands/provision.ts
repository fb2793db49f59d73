import { parseArgs } from 'node:util';
import { provisionSite } from '../adapters/sharepoint/provision/provision-site.ts';
import { BAD_INPUT } from './exit-codes.ts';
import { withAdapters } from './open-adapters.ts';

function ending(changes: number, isDryRun: boolean): string {
  if (changes === 0) return 'Everything is as it should be; nothing was changed.';
  return isDryRun ? `${changes} changes would be made.` : `${changes} changes made.`;
}

/** `npm run provision`: creates or repairs lists, columns, views and permissions; `--dry-run` only says what it would do, `--json` says it as JSON. */
async function provision(args: readonly string[]): Promise<number> {
  const options = { 'dry-run': { type: 'boolean' }, json: { type: 'boolean' } } as const;
  let asked: { 'dry-run'?: boolean; json?: boolean };
  try {
    asked = parseArgs({ args: [...args], options }).values;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return BAD_INPUT;
  }
  const isDryRun = asked['dry-run'] ?? false;
  const isJson = asked.json ?? false;
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

process.exitCode = await provision(process.argv.slice(2));

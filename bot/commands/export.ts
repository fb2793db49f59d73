import { access, constants, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createWholeContent } from '../adapters/sharepoint/whole-content.ts';
import { EXPORT_REASONS, exportEverything, type WholeExport } from '../use-cases/export/export-everything.ts';
import { BAD_INPUT } from './exit-codes.ts';
import { withAdapters } from './open-adapters.ts';

const USAGE = `--content --asked-by E-MAIL --allowed-by E-MAIL --reason ${EXPORT_REASONS.map((one) => `"${one}"`).join('|')} [--school KEY] [--out FOLDER]`;
const OPTIONS = {
  content: { type: 'boolean' },
  'asked-by': { type: 'string' },
  'allowed-by': { type: 'string' },
  reason: { type: 'string' },
  school: { type: 'string' },
  out: { type: 'string' },
} as const;

interface Asked {
  readonly asked: WholeExport;
  readonly out: string;
}

/** What stands on the command line, or in words why it can't be done. `--content` says aloud that what was said in supervision comes along. */
function askedFor(args: readonly string[]): Asked | string {
  try {
    const { values } = parseArgs({ args: [...args], options: OPTIONS, strict: true, allowPositionals: false });
    const { content, 'asked-by': askedBy, 'allowed-by': allowedBy, school = null, out = '.' } = values;
    const reason = EXPORT_REASONS.find((one) => one === values.reason);
    if (content !== true)
      return 'Say --content: what was said in supervision is taken out too. The register alone is exported in the app.';
    if (askedBy === undefined || allowedBy === undefined)
      return 'Two people answer for it: --asked-by and --allowed-by.';
    if (reason === undefined) return `--reason: must be one of ${EXPORT_REASONS.join(', ')}`;
    return { asked: { askedBy, allowedBy, reason, school }, out };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Makes the folder where it is not there yet; asked before anything is read and noted in the trails. */
async function isFolder(path: string): Promise<boolean> {
  try {
    await mkdir(path, { recursive: true, mode: 0o700 });
    await access(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * `export --content …`: everything of a school or the trust, as files only their owner can read: 0 when they are written, 2 for bad arguments or people who
 * may not, 3 without a tenant.
 */
async function run(args: readonly string[]): Promise<number> {
  const parsed = askedFor(args);
  if (typeof parsed === 'string') {
    process.stderr.write(`${parsed}\nUsage: ${USAGE}\n`);
    return BAD_INPUT;
  }
  if (!(await isFolder(parsed.out))) {
    process.stderr.write(`--out: ${parsed.out} is no folder that can be written to\n`);
    return BAD_INPUT;
  }
  return withAdapters(async (adapters) => {
    const files = await exportEverything(adapters, createWholeContent(adapters.store), parsed.asked);
    if (!files.ok) {
      process.stderr.write(
        `${files.error.field === undefined ? '' : `--${files.error.field}: `}${files.error.message}\n`,
      );
      return BAD_INPUT;
    }
    for (const { name, bytes } of files.value) {
      await writeFile(join(parsed.out, name), bytes, { mode: 0o600 });
      process.stdout.write(`${name}\n`);
    }
    return 0;
  });
}

process.exitCode = await run(process.argv.slice(2));

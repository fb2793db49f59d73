import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';

const HERE = dirname(fileURLToPath(import.meta.url));
const NAMES = ['TEAMS_APP_ID', 'BOT_ID', 'CLIENT_ID', 'APP_DOMAIN'] as const;

/** The manifest's text with `${{NAME}}` filled in; throws naming every value that is missing. */
export function filledManifest(values: Readonly<Record<string, string | undefined>>): string {
  const missing = NAMES.filter((name) => !values[name]);
  if (missing.length > 0) throw new Error(`The manifest needs ${missing.join(', ')}.`);
  const text = readFileSync(join(HERE, 'manifest.json'), 'utf8');
  return text.replaceAll(/\$\{\{(\w+)\}\}/g, (whole, name: string) => values[name] ?? whole);
}

/** The app package: a flat zip of the manifest and its two icons, as bytes. */
export function appPackage(values: Readonly<Record<string, string | undefined>>): Uint8Array {
  return zipSync({
    'manifest.json': strToU8(filledManifest(values)),
    'color.png': new Uint8Array(readFileSync(join(HERE, 'icons', 'color.png'))),
    'outline.png': new Uint8Array(readFileSync(join(HERE, 'icons', 'outline.png'))),
  });
}

/** Writes `manifest/dist/safeguarding-supervision.zip` and returns its path. */
export function writeAppPackage(values: Readonly<Record<string, string | undefined>>): string {
  const path = join(HERE, 'dist', 'safeguarding-supervision.zip');
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, appPackage(values));
  return path;
}

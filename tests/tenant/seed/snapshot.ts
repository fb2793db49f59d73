import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { PlainDate } from '../../../shared/domain/dates.ts';
import { copyDatabaseTo } from '../core/database.ts';
import type { Tenant } from '../core/tenant.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
/** Whatever a seeded row, folder, event or card follows from. */
const SHAPING = [
  'shared',
  'bot/adapters',
  'bot/conversation',
  'bot/use-cases',
  'tests/builders',
  'tests/tenant/connector',
  'tests/tenant/core',
  'tests/tenant/graph',
  'tests/tenant/seed',
  'tests/tenant/sharepoint',
];
/** Older copies are thrown away. */
const KEPT = 8;

function filesOf(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => (name.endsWith('.ts') || name.endsWith('.json')) && !name.includes('.test.'))
    .map((name) => join(folder, name))
    .sort();
}

let known: string | null = null;

/** A fingerprint of the code that makes the trust; worked out once a process. */
function digestOfCode(): string {
  if (known === null) {
    const hash = createHash('sha256');
    for (const file of SHAPING.flatMap(filesOf)) hash.update(file).update(readFileSync(join(ROOT, file)));
    known = hash.digest('hex');
  }
  return known;
}

/** Where the copy of the trust made for a day, by this code and with this certificate, is kept. */
export function snapshotPath(tenant: Pick<Tenant, 'dataFolder'>, today: PlainDate, certificatePem: string): string {
  const digest = createHash('sha256').update(digestOfCode()).update(certificatePem).digest('hex').slice(0, 16);
  return join(tenant.dataFolder, 'seed', `${today}-${digest}.db`);
}

/** Keeps a copy of a tenant's store; two processes that make the same one at once end with one of them. */
export function keepSnapshot(from: Tenant, path: string): void {
  const folder = join(path, '..');
  mkdirSync(folder, { recursive: true });
  const unfinished = `${path}.${process.pid}`;
  copyDatabaseTo(from.db, unfinished);
  renameSync(unfinished, path);
  const byAge = readdirSync(folder)
    .filter((name) => name.endsWith('.db'))
    .map((name) => join(folder, name))
    .sort((a, b) => changedMs(b) - changedMs(a));
  for (const old of byAge.slice(KEPT)) rmSync(old, { force: true });
}

function changedMs(path: string): number {
  return existsSync(path) ? statSync(path).mtimeMs : 0;
}

// Runs one TypeScript command after making sure that the dependencies are there: node tests/run/command.mjs <file.ts> [arguments]
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureDependencies, ROOT } from './install.mjs';
import { localEnvironment } from './local-environment.mjs';

ensureDependencies();
const [file, ...rest] = process.argv.slice(2);
const tsx = join(ROOT, 'node_modules', 'tsx', 'dist', 'cli.mjs');
const result = spawnSync(process.execPath, [tsx, join(ROOT, file), ...rest], {
  stdio: 'inherit',
  env: { ...localEnvironment(), ...process.env },
});
process.exit(result.status ?? 1);

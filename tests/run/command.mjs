// Runs one TypeScript command after making sure that the dependencies are there: node tests/run/command.mjs <file.ts> [arguments]
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ensureDependencies, ROOT } from './install.mjs';
import { commandEnvironment } from './local-environment.mjs';
import { runningHere } from './running.mjs';
import { usageOf } from './usage.mjs';

const [file, ...rest] = process.argv.slice(2);
const name = file === 'tests/bench/run.ts' ? 'bench' : basename(file, '.ts');
if (rest.includes('--help') || rest.includes('-h')) {
  console.log(usageOf(name));
  process.exit(0);
}
ensureDependencies();
// What the shell says wins over the file.
if (existsSync('.env')) {
  process.loadEnvFile('.env');
  console.error(`Settings of .env: ${process.env.SITE_URL ?? 'no SITE_URL'}`);
}
const loaded = ['--import', import.meta.resolve('tsx'), '--import', import.meta.resolve('./closed-pipe.mjs')];
const result = spawnSync(process.execPath, [...loaded, join(ROOT, file), ...rest], {
  stdio: 'inherit',
  env: commandEnvironment(process.env, runningHere()),
});
process.exit(result.status ?? 1);

// npm test: installs what is missing, then lint, types, dead code, every test, and the journeys in a real browser. Last line: N passed, N failed.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { buildPages } from './build.mjs';
import { ensureChromium } from './chromium.mjs';
import { ensureDependencies, ROOT } from './install.mjs';

ensureDependencies();
const results = join(ROOT, '.data', 'test-results');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const tally = { passed: 0, failed: 0 };
const env = { ...process.env, TZ: 'Europe/London', NO_COLOR: '1' };

function count(name, isGood, started) {
  tally[isGood ? 'passed' : 'failed'] += 1;
  console.log(`${isGood ? 'ok  ' : 'FAIL'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
}

function check(name, words) {
  const started = Date.now();
  const [file, ...rest] = words;
  const done = spawnSync(process.execPath, [join(ROOT, 'node_modules', file), ...rest], {
    cwd: ROOT,
    env,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (done.status !== 0) console.log(`${done.stdout}\n${done.stderr}`);
  count(name, done.status === 0, started);
}

/** Each failed test with its message, and each file that could not be run. */
function showFailures(report) {
  for (const file of report?.testResults ?? []) {
    const path = relative(ROOT, file.name);
    if (file.status === 'failed' && file.assertionResults.length === 0) console.log(`FAIL ${path}\n${file.message}`);
    for (const one of file.assertionResults) {
      if (one.status === 'failed') console.log(`FAIL ${path} > ${one.fullName}\n${one.failureMessages.join('\n')}`);
    }
  }
}

function suite(name, projects) {
  const started = Date.now();
  const file = join(results, `${name}.json`);
  const words = [
    join(ROOT, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--config',
    'tests/vitest.config.ts',
    '--silent=passed-only',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ];
  const done = spawnSync(process.execPath, [...words, ...projects.flatMap((project) => ['--project', project])], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 1, 1],
  });
  let report = null;
  try {
    report = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    console.log(`${name}: no report (${error.message})`);
  }
  showFailures(report);
  tally.passed += report?.numPassedTests ?? 0;
  tally.failed += report?.numFailedTests ?? 0;
  const isWhole = done.status === 0 || (report?.numFailedTests ?? 0) > 0;
  count(`${name}: ran to the end`, isWhole && report !== null, started);
}

check('lint and import rules', ['@biomejs/biome/bin/biome', 'ci', '.', '--diagnostic-level=error', '--colors=off']);
check('floating promises', ['oxlint/bin/oxlint', '--type-aware']);
check('unused code', ['knip/bin/knip.js', '--no-progress']);
for (const project of ['shared', 'bot', 'tabs', 'tests'])
  check(`types: ${project}`, ['typescript/bin/tsc', '-p', project]);
const built = Date.now();
count('pages build', buildPages(), built);
suite('rules and parts', ['spec', 'tenant', 'contract', 'screens']);
const chromium = await ensureChromium();
if (chromium === null) count('a Chromium for the journeys', false, Date.now());
else {
  env.CHROMIUM_PATH = chromium;
  suite('journeys', ['journeys']);
}
console.log(`${tally.passed} passed, ${tally.failed} failed`);
process.exit(tally.failed === 0 ? 0 : 1);

// npm test: installs what is missing, then lint, types, dead code, every test, and the journeys in a real browser. Last line: N passed, N failed.
import { spawn } from 'node:child_process';
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

/** Runs a file of node_modules; what it prints is kept until it ends, so that two at a time can be read. */
function run([file, ...rest], more = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(ROOT, 'node_modules', file), ...rest], {
      cwd: ROOT,
      env: { ...env, ...more },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (text) => {
        printed += text;
      });
    }
    // Not `close`: a process it left behind would hold its output open.
    child.on('exit', (status) => setTimeout(() => resolve({ isGood: status === 0, printed }), 200));
  });
}

async function check(name, words) {
  const started = Date.now();
  const { isGood, printed } = await run(words);
  if (!isGood) console.log(printed);
  count(name, isGood, started);
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

async function suite(name, projects, more) {
  const started = Date.now();
  const file = join(results, `${name}.json`);
  const words = ['run', '--config', 'tests/vitest.config.ts', '--silent=passed-only', '--reporter=json'];
  const chosen = projects.flatMap((project) => ['--project', project]);
  const { isGood, printed } = await run(['vitest/vitest.mjs', ...words, `--outputFile.json=${file}`, ...chosen], more);
  console.log(printed);
  let report = null;
  try {
    report = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    console.log(`${name}: no report (${error.message})`);
  }
  showFailures(report);
  tally.passed += report?.numPassedTests ?? 0;
  tally.failed += report?.numFailedTests ?? 0;
  const isWhole = isGood || (report?.numFailedTests ?? 0) > 0;
  count(`${name}: ran to the end`, isWhole && report !== null, started);
}

async function code() {
  await check('lint and import rules', [
    '@biomejs/biome/bin/biome',
    'ci',
    '.',
    '--diagnostic-level=error',
    '--colors=off',
  ]);
  await check('floating promises', ['oxlint/bin/oxlint', '--type-aware']);
  await check('unused code', ['knip/bin/knip.js', '--no-progress']);
  for (const project of ['shared', 'bot', 'tabs', 'tests'])
    await check(`types: ${project}`, ['typescript/bin/tsc', '-p', project]);
  await suite('rules and parts', ['spec', 'tenant', 'contract', 'screens']);
}

async function journeys() {
  const CHROMIUM_PATH = await ensureChromium();
  if (CHROMIUM_PATH === null) count('a Chromium for the journeys', false, Date.now());
  else await suite('journeys', ['journeys'], { CHROMIUM_PATH });
}

const built = Date.now();
count('pages build', buildPages(), built);
// A journey waits for its browser half of the time, which leaves room for the rest beside it.
await Promise.all([code(), journeys()]);
console.log(`${tally.passed} passed, ${tally.failed} failed`);
process.exit(tally.failed === 0 ? 0 : 1);

// Finds a Chromium for the browser tests, or gets one.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

async function playwrightsOwn() {
  const { chromium } = await import('playwright-core');
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : null;
}

function byApt() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0)
    return null;
  console.error('Installing Chromium with apt-get…');
  const quiet = { stdio: ['ignore', 'ignore', 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update', '-q'], quiet);
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'], quiet);
  return existsSync('/usr/bin/chromium') ? '/usr/bin/chromium' : null;
}

async function byPlaywright() {
  console.error("Installing Playwright's Chromium…");
  spawnSync(process.execPath, ['node_modules/playwright-core/cli.js', 'install', '--with-deps', 'chromium'], {
    stdio: ['ignore', 2, 2],
  });
  return playwrightsOwn();
}

/** Path of a Chromium: `CHROMIUM_PATH`, an installed one, apt-get's, Playwright's. null when none can be had; it has said so. */
export async function ensureChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (existsSync(named)) return named;
    console.error(`CHROMIUM_PATH is ${named}, and there is nothing there.`);
    return null;
  }
  const found =
    PLACES.find((place) => existsSync(place)) ?? (await playwrightsOwn()) ?? byApt() ?? (await byPlaywright());
  if (!found)
    console.error(
      'No Chromium could be found or installed. Install one and name it in CHROMIUM_PATH; the browser tests need it.',
    );
  return found;
}
